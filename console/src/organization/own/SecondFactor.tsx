import { Button, Form, Input, QRCode } from 'antd';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { queries } from '../../api/client';
import { Digest } from '../../ui/Digest';
import { Refused } from '../../ui/States';
import './texts';

/** 动态口令: a secret drawn here as a QR code, and asked for at sign-in once its first digits were right. */
export function SecondFactor({ done }: { done: ReactNode }) {
  const { t } = useTranslation('own');
  const propose = queries.useMutation('post', '/api/v1/session/totp');
  const confirm = queries.useMutation('put', '/api/v1/session/totp');
  const [confirmed, setConfirmed] = useState(false);
  if (confirmed) {
    return <>{done}</>;
  }
  const proposal = propose.data;
  if (proposal === undefined) {
    return (
      <>
        <Refused error={propose.error} />
        <Button
          loading={propose.isPending}
          onClick={() => {
            propose.mutate({});
          }}
        >
          {t('begin')}
        </Button>
      </>
    );
  }
  return (
    <div className="own-factor">
      <figure aria-label={t('qr')}>
        <QRCode value={proposal.uri} type="svg" size={176} color="#14222a" bordered={false} />
      </figure>
      <div>
        <p>{t('scan')}</p>
        <p>
          {t('secret')} <Digest value={proposal.secret} />
        </p>
        <Form<{ otp: string }>
          layout="vertical"
          requiredMark={false}
          onFinish={({ otp }) => {
            confirm.mutate(
              { body: { otp: otp.trim() } },
              {
                onSuccess: () => {
                  setConfirmed(true);
                },
              },
            );
          }}
        >
          <Form.Item name="otp" label={t('code')} rules={[{ required: true, pattern: /^\s*\d{6}\s*$/, message: t('codeMissing') }]}>
            <Input inputMode="numeric" autoComplete="one-time-code" maxLength={8} className="own-code" />
          </Form.Item>
          <Refused error={confirm.error} />
          <Button type="primary" htmlType="submit" loading={confirm.isPending}>
            {t('confirm')}
          </Button>
        </Form>
      </div>
    </div>
  );
}
