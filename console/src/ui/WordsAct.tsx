import { Button, Form, Input, Modal } from 'antd';
import { useId, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { usePresent } from '../api/session';
import { Refused } from './States';
import { useDraft } from './useDraft';

interface Field {
  name: string;
  label: string;
  /** What is said where it is left empty. */
  missing?: string;
}

export interface WordsActProps {
  act: string;
  why: ReactNode;
  fields: readonly Field[];
  /** What it is about, for the draft. */
  matter: string;
  primary?: boolean;
  danger?: boolean;
  block?: boolean;
  size?: 'small' | 'middle';
  /** Rejects where it is refused; what was typed stays. */
  onAct: (words: Readonly<Record<string, string>>) => Promise<unknown>;
  /** Asked before the dialog opens; false leads elsewhere. */
  ready?: () => boolean;
}

type Words = Record<string, string>;

/** An act that wants words: reasons, a basis, an answer. What is typed is kept until it is sent. */
export function WordsAct({ act, why, fields, matter, primary = false, danger = false, block = false, size = 'middle', onAct, ready }: WordsActProps) {
  const { t } = useTranslation();
  const present = usePresent();
  // several stand on one page: each field has an id of its own
  const id = useId();
  const [form] = Form.useForm<Words>();
  const [open, setOpen] = useState(false);
  const [running, setRunning] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const draft = useDraft<Words>(`${present.account}.${matter}.${fields.map((field) => field.name).join('-')}`);

  const send = async (words: Words) => {
    setRunning(true);
    setError(null);
    try {
      await onAct(words);
      draft.drop();
      form.resetFields();
      setOpen(false);
    } catch (failure) {
      setError(failure);
    } finally {
      setRunning(false);
    }
  };

  return (
    <>
      <Button
        type={primary ? 'primary' : 'default'}
        danger={danger}
        block={block}
        size={size}
        onClick={() => {
          if (ready?.() !== false) {
            setOpen(true);
          }
        }}
      >
        {act}
      </Button>
      <Modal
        open={open}
        title={act}
        okText={act}
        cancelText={t('cancel')}
        okButtonProps={{ loading: running, danger }}
        onOk={() => {
          form.submit();
        }}
        onCancel={() => {
          setOpen(false);
          setError(null);
        }}
        forceRender
      >
        <p className="quiet">{why}</p>
        <Form<Words>
          form={form}
          name={id}
          layout="vertical"
          requiredMark={false}
          initialValues={draft.found ?? {}}
          onValuesChange={(_, all) => {
            draft.keep(all);
          }}
          onFinish={(words) => {
            void send(words);
          }}
        >
          {fields.map((field) => (
            <Form.Item
              key={field.name}
              name={field.name}
              label={field.label}
              rules={[{ required: true, whitespace: true, message: field.missing ?? t('wordsMissing') }]}
            >
              <Input.TextArea autoSize={{ minRows: 3, maxRows: 10 }} maxLength={4000} />
            </Form.Item>
          ))}
        </Form>
        <Refused error={error} />
      </Modal>
    </>
  );
}
