import { Button, Checkbox, DatePicker, Form, Input, Select } from 'antd';
import dayjs, { type Dayjs } from 'dayjs';
import { useTranslation } from 'react-i18next';
import { api } from '../../api/client';
import { WAYS, type Received } from './records';

export interface FormProps {
  received: Received;
  run: (call: () => Promise<{ data?: Received }>) => Promise<unknown>;
  running: boolean;
  onDone: () => void;
}

interface Typed {
  way: (typeof WAYS)[number];
  seenOn: Dayjs;
  authorised?: boolean;
  note?: string;
}

/** 核验身份: when and how the original was seen. */
export function VerifyForm({ received, run, running, onDone }: FormProps) {
  const { t } = useTranslation(['access', 'ui']);
  const company = received.applicant.kind === 'LEGAL_PERSON';
  return (
    <Form<Typed>
      layout="vertical"
      requiredMark={false}
      className="access-form"
      initialValues={{ way: 'ORIGINAL_IN_PERSON', seenOn: dayjs() }}
      onFinish={({ way, seenOn, authorised, note }) => {
        run(() =>
          api.POST('/api/v1/opening/applications/{id}/verification', {
            params: { path: { id: received.id } },
            body: { way, seenOn: seenOn.format('YYYY-MM-DD'), authorised: authorised === true, note: note === undefined || note.trim() === '' ? null : note },
          }),
        ).then(onDone, () => undefined);
      }}
    >
      <p className="access-hint">{t('verify.why')}</p>
      <Form.Item name="way" label={t('verify.way')}>
        <Select options={WAYS.map((way) => ({ value: way, label: t(`verify.ways.${way}`) }))} />
      </Form.Item>
      <Form.Item name="seenOn" label={t('verify.seenOn')} rules={[{ required: true, message: t('propose.missing') }]}>
        <DatePicker className="access-full" allowClear={false} maxDate={dayjs()} />
      </Form.Item>
      {company && (
        <Form.Item
          name="authorised"
          valuePropName="checked"
          rules={[{ validator: (_: unknown, seen: boolean | undefined) => (seen === true ? Promise.resolve() : Promise.reject(new Error(t('verify.authorisedMissing')))) }]}
        >
          <Checkbox>{t('verify.authorised')}</Checkbox>
        </Form.Item>
      )}
      <Form.Item name="note" label={t('verify.note')}>
        <Input maxLength={500} />
      </Form.Item>
      <Buttons label={t('act.verify')} running={running} onDone={onDone} />
    </Form>
  );
}

/** To do it or not. */
export function Buttons({ label, running, onDone }: { label: string; running: boolean; onDone: () => void }) {
  const { t } = useTranslation('ui');
  return (
    <div className="access-acts">
      <Button type="primary" block htmlType="submit" loading={running}>
        {label}
      </Button>
      <Button block onClick={onDone}>
        {t('cancel')}
      </Button>
    </div>
  );
}
