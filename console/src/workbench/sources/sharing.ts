import { useMemo } from 'react';
import { queries, type Schemas } from '../../api/client';
import { usePresent, type Present } from '../../api/session';
import type { Todo, TodoAct } from '../todo';
import { MOST, read, WATCHED, type Read } from './source';

type Request = Schemas['SharingRequest'];
type Part = Request['parts'][number];

function conditional(request: Request): Part | undefined {
  return request.parts.find((part) => part.kind === 'CONDITIONAL');
}

/** What a request that we made asks of my post. */
export function asConsumer(request: Request, present: Pick<Present, 'has'>): TodoAct | undefined {
  if (request.submittedAt === null) {
    return present.has('UNIT_HEAD', 'CHIEF_DATA_OFFICER') ? 'send' : undefined;
  }
  return conditional(request)?.state === 'SUPPLEMENT_REQUESTED' && present.has('STEWARD') ? 'supplement' : undefined;
}

/** What a request for our data asks of my post: the steward accepts, proposes and carries out; the head approves what was proposed. */
export function asProvider(request: Request, present: Pick<Present, 'has'>): TodoAct | undefined {
  const part = conditional(request);
  const steward = present.has('STEWARD');
  const head = present.has('UNIT_HEAD', 'CHIEF_DATA_OFFICER');
  switch (part?.state) {
    case 'SUBMITTED':
      return steward ? 'accept' : undefined;
    case 'ACCEPTED':
    case 'EXTENDED':
      return part.proposal === null ? (steward ? 'propose' : undefined) : head ? 'headApprove' : undefined;
    case 'HEAD_APPROVED':
      return steward ? 'decide' : undefined;
    case 'NEGOTIATING':
      return part.proposal?.share === true ? (head ? 'agree' : undefined) : steward ? 'negotiate' : undefined;
    default:
      return undefined;
  }
}

/** What a request asks of the authority over both: to decide a dispute, or to consent to an extension. */
export function asAuthority(request: Request): TodoAct | undefined {
  const part = conditional(request);
  return part?.state === 'NEGOTIATING' ? 'arbitrate' : part?.state === 'ACCEPTED' && part.extensionReason !== null ? 'extend' : undefined;
}

const ASKED: Part['state'][] = ['DRAFTED', 'SUPPLEMENT_REQUESTED'];
const ANSWERING: Part['state'][] = ['SUBMITTED', 'ACCEPTED', 'EXTENDED', 'HEAD_APPROVED', 'NEGOTIATING'];

function todo(request: Request, act: TodoAct | undefined, names: ReadonlyMap<string, string>, other: 'consumer' | 'provider'): Todo[] {
  const part = conditional(request);
  return act === undefined
    ? []
    : [
        {
          key: request.id,
          kind: 'sharing',
          act,
          title: request.title,
          from: names.get(request[other]),
          at: request.submittedAt ?? request.draftedAt,
          term: part?.deadline == null ? null : { ...part.deadline, remaining: part.remaining, paused: part.stoppedAt !== null },
          to: `/sharing/requests/${request.id}`,
        },
      ];
}

/** 共享: what our own requests and those for our data wait for. */
export function useSharingTodos(): Read {
  const present = usePresent();
  const enabled = present.has('STEWARD', 'UNIT_HEAD', 'CHIEF_DATA_OFFICER');
  const officer = present.has('AUTHORITY_OFFICER');
  const list = (side: 'consumer' | 'provider' | 'authority', state: Part['state'][]) => ({ params: { query: { side, state, limit: MOST } } });
  const asked = queries.useQuery('get', '/api/v1/sharing/requests', list('consumer', ASKED), { ...WATCHED, enabled });
  const answering = queries.useQuery('get', '/api/v1/sharing/requests', list('provider', ANSWERING), { ...WATCHED, enabled });
  const contested = queries.useQuery('get', '/api/v1/sharing/requests', list('authority', []), { ...WATCHED, enabled: officer });
  const institutions = queries.useQuery(
    'get',
    '/api/v1/institutions',
    { params: { query: { limit: 200 } } },
    { staleTime: Infinity, enabled: enabled || officer },
  );
  const todos = useMemo(() => {
    const names = new Map((institutions.data?.items ?? []).map((one) => [one.id, one.name]));
    return [
      ...(asked.data?.items ?? []).flatMap((request) => todo(request, asConsumer(request, present), names, 'provider')),
      ...(answering.data?.items ?? []).flatMap((request) => todo(request, asProvider(request, present), names, 'consumer')),
      ...(contested.data?.items ?? []).flatMap((request) => todo(request, asAuthority(request), names, 'consumer')),
    ];
  }, [asked.data, answering.data, contested.data, institutions.data, present]);
  return read(todos, ['sharing', asked], ['sharing', answering], ['sharing', contested]);
}
