import { Button, Form, Input, Modal } from 'antd';
import { useId, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { usePresent } from '../api/session';
import { Refused } from './States';
import { useDraft } from './useDraft';

interface ReasonsActProps {
  act: string;
  why: ReactNode;
  /** What it is about, for the draft. */
  matter: string;
  danger?: boolean;
  primary?: boolean;
  block?: boolean;
  size?: 'small' | 'middle';
  onAct: (reasons: string) => Promise<unknown>;
}

interface Words {
  reasons: string;
}

/** An act that states its reasons; what is typed is kept until it is sent. */
export function ReasonsAct({ act, why, matter, danger = false, primary = false, block = false, size = 'middle', onAct }: ReasonsActProps) {
  const { t } = useTranslation();
  const present = usePresent();
  // several stand on one page: each field has an id of its own
  const id = useId();
  const [form] = Form.useForm<Words>();
  const [open, setOpen] = useState(false);
  const [running, setRunning] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const draft = useDraft<Words>(`${present.account}.reasons.${matter}`);
  const send = async ({ reasons }: Words) => {
    setRunning(true);
    setError(null);
    try {
      await onAct(reasons);
      draft.drop();
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
          setOpen(true);
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
        forceRender
        onOk={() => {
          form.submit();
        }}
        onCancel={() => {
          setOpen(false);
          setError(null);
        }}
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
          <Form.Item name="reasons" label={t('reasons')} rules={[{ required: true, whitespace: true, message: t('reasonsMissing') }]}>
            <Input.TextArea autoSize={{ minRows: 3, maxRows: 10 }} maxLength={4000} />
          </Form.Item>
        </Form>
        <Refused error={error} />
      </Modal>
    </>
  );
}
