import { queries } from '../../api/client';

/** Institutions to choose a source from. */
export function useInstitutionOptions(): { value: string; label: string }[] {
  const { data } = queries.useQuery('get', '/api/v1/institutions', { params: { query: { limit: 200 } } }, { staleTime: 600_000 });
  return (data?.items ?? []).map((institution) => ({ value: institution.id, label: institution.name }));
}
