import { queries, type Schemas } from '../../api/client';
import type { Tone } from '../../ui/Status';

export type Review = Schemas['OpeningReview'];
export type Held = Schemas['OpeningHeldData'];
export type Finding = Schemas['OpeningFinding'];
export type Dataset = Schemas['OpeningOpenedDataset'];
export type Item = Schemas['CatalogItem'];

export const REVIEW_TONES: Record<ReviewNow, Tone> = { PROPOSED: 'warn', OPENED: 'good', REJECTED: 'bad', SUSPENDED: 'warn', ENDED: 'calm' };
export const HELD_TONES: Record<Held['state'], Tone> = { HELD: 'warn', RELEASED: 'good', KEPT_BACK: 'bad', SUPERSEDED: 'calm' };

const LOOKS = ['ID_NUMBER', 'CREDIT_CODE', 'BANK_CARD', 'MOBILE', 'EMAIL', 'NAME'] as const;

/** What a detector saw, by the names that have a text. */
export function looksOf(finding: Finding): (typeof LOOKS)[number] | undefined {
  return LOOKS.find((known) => known === finding.kind);
}

export type Standing = NonNullable<Review['standing']>;

/** A review by what has become of it: what it opened may be suspended or closed since. */
export type ReviewNow = 'PROPOSED' | 'REJECTED' | 'OPENED' | 'SUSPENDED' | 'ENDED';

export function nowOf(review: Review): ReviewNow {
  return review.state !== 'OPENED' || review.standing === null || review.standing.state === 'ACTIVE' ? review.state : review.standing.state;
}

export const STANDING_NOW = { ACTIVE: 'OPENED', SUSPENDED: 'SUSPENDED', ENDED: 'ENDED' } as const;

const OWN_REASONS = ['stricter-revision', 'entry-withdrawn'] as const;

/** A reason that the platform itself gives, which has a text. */
export function isOwnReason(reason: string | null): reason is (typeof OWN_REASONS)[number] {
  return OWN_REASONS.some((own) => own === reason);
}

const STEPS = ['propose', 'open', 'reject', 'suspend', 'resume', 'end'] as const;

/** A step on a review's way that has a text. */
export function isReviewStep(act: string): act is (typeof STEPS)[number] {
  return STEPS.some((known) => known === act);
}

export function reviewKey(id: string): readonly unknown[] {
  return queries.queryOptions('get', '/api/v1/opening/reviews/{id}', { params: { path: { id } } }).queryKey;
}

/** A review, for its provider and the authority over it; a 404 for anybody else. */
export function useReview(id: string) {
  return queries.useQuery('get', '/api/v1/opening/reviews/{id}', { params: { path: { id } } });
}
