import { useEffect } from 'react';
import { queries, type Schemas } from '../api/client';
import { day } from '../ui/format';

export type Regulation = Schemas['Regulation'];
export type Provision = Schemas['RegulationProvision'];
export type Served = Schemas['ComplianceLine'];
export type Strength = Schemas['RegulationObligation']['strength'];

const PAGE = 100;
const paged = { pageParamName: 'cursor', initialPageParam: '', staleTime: Infinity } as const;

/** All texts: there are a dozen. */
export function useRegulations() {
  return queries.useQuery('get', '/api/v1/regulations', { params: { query: { limit: PAGE } } }, { staleTime: Infinity });
}

/** Which places' law they are. */
export function useJurisdictions() {
  return queries.useQuery('get', '/api/v1/regulations/jurisdictions', { params: { query: { limit: PAGE } } }, { staleTime: Infinity });
}

interface Pages {
  hasNextPage: boolean;
  isFetching: boolean;
  fetchNextPage: () => unknown;
}

/** A text is read and searched whole, so its pages are fetched one behind the other. */
function useAll({ hasNextPage, isFetching, fetchNextPage }: Pages): void {
  useEffect(() => {
    if (hasNextPage && !isFetching) {
      fetchNextPage();
    }
  }, [hasNextPage, isFetching, fetchNextPage]);
}

export function useProvisions(code: string) {
  const asked = queries.useInfiniteQuery(
    'get',
    '/api/v1/regulations/{code}/articles',
    { params: { path: { code }, query: { limit: PAGE } } },
    { ...paged, getNextPageParam: (page) => page.next ?? undefined },
  );
  useAll(asked);
  return asked;
}

/** What the platform does for each article, by the article's id; what is not known yet is not there. */
export function useCompliance(): ReadonlyMap<string, Served> {
  const asked = queries.useInfiniteQuery(
    'get',
    '/api/v1/regulations/compliance',
    { params: { query: { limit: PAGE } } },
    { ...paged, getNextPageParam: (page) => page.next ?? undefined },
  );
  useAll(asked);
  return new Map((asked.data?.pages ?? []).flatMap((page) => page.items).map((line) => [line.id, line]));
}

export type Standing = 'draft' | 'own' | 'ended' | 'notYet' | 'inForce';

/** Whether a text binds today. */
export function standingOf(text: Regulation, today: string): Standing {
  if (text.status === 'DRAFT') {
    return 'draft';
  }
  if (text.rank === 'OWN_RULE') {
    return 'own';
  }
  if (text.inForceUntil !== null && text.inForceUntil < today) {
    return 'ended';
  }
  return text.inForceFrom !== null && text.inForceFrom > today ? 'notYet' : 'inForce';
}

export function today(): string {
  return day(new Date().toISOString());
}

/** The module behind a class of the platform: `cn.fenhe.sharing.…` is `sharing`. */
export function modulesOf(served: readonly string[]): string[] {
  return [...new Set(served.map((one) => one.split('.')[2] ?? ''))].filter((name) => name !== '').sort();
}

/** The articles in which all words stand, and which have a duty of that strength. */
export function matching(
  provisions: readonly Provision[],
  words: string,
  strength: Strength | undefined,
  compliance: ReadonlyMap<string, Served>,
): Provision[] {
  const wanted = words.toLowerCase().split(/\s+/).filter((word) => word !== '');
  return provisions.filter((provision) => {
    const text = [provision.id, provision.label, provision.chapter ?? '', ...provision.paragraphs].join('\n').toLowerCase();
    const duties = compliance.get(provision.id)?.duties ?? [];
    return wanted.every((word) => text.includes(word)) && (strength === undefined || duties.some((duty) => duty.strength === strength));
  });
}
