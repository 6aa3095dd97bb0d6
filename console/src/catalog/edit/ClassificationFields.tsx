import { Input, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { Field, statusOf } from './Field';
import type { Classified, Form } from './form';
import { controlId, type Issue } from './issues';

interface ClassificationProps {
  form: Form;
  issues: readonly Issue[];
  onChange: (change: Partial<Form>) => void;
}

/** 类、项、目、细目 of the guide, and the part of the code that they make. */
export function ClassificationFields({ form, issues, onChange }: ClassificationProps) {
  const { t } = useTranslation(['catalogEdit', 'catalog']);
  const { category, item, heading, subheading } = form.classification;
  const status = statusOf(issues, 'classification');
  const set = (change: Partial<Classified>) => {
    onChange({ classification: { ...form.classification, ...change } });
  };
  const digits = (text: string) => text.replaceAll(/\D/g, '');
  return (
    <Field
      label={t('catalog:field.classification')}
      field="classification"
      wide
      issues={issues}
      hint={
        <>
          {t('classificationHint')} · {t('prefix')} <code>{`${category}${item}${heading}${subheading}` || '—'}</code>
        </>
      }
    >
      <div className="classification">
        <Select
          id={controlId('classification')}
          status={status}
          value={category === '' ? null : category}
          placeholder={t('levelCategory')}
          options={(['1', '2', '3'] as const).map((value) => ({ value, label: t(`catalog:category.${value}`) }))}
          onChange={(value: string) => {
            set({ category: value });
          }}
        />
        <Input
          aria-label={t('levelItem')}
          status={status}
          value={item}
          placeholder={t('levelItem')}
          maxLength={2}
          inputMode="numeric"
          onChange={(event) => {
            set({ item: digits(event.target.value) });
          }}
        />
        <Input
          aria-label={t('levelHeading')}
          status={status}
          value={heading}
          placeholder={t('levelHeading')}
          maxLength={3}
          inputMode="numeric"
          onChange={(event) => {
            set({ heading: digits(event.target.value) });
          }}
        />
        <Input
          aria-label={t('levelSubheading')}
          value={subheading}
          placeholder={t('levelSubheading')}
          maxLength={8}
          inputMode="numeric"
          onChange={(event) => {
            set({ subheading: digits(event.target.value) });
          }}
        />
      </div>
    </Field>
  );
}
