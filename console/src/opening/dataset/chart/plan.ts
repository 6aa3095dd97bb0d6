import { i18n } from '../../../i18n';
import type { OpenItem, Row } from '../data';
import { isNumber } from '../data';
import './chart.texts';
import { pairOf, type Pair } from './coordinates';

/** What of a dataset can stand on a chart. */
export interface Traits {
  /** Items that together tell the time: one date, or a year and a month; null where there are none. */
  time: readonly string[] | null;
  measures: readonly OpenItem[];
  categories: readonly OpenItem[];
  /** Codes of provinces, for the tile map. */
  province: OpenItem | null;
  /** Coordinates, for the map of points. */
  pair: Pair | null;
}

const PART = /^(year|month|day|hour|minute)$/i;
const SEQUENCE = /^(no|id|seq|index)$/i;
/** Numbers that name something and measure nothing. */
const NAMES_A_THING = /(^|_)(id|code|no|number|phone|zip)$/i;
/** Data is Chinese whatever its reader speaks. */
function titled(item: string, words: 'nameWords' | 'countedUpWords'): boolean {
  return (['zh', 'en'] as const).some((language) => new RegExp(i18n.getFixedT(language, 'chart')(words), 'i').test(item));
}

function isMeasure(item: OpenItem): boolean {
  return isNumber(item) && !PART.test(item.name) && !SEQUENCE.test(item.name) && !NAMES_A_THING.test(item.name) && !titled(item.title, 'nameWords');
}

/** Whether a number counts up everything until its time (累计), so that its mean says nothing: by its own words or the dataset's. */
export function countsUp(item: OpenItem, dataset: string): boolean {
  return [item.title, item.name, dataset].some((text) => titled(text, 'countedUpWords'));
}

export function traitsOf(items: readonly OpenItem[]): Traits {
  const date = items.find((item) => item.type === 'D' || item.type === 'T');
  const pair = pairOf(items);
  const others = items.filter((item) => item !== pair?.lon && item !== pair?.lat);
  const parts = ['year', 'month'].filter((part) => items.some((item) => item.name.toLowerCase() === part && isNumber(item)));
  return {
    time: date !== undefined ? [date.name] : parts.includes('year') ? parts : null,
    measures: others.filter(isMeasure),
    categories: others.filter((item) => item.type === 'C'),
    province: items.find((item) => item.type === 'C' && /^(province|prov)_?code$/i.test(item.name)) ?? null,
    pair,
  };
}

/** The groups of one item and their rows. */
export interface Grouping {
  item: OpenItem;
  groups: readonly { value: string; count: number }[];
}

export function groupingOf(item: OpenItem, rows: readonly Row[]): Grouping {
  return {
    item,
    groups: rows.flatMap((row) => {
      const value = row[item.name];
      return typeof value === 'string' && value !== '' ? [{ value, count: numberOf(row['.count']) ?? 0 }] : [];
    }),
  };
}

export function numberOf(value: unknown): number | null {
  return typeof value === 'number' && Number.isFinite(value) ? value : null;
}

const CODE = /code$/i;
const MOST_IN_PANEL = 30;

/** Several places measured at the same times, as stations are: the same number of rows each. */
export function panelOf(groupings: readonly Grouping[]): Grouping | null {
  return (
    groupings.find(
      ({ groups }) => groups.length > 1 && groups.length <= MOST_IN_PANEL && groups.every((group) => group.count === groups[0]?.count),
    ) ?? null
  );
}

/** What the rows of one time are told apart by, so that one of its values is looked at: the item with the most values, by name. */
export function entityOf(groupings: readonly Grouping[]): Grouping | null {
  const names = groupings.filter(({ item, groups }) => groups.length > 1 && !CODE.test(item.name));
  return names.reduce<Grouping | null>((most, one) => (most === null || one.groups.length > most.groups.length ? one : most), null);
}

/** The value to begin with: the provider's own city, otherwise what has the most rows. */
export function firstEntity({ groups }: Grouping, provider: string): string | undefined {
  const own = groups.filter((group) => provider.startsWith(group.value)).sort((one, other) => other.value.length - one.value.length);
  return (own[0] ?? [...groups].sort((one, other) => other.count - one.count)[0])?.value;
}

/** The item whose groups make bars: the fewest, but more than one. */
export function barsOf(groupings: readonly Grouping[]): Grouping | null {
  return (
    groupings
      .filter(({ groups }) => groups.length > 1 && groups.length <= 200)
      .sort((one, other) => Number(CODE.test(one.item.name)) - Number(CODE.test(other.item.name)) || one.groups.length - other.groups.length)[0] ?? null
  );
}

/** One time on a line: the mean, and the lowest and highest of those that were measured. */
export interface Point {
  at: string;
  value: number;
  low: number;
  high: number;
}

/** The time that a row is of, as it sorts; null where it says none. */
export function timeOf(row: Row, time: readonly string[]): string | null {
  const parts = time.map((name) => row[name]).filter((part) => typeof part === 'string' || typeof part === 'number');
  return parts.length === time.length ? parts.map((part) => String(part).padStart(2, '0')).join('-') : null;
}

/** The points of a line in the order of time; rows of one time are put together, each as one that was measured. */
export function pointsOf(rows: readonly Row[], time: readonly string[], measure: string): Point[] {
  const at = new Map<string, number[]>();
  for (const row of rows) {
    const [key, mean] = [timeOf(row, time), numberOf(row[`${measure}.mean`])];
    if (key !== null && mean !== null) {
      at.set(key, [...(at.get(key) ?? []), mean]);
    }
  }
  return [...at]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([key, values]) => ({
      at: key,
      value: values.reduce((sum, value) => sum + value, 0) / values.length,
      low: Math.min(...values),
      high: Math.max(...values),
    }));
}

/** What a line says: that it rises throughout, as what is counted up does, or where it is highest. */
export type Finding = { kind: 'rise'; first: Point; last: Point } | { kind: 'peak'; peak: Point };

export function findingOf(points: readonly Point[]): Finding | null {
  const [first, last] = [points[0], points.at(-1)];
  if (first === undefined || last === undefined) {
    return null;
  }
  const rises = points.every((point, index) => index === 0 || point.value >= (points[index - 1]?.value ?? point.value));
  if (rises && last.value > first.value) {
    return { kind: 'rise', first, last };
  }
  return { kind: 'peak', peak: points.reduce((most, point) => (point.value > most.value ? point : most)) };
}

/** The same groups, counted here from the rows that were fetched, where the platform would have to count too many. */
export function summarised(rows: readonly Row[], by: readonly string[], of: readonly string[]): Row[] {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const key = JSON.stringify(by.map((name) => row[name] ?? null));
    groups.set(key, [...(groups.get(key) ?? []), row]);
  }
  return [...groups.values()].map((group) => {
    const measured = of.flatMap((name) => {
      const values = group.flatMap((row) => numberOf(row[name]) ?? []);
      const mean = values.length === 0 ? null : values.reduce((sum, value) => sum + value, 0) / values.length;
      return [
        [`${name}.mean`, mean],
        [`${name}.max`, values.length === 0 ? null : Math.max(...values)],
      ] as const;
    });
    return { ...Object.fromEntries(by.map((name) => [name, group[0]?.[name]])), '.count': group.length, ...Object.fromEntries(measured) };
  });
}
