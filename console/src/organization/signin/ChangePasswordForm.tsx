import { Button, Form, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import { queries } from '../../api/client';
import { Refused } from '../../ui/States';
import '../texts';

interface Typed {
  old: string;
  wanted: string;
  again: string;
}

/** A new password in place of the present one. */
export function ChangePasswordForm({ onDone }: { onDone: () => void }) {
  const { t } = useTranslation('organization');
  const change = queries.useMutation('put', '/api/v1/session/password');
  return (
    <Form<Typed>
      layout="vertical"
      requiredMark={false}
      onFinish={({ old, wanted }) => {
        change.mutate({ body: { old, new: wanted } }, { onSuccess: onDone });
      }}
    >
      <Form.Item name="old" label={t('change.old')} rules={[{ required: true, message: t('signIn.passwordMissing') }]}>
        <Input.Password autoComplete="current-password" />
      </Form.Item>
      <Form.Item name="wanted" label={t('change.wanted')} rules={[{ required: true, message: t('signIn.passwordMissing') }]}>
        <Input.Password autoComplete="new-password" />
      </Form.Item>
      <Form.Item
        name="again"
        label={t('change.again')}
        dependencies={['wanted']}
        rules={[
          ({ getFieldValue }) => ({
            validator: (_rule, value) =>
              value === getFieldValue('wanted') ? Promise.resolve() : Promise.reject(new Error(t('change.differ'))),
          }),
        ]}
      >
        <Input.Password autoComplete="new-password" />
      </Form.Item>
      <Refused error={change.error} />
      <Button type="primary" htmlType="submit" loading={change.isPending}>
        {t('change.act')}
      </Button>
    </Form>
  );
}
