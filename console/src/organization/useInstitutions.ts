import { useMemo } from 'react';
import { queries } from '../api/client';

/** Names of the institutions for lists and choices: as many as one page of the list holds. */
export function useInstitutions() {
  const list = queries.useQuery('get', '/api/v1/institutions', { params: { query: { limit: 200 } } }, { staleTime: 60_000 });
  return useMemo(() => {
    const items = list.data?.items ?? [];
    const names = new Map(items.map((one) => [one.id, one.name]));
    return { options: items.map((one) => ({ value: one.id, label: one.name })), name: (id: string) => names.get(id) ?? id };
  }, [list.data]);
}
