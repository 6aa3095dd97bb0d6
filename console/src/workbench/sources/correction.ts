import { useMemo } from 'react';
import { queries } from '../../api/client';
import { usePresent } from '../../api/session';
import { MOST, read, WATCHED, type Read } from './source';

/** 校核: doubts about our data that nobody has answered yet. */
export function useCorrectionTodos(): Read {
  const present = usePresent();
  const enabled = present.has('STEWARD');
  const list = (state: 'REPORTED' | 'VERIFYING') => ({ params: { query: { side: 'provider' as const, state, limit: MOST } } });
  const reported = queries.useQuery('get', '/api/v1/corrections', list('REPORTED'), { ...WATCHED, enabled });
  const verifying = queries.useQuery('get', '/api/v1/corrections', list('VERIFYING'), { ...WATCHED, enabled });
  const todos = useMemo(
    () =>
      [...(reported.data?.items ?? []), ...(verifying.data?.items ?? [])].map((correction) => ({
        key: correction.id,
        kind: 'correction' as const,
        act: correction.state === 'REPORTED' ? ('verify' as const) : ('answer' as const),
        title: correction.itemTitle === null ? correction.resourceTitle : `${correction.resourceTitle} · ${correction.itemTitle}`,
        from: correction.reporterName,
        at: correction.reportedAt,
        term: { ...correction.deadline, remaining: correction.remaining },
        to: `/corrections/${correction.id}`,
      })),
    [reported.data, verifying.data],
  );
  return read(todos, ['correction', reported], ['correction', verifying]);
}
