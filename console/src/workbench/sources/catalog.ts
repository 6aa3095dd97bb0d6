import { useMemo } from 'react';
import { queries, type Schemas } from '../../api/client';
import { usePresent } from '../../api/session';
import type { Todo, TodoAct } from '../todo';
import { MOST, read, WATCHED, type Read } from './source';

type Line = Schemas['CatalogRevisionLine'];

function todo(line: Line, kind: 'catalog' | 'review', act: TodoAct): Todo {
  return {
    key: line.id,
    kind,
    act,
    title: line.title,
    from: kind === 'review' ? line.providerName : undefined,
    at: line.changedAt,
    term: line.deadline,
    to: `/catalog/revisions/${line.id}`,
  };
}

const OWN: Partial<Record<Line['state'], TodoAct>> = { DRAFT: 'returned', ASSESSED: 'approve', HEAD_APPROVED: 'submit' };

/** 目录: drafts that came back and what is to be submitted, for the steward; approvals, for the head; reviews, for the authority. */
export function useCatalogTodos(): Read {
  const present = usePresent();
  const steward = present.has('STEWARD');
  const head = present.has('UNIT_HEAD', 'CHIEF_DATA_OFFICER');
  const officer = present.has('AUTHORITY_OFFICER');
  const state: Line['state'][] = [...(steward ? (['DRAFT', 'HEAD_APPROVED'] as const) : []), ...(head ? (['ASSESSED'] as const) : [])];
  const own = queries.useQuery(
    'get',
    '/api/v1/catalog/revisions',
    { params: { query: { state, limit: MOST } } },
    { ...WATCHED, enabled: state.length > 0 },
  );
  const reviews = queries.useQuery('get', '/api/v1/catalog/reviews', { params: { query: { limit: MOST } } }, { ...WATCHED, enabled: officer });
  const todos = useMemo(
    () => [
      ...(own.data?.items ?? [])
        .filter((line) => line.state !== 'DRAFT' || line.returned !== null)
        .map((line) => todo(line, 'catalog', OWN[line.state] ?? 'returned')),
      ...(reviews.data?.items ?? []).map((line) => todo(line, 'review', line.state === 'CONFIRMED' ? 'publish' : 'confirm')),
    ],
    [own.data, reviews.data],
  );
  return read(todos, ['catalog', own], ['review', reviews]);
}
