import { useMemo } from 'react';
import { queries } from '../../api/client';
import { usePresent } from '../../api/session';
import { isProblem } from '../../api/problem';
import { MOST, read, WATCHED, type Read } from './source';

/** 公众来件: needs and applications that the public sent to the portal, for the officer of the uppermost authority. */
export function useLetterTodos(): Read {
  const present = usePresent();
  const enabled = present.has('AUTHORITY_OFFICER');
  const needs = queries.useQuery('get', '/api/v1/opening/needs', { params: { query: { answered: false, limit: MOST } } }, { ...WATCHED, enabled });
  const showcase = queries.useQuery('get', '/api/v1/opening/showcase', { params: { query: { stage: 'WAITING', limit: MOST } } }, { ...WATCHED, enabled });
  const todos = useMemo(
    () => [
      ...(needs.data?.items ?? []).map((need) => ({
        key: need.id,
        kind: 'needs' as const,
        act: 'answerNeed' as const,
        title: need.wanted,
        from: undefined,
        at: need.filedAt,
        term: null,
        to: '/needs',
      })),
      ...(showcase.data?.items ?? []).map((item) => ({
        key: item.id,
        kind: 'showcase' as const,
        act: 'reviewApplication' as const,
        title: item.name,
        from: item.maker,
        at: item.filedAt,
        term: null,
        to: '/showcase',
      })),
    ],
    [needs.data, showcase.data],
  );
  const found = read(todos, ['needs', needs], ['showcase', showcase]);
  // an officer of a county is none of these: nothing waits for him here
  return isProblem(found.error, 403) ? { ...found, error: null } : found;
}
