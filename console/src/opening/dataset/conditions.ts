import type { OpenItem, Row } from './data';

/** An item whose values can be chosen from, and those that were fetched. */
export interface Choice {
  item: OpenItem;
  values: readonly string[];
}

const MOST_VALUES = 100;

export function textOf(value: unknown): string {
  return value === null || value === undefined ? '' : typeof value === 'string' ? value : JSON.stringify(value);
}

/** The items that are no numbers and have a few values among many rows. */
export function choicesOf(items: readonly OpenItem[], rows: readonly Row[]): Choice[] {
  return items
    .filter((item) => ['C', 'D', 'T', 'L'].includes(item.type))
    .map((item) => ({ item, values: [...new Set(rows.map((row) => textOf(row[item.name])))].sort((one, other) => one.localeCompare(other, 'zh-CN', { numeric: true })) }))
    .filter(({ values }) => values.length > 1 && values.length <= MOST_VALUES && values.length < rows.length);
}

/** The rows that have all the values asked for; an item that is not asked about may have any. */
export function matching(rows: readonly Row[], wanted: Readonly<Record<string, string | undefined>>): Row[] {
  const asked = Object.entries(wanted).filter(([, value]) => value !== undefined);
  return rows.filter((row) => asked.every(([name, value]) => textOf(row[name]) === value));
}
