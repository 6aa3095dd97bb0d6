import { useMemo } from 'react';
import { queries, type Schemas } from '../../api/client';
import { usePresent } from '../../api/session';
import type { Todo, TodoAct } from '../todo';
import { MOST, read, WATCHED, type Read } from './source';

type Run = Schemas['CollectionRunAnswer'];

const A_MONTH = 30 * 86_400_000;

/** What nobody mended for a month nobody wants any more. */
function isOfLate(run: Run): boolean {
  return Date.parse(run.at) > Date.now() - A_MONTH;
}

function todo(run: Run, act: TodoAct): Todo {
  return {
    key: run.id,
    kind: 'collection',
    act,
    title: run.title,
    from: run.files[0]?.name ?? run.folder?.pattern,
    at: run.finished ?? run.at,
    term: null,
    to: `/collection/runs/${run.id}`,
  };
}

/** 归集: runs that were held, since too many of their rows are wrong, and of late those that failed and nothing was handed in after. */
export function useCollectionTodos(): Read {
  const present = usePresent();
  // whoever handed a run in does not let it pass: the head does, or a colleague
  const judges = { ...WATCHED, enabled: present.has('STEWARD', 'UNIT_HEAD') };
  const mends = { ...WATCHED, enabled: present.has('STEWARD') };
  const held = queries.useQuery('get', '/api/v1/collection/runs', { params: { query: { state: 'HELD', limit: MOST } } }, judges);
  const failed = queries.useQuery('get', '/api/v1/collection/runs', { params: { query: { state: 'FAILED', latest: true, limit: MOST } } }, mends);
  const todos = useMemo(
    () => [
      ...(held.data?.items ?? []).map((run) => todo(run, 'held')),
      ...(failed.data?.items ?? []).filter(isOfLate).map((run) => todo(run, 'failedRun')),
    ],
    [held.data, failed.data],
  );
  return read(todos, ['collection', held], ['collection', failed]);
}
