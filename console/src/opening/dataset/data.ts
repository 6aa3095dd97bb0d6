import { queries, type Schemas } from '../../api/client';

export type Dataset = Schemas['OpeningDataset'];
export type OpenItem = Schemas['OpeningDatasetOpenItem'];
export type Current = Schemas['OpeningCurrentData'];
export type Row = Readonly<Record<string, unknown>>;

/** As many rows as the platform shows at once; one call and one receipt for all that looks at them. */
export const PREVIEWED = 200;

export function useDataset(id: string) {
  return queries.useQuery('get', '/api/v1/open/datasets/{id}', { params: { path: { id } } });
}

export function usePreview(id: string) {
  return queries.useQuery(
    'get',
    '/api/v1/open/datasets/{id}/preview',
    { params: { path: { id }, query: { limit: PREVIEWED } } },
    { staleTime: Infinity },
  );
}

/** What the public has of it now; asked only where there is something. */
export function useCurrent(dataset: Dataset) {
  return queries.useQuery(
    'get',
    '/api/v1/open/datasets/{id}/current',
    { params: { path: { id: dataset.id } } },
    { enabled: dataset.released },
  );
}

/** Where all rows are downloaded as one file. */
export function downloadAddress(id: string, format: string): string {
  return `/api/v1/open/datasets/${id}/download?format=${format}`;
}

const NUMBERS = new Set(['N', 'Y', 'B', 'I', 'F']);

export function isNumber(item: { type: string }): boolean {
  return NUMBERS.has(item.type);
}

/** Years, months, hours and running numbers are numbers that nobody groups, and that have no mean. */
const PLAIN = /^(no|id|seq|index|year|month|day|hour|minute)$/i;

export function isPlain(item: { name: string }): boolean {
  return PLAIN.test(item.name);
}

export const TABS = ['info', 'items', 'preview', 'download', 'api', 'chart', 'quality', 'history', 'correction'] as const;
export type TabName = (typeof TABS)[number];

/** Which parts a dataset has: without data there is nothing to look at or to take. */
export function tabsOf(dataset: Dataset): readonly TabName[] {
  return dataset.released ? TABS : TABS.filter((tab) => ['info', 'items', 'quality', 'history'].includes(tab));
}
