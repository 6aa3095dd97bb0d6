import { useMemo } from 'react';
import { queries, type Schemas } from '../../api/client';
import { usePresent, type Present } from '../../api/session';
import type { TodoAct } from '../todo';
import { MOST, read, WATCHED, type Read } from './source';

type Application = Schemas['OpeningReceivedApplication'];

/** What an application of the public asks of my post: the steward accepts, verifies and proposes; another, the head, decides. */
export function asDesk({ state, proposal, verification }: Application, present: Pick<Present, 'has' | 'account'>): TodoAct | undefined {
  const steward = present.has('STEWARD');
  switch (state) {
    case 'SUBMITTED':
      return steward ? 'acceptAccess' : undefined;
    case 'ACCEPTED':
      return steward ? 'verifyIdentity' : undefined;
    case 'VERIFIED':
      return steward ? 'proposeAccess' : undefined;
    case 'PROPOSED':
      return present.has('UNIT_HEAD', 'CHIEF_DATA_OFFICER') && proposal?.by !== present.account && verification?.by !== present.account
        ? 'decideAccess'
        : undefined;
    default:
      return undefined;
  }
}

const WAITING: Application['state'][] = ['SUBMITTED', 'ACCEPTED', 'VERIFIED', 'PROPOSED'];

/** 开放申请: what applications of the public wait for. */
export function useAccessTodos(): Read {
  const present = usePresent();
  const enabled = present.has('STEWARD', 'UNIT_HEAD', 'CHIEF_DATA_OFFICER');
  const list = queries.useQuery('get', '/api/v1/opening/applications', { params: { query: { state: WAITING, limit: MOST } } }, { ...WATCHED, enabled });
  const todos = useMemo(
    () =>
      (list.data?.items ?? []).flatMap((one) => {
        const act = asDesk(one, present);
        return act === undefined
          ? []
          : [
              {
                key: one.id,
                kind: 'opening' as const,
                act,
                title: one.title,
                from: one.applicant.name,
                at: one.submittedAt,
                term: one.deadline === null ? null : { ...one.deadline, remaining: one.remaining, paused: one.paused },
                to: `/opening/applications/${one.id}`,
              },
            ];
      }),
    [list.data, present],
  );
  return read(todos, ['opening', list]);
}
