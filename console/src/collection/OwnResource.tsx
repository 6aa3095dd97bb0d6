import { Select } from 'antd';
import { useDeferredValue, useState } from 'react';
import { queries } from '../api/client';
import { usePresent } from '../api/session';
import { useResourceTitle } from './resources';

interface OwnResourceProps {
  id?: string;
  label?: string;
  placeholder: string;
  value?: string | undefined;
  onChange?: (resource: string | undefined) => void;
  allowClear?: boolean;
}

const COMPILED = 100;

/**
 * Chooses a resource of one's own institution: published ones by search, and the newest that are still being compiled or reviewed.
 * `id`, `value` and `onChange` are the form's.
 */
export function OwnResource({ value, label, placeholder, ...field }: OwnResourceProps) {
  const { institution } = usePresent();
  const [typed, setTyped] = useState('');
  const q = useDeferredValue(typed.trim());
  const published = queries.useQuery('get', '/api/v1/catalog/resources', { params: { query: { q, provider: [institution], limit: 30 } } });
  const compiled = queries.useQuery('get', '/api/v1/catalog/revisions', { params: { query: { limit: COMPILED } } });
  const chosen = useResourceTitle(value ?? '');
  const titles = new Map<string, string>((published.data?.items ?? []).map((line) => [line.resource, line.title]));
  (compiled.data?.items ?? [])
    .filter((line) => line.state !== 'WITHDRAWN' && line.title.includes(q))
    .forEach((line) => {
      if (!titles.has(line.resource)) {
        titles.set(line.resource, line.title);
      }
    });
  if (value !== undefined && !titles.has(value) && chosen !== undefined) {
    titles.set(value, chosen);
  }
  return (
    <Select<string | undefined>
      {...field}
      {...(label === undefined ? {} : { 'aria-label': label })}
      value={value}
      className="own-resource"
      showSearch={{ filterOption: false, onSearch: setTyped }}
      placeholder={placeholder}
      loading={published.isFetching}
      options={[...titles].map(([resource, title]) => ({ value: resource, label: title }))}
    />
  );
}
