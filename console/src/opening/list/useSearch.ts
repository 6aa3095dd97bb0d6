import { keepPreviousData } from '@tanstack/react-query';
import { queries, type Schemas } from '../../api/client';
import { useFilters, type Filters } from '../../ui/useFilters';

export type Found = Schemas['OpeningOpenDatasetsResults'];
export type Dataset = Schemas['OpeningDataset'];

export const SUBJECTS = [
  'CREDIT', 'TRANSPORT', 'HEALTH', 'EMPLOYMENT', 'EDUCATION', 'ENVIRONMENT', 'WEATHER', 'MARKET', 'PUBLIC_SAFETY', 'HOUSING', 'SCIENCE',
  'ENERGY', 'PRODUCTION', 'TRADE', 'FINANCE', 'WORK_SAFETY', 'ASSISTANCE', 'LAW', 'LIFE', 'GEOGRAPHY', 'INSTITUTIONS', 'OTHER',
] as const;
export const OPENING = ['UNCONDITIONAL', 'CONDITIONAL'] as const;
export const CYCLES = ['REAL_TIME', 'DAILY', 'WEEKLY', 'MONTHLY', 'QUARTERLY', 'YEARLY', 'IRREGULAR'] as const;
export const SORTS = ['RELEVANCE', 'NEWEST', 'MOST_USED'] as const;
export type Sort = (typeof SORTS)[number];

/** What narrows the list, in the order it is shown. */
export const DIMENSIONS = ['provider', 'opening', 'subject', 'format', 'cycle'] as const;
export type Dimension = (typeof DIMENSIONS)[number];

const PAGE = 20;
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** Several values of one dimension stand in the address with commas between. */
function values(text: string | undefined): string[] {
  return text === undefined || text === '' ? [] : text.split(',');
}

function among<T extends string>(known: readonly T[], text: string | undefined): T[] {
  return known.filter((value) => values(text).includes(value));
}

/** A search as its page's address says it. What no search knows is left out. */
function asked(filters: Filters) {
  return {
    q: filters['q'] ?? '',
    provider: values(filters['provider']).filter((value) => UUID.test(value)),
    subject: among(SUBJECTS, filters['subject']),
    opening: among(OPENING, filters['opening']),
    cycle: among(CYCLES, filters['cycle']),
    format: values(filters['format']),
    sort: among(SORTS, filters['sort'])[0] ?? 'RELEVANCE',
    limit: PAGE,
    ...(filters['cursor'] === undefined ? {} : { cursor: filters['cursor'] }),
  };
}

/** The search of this page, its answer, and ways to change it. */
export function useSearch() {
  const [filters, change] = useFilters();
  const query = asked(filters);
  const found = queries.useQuery('get', '/api/v1/open/datasets', { params: { query } }, { placeholderData: keepPreviousData });
  const chosen = (dimension: Dimension): readonly string[] => query[dimension];
  return {
    query,
    found,
    chosen,
    view: filters['view'] === 'table' ? ('table' as const) : ('cards' as const),
    narrowed: DIMENSIONS.some((dimension) => query[dimension].length > 0),
    /** Any other search begins at its first page. */
    search: (wanted: Filters) => {
      change({ ...wanted, cursor: undefined });
    },
    show: (view: 'cards' | 'table') => {
      change({ view: view === 'table' ? view : undefined });
    },
    choose: (dimension: Dimension, value: string, on: boolean) => {
      const kept = chosen(dimension).filter((other) => other !== value);
      change({ [dimension]: (on ? [...kept, value] : kept).join(','), cursor: undefined });
    },
    clear: () => {
      change({ ...Object.fromEntries(DIMENSIONS.map((dimension) => [dimension, undefined])), cursor: undefined });
    },
  };
}

export type Search = ReturnType<typeof useSearch>;
