import { queries } from '../../api/client';

/** The regions, of which a jurisdiction has few. */
export function useRegions() {
  const { data } = queries.useQuery('get', '/api/v1/regions', { params: { query: { limit: 100 } } }, { staleTime: 600_000 });
  return data?.items ?? [];
}

/** A region by its name. */
export function Region({ id }: { id: string }) {
  const found = useRegions().find((region) => region.id === id);
  return <>{found?.name ?? ''}</>;
}
