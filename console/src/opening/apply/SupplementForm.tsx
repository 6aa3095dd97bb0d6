import { Button, Form, Input } from 'antd';
import dayjs, { type Dayjs } from 'dayjs';
import { useTranslation } from 'react-i18next';
import { queries } from '../../api/client';
import { Refused } from '../../ui/States';
import { params, type Key, type Own } from './records';
import { UseFields } from './UseFields';

interface Typed {
  statement: string;
  scenario: string;
  protection: string;
  until: Dayjs;
}

/** 补正: what was missing, said once, and the use as it is to be. */
export function SupplementForm({ own, ofKey, onSent }: { own: Own; ofKey: Key; onSent: (own: Own) => void }) {
  const { t } = useTranslation(['mine', 'apply']);
  const supplement = queries.useMutation('post', '/api/v1/open/applications/{number}/supplement');
  return (
    <>
      <h3>{t('missingTitle')}</h3>
      <ul className="mine-missing">
        {own.missing.map((what) => (
          <li key={what}>{what}</li>
        ))}
      </ul>
      <Form<Typed>
        layout="vertical"
        requiredMark={false}
        initialValues={{ scenario: own.use.scenario, protection: own.use.protection, until: dayjs(own.use.until) }}
        onFinish={({ statement, scenario, protection, until }) => {
          supplement.mutate(
            { params: params(ofKey), body: { statement, use: { scenario, protection, until: until.format('YYYY-MM-DD') } } },
            { onSuccess: onSent },
          );
        }}
      >
        <Form.Item name="statement" label={t('supplement.statement')} rules={[{ required: true, whitespace: true, message: t('missing') }]}>
          <Input.TextArea autoSize={{ minRows: 3, maxRows: 10 }} maxLength={4000} placeholder={t('supplement.example')} />
        </Form.Item>
        <UseFields />
        <Refused error={supplement.error} />
        <Button type="primary" htmlType="submit" loading={supplement.isPending} className="letters-send">
          {t('supplement.send')}
        </Button>
      </Form>
    </>
  );
}
