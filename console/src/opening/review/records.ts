import { useQuery } from '@tanstack/react-query';
import { api, content, type Schemas } from '../../api/client';
import { Problem } from '../../api/problem';
import type { Tone } from '../../ui/Status';

export type Review = Schemas['OpeningReview'];
export type Held = Schemas['OpeningHeldData'];
export type Finding = Schemas['OpeningFinding'];
export type Dataset = Schemas['OpeningDataset'];
export type Item = Schemas['CatalogItem'];

export const REVIEW_TONES: Record<Review['state'], Tone> = { PROPOSED: 'warn', OPENED: 'good', REJECTED: 'bad' };
export const HELD_TONES: Record<Held['state'], Tone> = { HELD: 'warn', RELEASED: 'good', KEPT_BACK: 'bad', SUPERSEDED: 'calm' };

const LOOKS = ['ID_NUMBER', 'CREDIT_CODE', 'BANK_CARD', 'MOBILE', 'EMAIL', 'NAME'] as const;

/** What a detector saw, by the names that have a text. */
export function looksOf(finding: Finding): (typeof LOOKS)[number] | undefined {
  return LOOKS.find((known) => known === finding.kind);
}

const PAGE = 200;
const MOST_PAGES = 10;

async function find(id: string): Promise<Review> {
  let cursor: string | undefined;
  for (let page = 0; page < MOST_PAGES; page += 1) {
    const answer = content(await api.GET('/api/v1/opening/reviews', { params: { query: { limit: PAGE, ...(cursor === undefined ? {} : { cursor }) } } }));
    const found = answer.items.find((review) => review.id === id);
    if (found !== undefined) {
      return found;
    }
    if (answer.next === null) {
      break;
    }
    cursor = answer.next;
  }
  throw new Problem(404, 'opening.unknown-review', '', '', [], {});
}

export function reviewKey(id: string): readonly unknown[] {
  return ['opening-review', id];
}

/** Reviews have no address of their own: the institution's newest are looked through, page by page. */
export function useReview(id: string) {
  return useQuery({ queryKey: reviewKey(id), queryFn: () => find(id) });
}
