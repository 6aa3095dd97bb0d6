import { queries } from '../api/client';

/** A grant, for its two sides and the authority over them; a 404 for anybody else. */
export function useGrant(id: string | null | undefined) {
  return queries.useQuery('get', '/api/v1/sharing/grants/{id}', { params: { path: { id: id ?? '' } } }, { enabled: id != null });
}

export function grantKey(id: string): readonly unknown[] {
  return queries.queryOptions('get', '/api/v1/sharing/grants/{id}', { params: { path: { id } } }).queryKey;
}
