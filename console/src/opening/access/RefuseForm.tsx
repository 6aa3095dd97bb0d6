import { Form, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import { api } from '../../api/client';
import { usePresent } from '../../api/session';
import { useDraft } from '../../ui/useDraft';
import { Buttons, type FormProps } from './VerifyForm';

interface Typed {
  reasons: string;
  basis: string;
}

/** 拟不予开放: reasons and basis, which the applicant reads. */
export function RefuseForm({ received, run, running, onDone }: FormProps) {
  const { t } = useTranslation('access');
  const present = usePresent();
  const draft = useDraft<Typed>(`${present.account}.refusal.${received.id}`);
  const required = [{ required: true, whitespace: true, message: t('propose.missing') }];
  return (
    <Form<Typed>
      layout="vertical"
      requiredMark={false}
      className="access-form"
      initialValues={draft.found ?? {}}
      onValuesChange={(_, all) => {
        draft.keep(all);
      }}
      onFinish={({ reasons, basis }) => {
        run(() =>
          api.POST('/api/v1/opening/applications/{id}/proposal', {
            params: { path: { id: received.id } },
            body: { open: false, items: null, until: null, files: 0, reasons, basis },
          }),
        ).then(() => {
          draft.drop();
          onDone();
        }, () => undefined);
      }}
    >
      <Form.Item name="reasons" label={t('propose.reasons')} rules={required}>
        <Input.TextArea autoSize={{ minRows: 2, maxRows: 8 }} maxLength={2000} />
      </Form.Item>
      <Form.Item name="basis" label={t('propose.basis')} rules={required}>
        <Input.TextArea autoSize={{ minRows: 2, maxRows: 8 }} maxLength={2000} />
      </Form.Item>
      <Buttons label={t('propose.submit')} running={running} onDone={onDone} />
    </Form>
  );
}
