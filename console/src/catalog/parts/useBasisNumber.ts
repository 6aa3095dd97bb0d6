import { queries } from '../../api/client';
import type { Revision } from '../model';

/** The number of the revision that one was started from, which need not be the one before: that may have been discarded. */
export function useBasisNumber(revision: Revision): number {
  const basis = queries.useQuery(
    'get',
    '/api/v1/catalog/revisions/{revision}',
    { params: { path: { revision: revision.basis ?? '' } } },
    { enabled: revision.basis !== null },
  );
  return basis.data?.number ?? revision.number - 1;
}
