import { queries, type Schemas } from '../../api/client';
import type { Present } from '../../api/session';

export type Received = Schemas['OpeningReceivedApplication'];
export type WantedItem = Schemas['OpeningReceivedApplicationWantedItem'];
export type Mask = NonNullable<Received['proposal']>['items'][number]['mask'];
export type State = Received['state'];

export const STATES = ['SUBMITTED', 'SUPPLEMENT_REQUESTED', 'ACCEPTED', 'VERIFIED', 'PROPOSED', 'APPROVED', 'REFUSED', 'WITHDRAWN', 'LAPSED'] as const;
export const WAYS = ['ORIGINAL_IN_PERSON', 'ORIGINAL_BY_VIDEO', 'ELECTRONIC_LICENCE'] as const;

export const STEPS = [
  'apply', 'accept', 'request-supplement', 'supplement', 'verify', 'propose', 'withdraw-proposal', 'return', 'approve', 'refuse', 'withdraw', 'lapse',
  'suspend', 'resume', 'end', 'download', 'read-identity',
] as const;

export function isStep(act: string): act is (typeof STEPS)[number] {
  return STEPS.some((known) => known === act);
}

export function isMask(mask: string): mask is Mask {
  return ['NONE', 'NAME', 'ID_6_4', 'ID_3_4', 'ID_1_1', 'MOBILE', 'ADDRESS', 'CARD', 'EMAIL', 'AGE_BAND', 'MONTH', 'CITY', 'ROUND_10', 'SUPPRESS'].includes(mask);
}

export function receivedKey(id: string): readonly unknown[] {
  return queries.queryOptions('get', '/api/v1/opening/applications/{id}', { params: { path: { id } } }).queryKey;
}

export type Act = 'accept' | 'verify' | 'propose' | 'withdraw' | 'decide' | 'suspend' | 'govern';

/** What a post may do with an application as it stands; the platform decides again. */
export function actsOf({ state, given, proposal, verification }: Received, present: Pick<Present, 'has' | 'account'>): ReadonlySet<Act> {
  const steward = present.has('STEWARD');
  const head = present.has('UNIT_HEAD', 'CHIEF_DATA_OFFICER');
  const acts = new Set<Act>();
  if (steward && state === 'SUBMITTED') {
    acts.add('accept');
  }
  if (steward && state === 'ACCEPTED') {
    acts.add('verify');
  }
  if (steward && (state === 'ACCEPTED' || state === 'VERIFIED')) {
    acts.add('propose');
  }
  if (steward && state === 'PROPOSED') {
    acts.add('withdraw');
  }
  if (head && state === 'PROPOSED' && proposal?.by !== present.account && verification?.by !== present.account) {
    acts.add('decide');
  }
  if (given !== null && given.state !== 'ENDED') {
    if (given.state === 'ACTIVE') {
      acts.add('suspend');
    }
    if (head) {
      acts.add('govern');
    }
  }
  return acts;
}
