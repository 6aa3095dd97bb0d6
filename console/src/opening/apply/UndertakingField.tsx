import { Checkbox, Form } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Schemas } from '../../api/client';

/** The undertaking, to be read before it is accepted. */
export function UndertakingField({ undertaking }: { undertaking: Schemas['OpeningUndertaking'] }) {
  const { t, i18n } = useTranslation('apply');
  const english = i18n.language === 'en';
  return (
    <section>
      <h2>{t('undertaking.title')}</h2>
      <div className="apply-undertaking">
        {(english ? undertaking.translation : undertaking.text).split('\n').map((line) => (
          <p key={line}>{line}</p>
        ))}
      </div>
      {english && <p className="apply-note">{t('undertaking.translation')}</p>}
      <Form.Item
        name="accepted"
        valuePropName="checked"
        rules={[{ validator: (_: unknown, accepted: boolean | undefined) => (accepted === true ? Promise.resolve() : Promise.reject(new Error(t('undertaking.missing')))) }]}
      >
        <Checkbox>{t('undertaking.accept')}</Checkbox>
      </Form.Item>
    </section>
  );
}
