import type { Schemas } from '../api/client';
import type { Term } from '../ui/Clock';
import type { Tone } from '../ui/Status';

export type Request = Schemas['SharingRequest'];
export type Part = Schemas['SharingRequestPart'];
export type PartState = Part['state'];
export type Grant = Schemas['SharingSharedGrant'];
export type GrantedItem = Schemas['ReleaseGrantGrantedItem'];
export type Mask = GrantedItem['mask'];
export type Entry = Schemas['CatalogEntryAnswer'];
export type Item = Schemas['CatalogItem'];

/** From which side requests and grants are listed. */
export type ListSide = 'consumer' | 'provider' | 'authority';

/** The column of whoever stands on the other side. */
export const OTHERS = { consumer: 'columns.provider', provider: 'columns.consumer', authority: 'columns.sides' } as const;

export function partOf(request: Request, kind: Part['kind']): Part | undefined {
  return request.parts.find((part) => part.kind === kind);
}

/** The part that the whole is told by: the one that people decide, else the one granted at once, else the one answered. */
export function leading(request: Request): Part | undefined {
  return partOf(request, 'CONDITIONAL') ?? partOf(request, 'UNCONDITIONAL') ?? partOf(request, 'NOT_SHARED');
}

export function stateOf(request: Request): PartState {
  return leading(request)?.state ?? 'DRAFTED';
}

const TONES: Record<PartState, Tone> = {
  DRAFTED: 'calm',
  SUBMITTED: 'river',
  SUPPLEMENT_REQUESTED: 'warn',
  ACCEPTED: 'river',
  EXTENDED: 'river',
  HEAD_APPROVED: 'river',
  APPROVED: 'good',
  DELIVERED: 'good',
  REFUSED: 'bad',
  NEGOTIATING: 'warn',
  AGREED: 'good',
  AUTHORITY_DECIDED: 'calm',
  GOVERNMENT_DECIDED: 'calm',
  WITHDRAWN: 'calm',
  GRANTED: 'good',
  ANSWERED: 'calm',
};

export function toneOf(state: PartState): Tone {
  return TONES[state];
}

export const STATES = Object.keys(TONES) as readonly PartState[];

export const GRANT_TONES: Record<Grant['state'], Tone> = { ACTIVE: 'good', SUSPENDED: 'warn', ENDED: 'calm' };

const OWN_REASONS = ['expired', 'stricter-revision', 'entry-withdrawn'] as const;

/** A reason that the platform itself gives, which has a text. */
export function isOwnReason(reason: string | null): reason is (typeof OWN_REASONS)[number] {
  return OWN_REASONS.some((own) => own === reason);
}

const GRANT_STEPS = ['grant-at-once', 'grant', 'suspended', 'resumed', 'ended', 'slowed'] as const;

/** A step on a grant's way that has a text. */
export function isGrantStep(act: string): act is (typeof GRANT_STEPS)[number] {
  return GRANT_STEPS.some((known) => known === act);
}

/** The deadline of the part that people decide, as a clock shows it. */
export function termOf(request: Request): Term | undefined {
  const part = partOf(request, 'CONDITIONAL');
  if (part?.deadline == null) {
    return undefined;
  }
  const { due, workingDays, provisional, article } = part.deadline;
  return { due, workingDays, provisional, article, remaining: part.remaining, paused: part.state === 'SUPPLEMENT_REQUESTED' };
}
