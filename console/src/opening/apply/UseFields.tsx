import { DatePicker, Form, Input } from 'antd';
import dayjs from 'dayjs';
import { useTranslation } from 'react-i18next';

/** For what, how it is kept safe, and how long. */
export function UseFields() {
  const { t } = useTranslation('apply');
  const required = [{ required: true, whitespace: true, message: t('wrong.missing') }];
  return (
    <section>
      <h2>{t('use.title')}</h2>
      <Form.Item name="scenario" label={t('use.scenario')} rules={required}>
        <Input.TextArea autoSize={{ minRows: 3, maxRows: 10 }} maxLength={2000} showCount placeholder={t('use.scenarioExample')} />
      </Form.Item>
      <Form.Item name="protection" label={t('use.protection')} rules={required}>
        <Input.TextArea autoSize={{ minRows: 3, maxRows: 10 }} maxLength={2000} showCount placeholder={t('use.protectionExample')} />
      </Form.Item>
      <Form.Item name="until" label={t('use.until')} extra={t('use.untilNote')} rules={[{ required: true, message: t('wrong.missing') }]}>
        <DatePicker className="apply-day" allowClear={false} minDate={dayjs().add(1, 'day')} maxDate={dayjs().add(1, 'year')} />
      </Form.Item>
    </section>
  );
}
