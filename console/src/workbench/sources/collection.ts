import { useMemo } from 'react';
import { queries } from '../../api/client';
import { usePresent } from '../../api/session';
import { MOST, read, WATCHED, type Read } from './source';

/** 归集: runs that were held, since too many of their rows are wrong. */
export function useCollectionTodos(): Read {
  const present = usePresent();
  const runs = queries.useQuery(
    'get',
    '/api/v1/collection/runs',
    { params: { query: { state: 'HELD', limit: MOST } } },
    { ...WATCHED, enabled: present.has('STEWARD') },
  );
  const todos = useMemo(
    () =>
      (runs.data?.items ?? [])
        .filter((run) => run.state === 'HELD')
        .map((run) => ({
          key: run.id,
          kind: 'collection' as const,
          act: 'held' as const,
          title: run.title,
          from: run.files[0]?.name ?? run.folder?.pattern,
          at: run.at,
          term: null,
          to: `/collection/runs/${run.id}`,
        })),
    [runs.data],
  );
  return read(todos, ['collection', runs]);
}
