import { Button, DatePicker, Input, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { queries } from '../api/client';
import type { Filters } from '../ui/useFilters';
import { pickedAt, shownAt } from './time';
import { useActWords } from './words';
import './texts';

interface EntryFiltersProps {
  filters: Filters;
  onChange: (change: Filters) => void;
}

/** The conditions of a search, kept in the address. */
export function EntryFilters({ filters, onChange }: EntryFiltersProps) {
  const { t } = useTranslation('audit');
  const words = useActWords();
  const accounts = queries.useQuery('get', '/api/v1/accounts', { params: { query: { limit: 200 } } }, { staleTime: Infinity });
  const actors = [
    { value: 'public', label: t('public') },
    { value: 'system', label: t('system') },
    ...(accounts.data?.items ?? []).map((account) => ({ value: account.id, label: `${account.name} ${account.account}` })),
  ];
  const time = (name: 'from' | 'until') => filters[name] === undefined ? null : shownAt(filters[name]);
  return (
    <div className="audit-filters" role="search">
      <DatePicker.RangePicker
        allowEmpty={[true, true]}
        showTime={{ format: 'HH:mm' }}
        format="YYYY-MM-DD HH:mm"
        aria-label={t('time')}
        placeholder={[t('from'), t('until')]}
        value={[time('from'), time('until')]}
        onChange={(range) => {
          const [from, until] = [range?.[0], range?.[1]];
          onChange({ from: from == null ? undefined : pickedAt(from), until: until == null ? undefined : pickedAt(until), entry: undefined });
        }}
      />
      <Choice label={t('actor')} value={filters['actor']} options={actors} onChange={(actor) => { onChange({ actor, entry: undefined }); }} />
      <Choice label={t('action')} value={filters['action']} options={words.actions} onChange={(action) => { onChange({ action, entry: undefined }); }} />
      <Typed label={t('subject')} hint={t('subjectHint')} value={filters['subject']} onChange={(subject) => { onChange({ subject, entry: undefined }); }} />
      <Typed label={t('article')} hint={t('articleHint')} value={filters['article']} onChange={(article) => { onChange({ article, entry: undefined }); }} />
      {Object.keys(filters).some((name) => name !== 'entry' && name !== 'lang') && (
        <Button
          type="text"
          onClick={() => {
            onChange({ from: undefined, until: undefined, actor: undefined, action: undefined, subject: undefined, person: undefined, article: undefined, entry: undefined });
          }}
        >
          {t('clear')}
        </Button>
      )}
    </div>
  );
}

interface ConditionProps {
  label: string;
  value: string | undefined;
  onChange: (value: string | undefined) => void;
}

function Choice({ label, value, options, onChange }: ConditionProps & { options: { value: string; label: string }[] }) {
  return (
    <Select
      className="audit-choice"
      allowClear
      showSearch={{ optionFilterProp: 'label' }}
      aria-label={label}
      placeholder={label}
      value={value ?? null}
      options={options}
      popupMatchSelectWidth={320}
      onChange={(chosen: string | null | undefined) => {
        onChange(chosen ?? undefined);
      }}
    />
  );
}

function Typed({ label, hint, value, onChange }: ConditionProps & { hint: string }) {
  return (
    <Input
      key={value ?? ''}
      className="audit-typed"
      allowClear
      aria-label={label}
      placeholder={hint}
      defaultValue={value ?? ''}
      onPressEnter={(event) => {
        onChange(event.currentTarget.value.trim());
      }}
      onBlur={(event) => {
        if (event.currentTarget.value.trim() !== (value ?? '')) {
          onChange(event.currentTarget.value.trim());
        }
      }}
      onClear={() => {
        onChange(undefined);
      }}
    />
  );
}
