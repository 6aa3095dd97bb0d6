import { Button, Form, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import { queries, type Schemas } from '../../api/client';
import { Refused } from '../../ui/States';
import '../texts';

type Words = Schemas['OrganizationSessionWords'];

/** Account, password and, for who has set one, the one-time code. */
export function SignInForm({ onDone }: { onDone: (session: Schemas['OrganizationSessionAnswer']) => void }) {
  const { t } = useTranslation('organization');
  const signIn = queries.useMutation('post', '/api/v1/session');
  return (
    <Form<Words>
      name="sign-in"
      layout="vertical"
      size="large"
      requiredMark={false}
      onFinish={(words) => {
        const otp = words.otp?.trim();
        signIn.mutate({ body: { ...words, otp: otp === '' || otp === undefined ? null : otp } }, { onSuccess: onDone });
      }}
    >
      <Form.Item name="account" label={t('signIn.account')} rules={[{ required: true, message: t('signIn.accountMissing') }]}>
        <Input autoComplete="username" />
      </Form.Item>
      <Form.Item name="password" label={t('signIn.password')} rules={[{ required: true, message: t('signIn.passwordMissing') }]}>
        <Input.Password autoComplete="current-password" />
      </Form.Item>
      <Form.Item name="otp" label={t('signIn.otp')} extra={t('signIn.otpHint')}>
        <Input autoComplete="one-time-code" inputMode="numeric" maxLength={16} />
      </Form.Item>
      <Refused error={signIn.error} />
      <Button className="sign-in-act" type="primary" htmlType="submit" block loading={signIn.isPending}>
        {t('signIn.act')}
      </Button>
    </Form>
  );
}
