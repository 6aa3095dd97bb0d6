import { Select } from 'antd';
import { useDeferredValue, useState } from 'react';
import { queries } from '../api/client';

interface ResourceSearchProps {
  id?: string;
  placeholder: string;
  value?: string;
  onChange?: (resource: string) => void;
}

/** Finds a resource of the shared catalogue by its title; `id`, `value` and `onChange` are the form's. */
export function ResourceSearch({ value, placeholder, ...field }: ResourceSearchProps) {
  const [typed, setTyped] = useState('');
  const q = useDeferredValue(typed);
  const found = queries.useQuery('get', '/api/v1/catalog/resources', { params: { query: { q, limit: 20 } } });
  const chosen = queries.useQuery(
    'get',
    '/api/v1/catalog/resources/{resource}',
    { params: { path: { resource: value ?? '' } } },
    { enabled: value !== undefined },
  );
  const lines = found.data?.items ?? [];
  const known = chosen.data === undefined || lines.some((line) => line.resource === value) ? [] : [chosen.data];
  return (
    <Select
      {...field}
      {...(value === undefined ? {} : { value })}
      showSearch={{ filterOption: false, onSearch: setTyped }}
      placeholder={placeholder}
      loading={found.isFetching}
      options={[...known, ...lines].map((line) => ({ value: line.resource, label: line.title, provider: line.providerName }))}
      optionRender={({ label, data }) => (
        <span className="two-lines">
          <span>{label}</span>
          <small>{data.provider}</small>
        </span>
      )}
    />
  );
}
