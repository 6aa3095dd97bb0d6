import { Button, Form, Input } from 'antd';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { usePresent } from '../../api/session';
import { useDraft } from '../../ui/useDraft';
import { useValueWords, type Setting } from './words';
import './texts';

/** @property value absent for back to the default */
export interface Typed {
  value: string | null;
  reasons: string;
}

interface ChangeFormProps {
  setting: Setting;
  /** What was typed before. */
  started: Typed | undefined;
  running: boolean;
  /** Tells whether it was taken. */
  onSend: (change: Typed) => Promise<boolean>;
}

/** The new value within its bounds, and why. */
export function ChangeForm({ setting, started, running, onSend }: ChangeFormProps) {
  const { t } = useTranslation('settings');
  const words = useValueWords();
  const present = usePresent();
  const id = useId();
  const [form] = Form.useForm<{ value: string; reasons: string }>();
  const draft = useDraft<{ value: string; reasons: string }>(`${present.account}.setting.${setting.name}`);
  const value = words(setting, setting.coming ?? setting.value);
  const hint =
    setting.unit === 'ADDRESS'
      ? t('allowedAddress', { value })
      : t('allowed', { least: words(setting, String(setting.least ?? '')), most: words(setting, String(setting.most ?? '')), value });
  const send = async (change: Typed) => {
    if (await onSend(change)) {
      draft.drop();
    }
  };
  return (
    <Form
      form={form}
      name={id}
      layout="vertical"
      requiredMark={false}
      initialValues={started?.value === null ? { reasons: started.reasons } : (started ?? draft.found ?? {})}
      onValuesChange={(_, all) => {
        draft.keep(all);
      }}
      onFinish={(typed) => {
        void send({ value: typed.value.trim(), reasons: typed.reasons });
      }}
    >
      <Form.Item name="value" label={t('value')} extra={hint} rules={[{ required: true, whitespace: true, message: t('missing') }]}>
        <Input maxLength={200} inputMode={setting.unit === 'ADDRESS' ? 'url' : 'decimal'} autoComplete="off" />
      </Form.Item>
      <Form.Item name="reasons" label={t('reasons')} rules={[{ required: true, whitespace: true, message: t('reasonsMissing') }]}>
        <Input.TextArea autoSize={{ minRows: 2, maxRows: 8 }} maxLength={4000} />
      </Form.Item>
      <div className="settings-form-acts">
        {(setting.coming ?? setting.value) !== setting.fallback && (
          <Button
            disabled={running}
            onClick={() => {
              void form.validateFields(['reasons']).then(({ reasons }) => send({ value: null, reasons }));
            }}
          >
            {t('reset', { value: words(setting, setting.fallback) })}
          </Button>
        )}
        <Button type="primary" htmlType="submit" loading={running}>
          {t('save')}
        </Button>
      </div>
    </Form>
  );
}
