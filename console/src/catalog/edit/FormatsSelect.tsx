import { Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { FORMAT_TYPES, oneOf, type FormatKind } from '../model';
import { Field, statusOf } from './Field';
import type { Form, Format } from './form';
import { controlId, type Issue } from './issues';

interface FormatsProps {
  form: Form;
  issues: readonly Issue[];
  onChange: (change: Partial<Form>) => void;
}

const KINDS: readonly FormatKind[] = ['SPREADSHEET', 'DATABASE', 'SERVICE', 'DOCUMENT', 'GRAPHIC', 'STREAM', 'SELF_DESCRIBING'];

function valueOf(format: Format): string {
  return `${format.kind}:${format.type}`;
}

function formatOf(value: string): Format[] {
  const [kind, type = ''] = value.split(':');
  const known = oneOf(KINDS, kind);
  return known === undefined ? [] : [{ kind: known, type }];
}

/** 资源格式: kinds of the guide with the types that each knows. */
export function FormatsSelect({ form, issues, onChange }: FormatsProps) {
  const { t } = useTranslation(['catalogEdit', 'catalog']);
  const own = form.formats.filter((format) => format.kind === 'SELF_DESCRIBING').map((format) => format.type);
  return (
    <Field label={t('catalog:field.formats')} field="formats" hint={t('formatsHint')} issues={issues}>
      <Select
        id={controlId('formats')}
        mode="multiple"
        status={statusOf(issues, 'formats')}
        value={form.formats.map(valueOf)}
        options={KINDS.map((kind) => ({
          label: t(`catalog:kind.${kind}`),
          options: (kind === 'SELF_DESCRIBING' ? [...new Set([...own, 'other'])] : FORMAT_TYPES[kind]).map((type) => ({
            value: `${kind}:${type}`,
            label: kind === 'SELF_DESCRIBING' && type === 'other' ? t('ownFormat') : `${t(`catalog:kind.${kind}`)} ${type}`,
          })),
        }))}
        onChange={(values: string[]) => {
          onChange({ formats: values.flatMap(formatOf) });
        }}
      />
    </Field>
  );
}
