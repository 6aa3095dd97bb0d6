import { queries } from '../api/client';
import { BY_CURSOR } from '../api/paging';

/** The runs of a resource that left a snapshot, the newest first. */
export function useCommittedRuns(resource: string) {
  return queries.useInfiniteQuery('get', '/api/v1/collection/runs', { params: { query: { resource, state: 'COMMITTED', limit: 50 } } }, BY_CURSOR);
}
