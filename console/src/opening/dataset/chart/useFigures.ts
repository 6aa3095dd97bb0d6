import { useQueries } from '@tanstack/react-query';
import { queries } from '../../../api/client';
import { isProblem } from '../../../api/problem';
import { usePreview, type Dataset, type OpenItem, type Row } from '../data';
import { groupingOf, summarised, type Grouping } from './plan';

export interface FiguresWanted {
  by: string[];
  of: string[];
  where: Readonly<Record<string, string>>;
}

export interface FiguresFound {
  rows: readonly Row[];
  /** How many rows they were computed from. */
  from: number;
  /** From all rows, by the platform; otherwise from those of the preview. */
  all: boolean;
}

function asked(dataset: Dataset, { by, of, where }: FiguresWanted) {
  return queries.queryOptions(
    'get',
    '/api/v1/open/datasets/{id}/figures',
    { params: { path: { id: dataset.id }, query: { by, of, where: Object.entries(where).map(([name, value]) => `${name}:${value}`) } } },
    { staleTime: Infinity },
  );
}

/** Figures of all rows; where they would have too many groups, of the preview's. Undefined while they are asked for. */
export function useFigures(dataset: Dataset, wanted: FiguresWanted | null): { found: FiguresFound | undefined; error: unknown } {
  const answers = useQueries({ queries: (wanted === null ? [] : [wanted]).map((one) => asked(dataset, one)) });
  const [answer] = answers;
  const preview = usePreview(dataset.id);
  if (wanted === null || answer === undefined) {
    return { found: undefined, error: null };
  }
  if (answer.data !== undefined) {
    const counted = answer.data.rows.reduce((sum: number, row) => sum + (typeof row['.count'] === 'number' ? row['.count'] : 0), 0);
    return { found: { rows: answer.data.rows, from: counted, all: true }, error: null };
  }
  if (!isProblem(answer.error, 413)) {
    return { found: undefined, error: answer.error };
  }
  const rows = (preview.data?.rows ?? []).filter((row) => Object.entries(wanted.where).every(([name, value]) => row[name] === value));
  return preview.data === undefined
    ? { found: undefined, error: preview.error }
    : { found: { rows: summarised(rows, wanted.by, wanted.of), from: rows.length, all: false }, error: null };
}

/** Categories that are looked at for a chart. */
const MOST = 6;

/** The groups of each category; those with too many groups are left out, as names of one thing each. Undefined while they are asked for. */
export function useGroupings(dataset: Dataset, categories: readonly OpenItem[]): Grouping[] | undefined {
  const { data: preview } = usePreview(dataset.id);
  const rows = preview?.rows ?? [];
  const looked = categories.filter((item) => new Set(rows.map((row) => row[item.name])).size <= Math.max(1, rows.length / 2)).slice(0, MOST);
  const answers = useQueries({ queries: looked.map((item) => asked(dataset, { by: [item.name], of: [], where: {} })) });
  if (answers.some((answer) => answer.isPending)) {
    return undefined;
  }
  return looked.flatMap((item, index) => {
    const found = answers[index]?.data?.rows;
    return found === undefined ? [] : [groupingOf(item, found)];
  });
}
