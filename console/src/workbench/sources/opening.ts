import { useMemo } from 'react';
import { queries } from '../../api/client';
import { usePresent } from '../../api/session';
import { MOST, read, WATCHED, type Read } from './source';

/** 开放: what the head decides, data held back and proposals to open. */
export function useOpeningTodos(): Read {
  const present = usePresent();
  const enabled = present.has('UNIT_HEAD', 'CHIEF_DATA_OFFICER');
  const page = { params: { query: { limit: MOST } } };
  const reviews = queries.useQuery('get', '/api/v1/opening/reviews', page, { ...WATCHED, enabled });
  const held = queries.useQuery('get', '/api/v1/opening/held-data', page, { ...WATCHED, enabled });
  const todos = useMemo(
    () => [
      ...(reviews.data?.items ?? [])
        .filter((review) => review.state === 'PROPOSED')
        .map((review) => ({
          key: review.id,
          kind: 'opening' as const,
          act: 'openingDecision' as const,
          title: review.title,
          from: undefined,
          at: review.proposedAt,
          term: null,
          to: '/opening',
        })),
      ...(held.data?.items ?? [])
        .filter((data) => data.state === 'HELD')
        .map((data) => ({
          key: data.id,
          kind: 'opening' as const,
          act: 'heldData' as const,
          title: data.title,
          from: undefined,
          at: data.heldAt,
          term: null,
          to: '/opening',
        })),
    ],
    [reviews.data, held.data],
  );
  return read(todos, ['opening', reviews], ['opening', held]);
}
