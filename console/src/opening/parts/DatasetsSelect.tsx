import { Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { queries } from '../../api/client';
import './texts';

interface Option {
  value: string;
  label: string;
}

interface SelectProps<V> {
  id?: string;
  value?: V;
  onChange?: (value: V | undefined) => void;
  /** Chosen already, with their titles. */
  known?: readonly Option[];
}

function useFound(known: readonly Option[]) {
  const [words, setWords] = useState('');
  const { data, isFetching } = queries.useQuery('get', '/api/v1/open/datasets', { params: { query: { q: words, limit: 10 } } });
  const found = data?.items.map((dataset) => ({ value: dataset.id, label: `${dataset.title} · ${dataset.provider}` })) ?? [];
  const others = known.filter((option) => !found.some((one) => one.value === option.value));
  return { options: [...others, ...found], isFetching, setWords };
}

/** Finds an open dataset by words. */
export function DatasetSelect({ id, value, onChange, known = [] }: SelectProps<string>) {
  const { t } = useTranslation('letters');
  const { options, isFetching, setWords } = useFound(known);
  return (
    <Select
      {...(id === undefined ? {} : { id })}
      allowClear
      showSearch={{ filterOption: false, onSearch: setWords }}
      loading={isFetching}
      value={value ?? null}
      placeholder={t('example')}
      options={options}
      onChange={(wanted: string | null | undefined) => {
        onChange?.(wanted ?? undefined);
      }}
    />
  );
}

/** Finds several. */
export function DatasetsSelect({ id, value = [], onChange, known = [], most }: SelectProps<string[]> & { most: number }) {
  const { t } = useTranslation('letters');
  const [chosen, setChosen] = useState<readonly Option[]>(known);
  const { options, isFetching, setWords } = useFound([...known, ...chosen]);
  return (
    <Select
      {...(id === undefined ? {} : { id })}
      mode="multiple"
      maxCount={most}
      showSearch={{ filterOption: false, onSearch: setWords }}
      loading={isFetching}
      value={value}
      placeholder={t('example')}
      options={options}
      onChange={(wanted: string[]) => {
        setChosen(options.filter((option) => wanted.includes(option.value)));
        onChange?.(wanted);
      }}
    />
  );
}
