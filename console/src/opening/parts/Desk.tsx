import { useQueryClient } from '@tanstack/react-query';
import { Button, Drawer, Form, type FormInstance } from 'antd';
import type { ReactNode } from 'react';
import { usePresent } from '../../api/session';
import { Refused } from '../../ui/States';
import { useDraft } from '../../ui/useDraft';

interface DeskDrawerProps {
  /** What is looked at; null for nothing. */
  id: string | null;
  title: string;
  onClose: () => void;
  children: (id: string) => ReactNode;
}

/** One of the matters in a desk's list, beside it. */
export function DeskDrawer({ id, title, onClose, children }: DeskDrawerProps) {
  return (
    <Drawer open={id !== null} onClose={onClose} title={title} size={560} destroyOnHidden>
      {id !== null && children(id)}
    </Drawer>
  );
}

interface DeskFormProps<T> {
  form: FormInstance<T>;
  /** What it is about, for the draft. */
  matter: string;
  /** How it was answered before. */
  before?: T;
  act: string;
  answer: { error: unknown; isPending: boolean };
  /** Sends what was filled in; done is called where it was taken. */
  onSend: (typed: T, done: { onSuccess: () => void }) => void;
  onDone: () => void;
  children: ReactNode;
}

/** The answer to a matter; what is typed is kept until it is sent. */
export function DeskForm<T extends object>({ form, matter, before, act, answer, onSend, onDone, children }: DeskFormProps<T>) {
  const present = usePresent();
  const client = useQueryClient();
  const draft = useDraft<T>(`${present.account} ${matter}`);
  const initially = draft.found ?? before;
  const done = {
    onSuccess: () => {
      draft.drop();
      void client.invalidateQueries();
      onDone();
    },
  };
  return (
    <Form<T>
      form={form}
      layout="vertical"
      className="desk-form"
      requiredMark={false}
      {...(initially === undefined ? {} : { initialValues: initially })}
      onValuesChange={(_, all) => {
        draft.keep(all);
      }}
      onFinish={(typed) => {
        onSend(typed, done);
      }}
    >
      {children}
      <Refused error={answer.error} />
      <Button type="primary" htmlType="submit" loading={answer.isPending}>
        {act}
      </Button>
    </Form>
  );
}
