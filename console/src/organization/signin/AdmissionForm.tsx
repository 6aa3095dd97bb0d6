import { Button, Form, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import { queries } from '../../api/client';
import { Refused } from '../../ui/States';
import '../texts';

/** The security administrator's code, after which the posts of an account open. */
export function AdmissionForm({ onDone }: { onDone: () => void }) {
  const { t } = useTranslation('organization');
  const admit = queries.useMutation('put', '/api/v1/session/admission');
  return (
    <Form<{ code: string }>
      layout="vertical"
      requiredMark={false}
      onFinish={({ code }) => {
        admit.mutate({ body: { code: code.trim() } }, { onSuccess: onDone });
      }}
    >
      <Form.Item name="code" label={t('admission.code')} rules={[{ required: true, message: t('admission.code') }]}>
        <Input autoComplete="off" />
      </Form.Item>
      <Refused error={admit.error} />
      <Button type="primary" htmlType="submit" loading={admit.isPending}>
        {t('admission.act')}
      </Button>
    </Form>
  );
}
