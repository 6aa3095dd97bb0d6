import { i18n } from '../../i18n';
import type { DraftItem } from '../edit/form';
import type { DataType, ItemFormat } from '../model';
import type { Grid } from './csv';
import './texts';

const DATE = /^\d{4}[-/.]\d{1,2}[-/.]\d{1,2}$/;
const DATETIME = /^\d{4}[-/.]\d{1,2}[-/.]\d{1,2}[ T]\d{1,2}:\d{2}(:\d{2}(\.\d+)?)?([+-]\d{2}:?\d{2}|Z)?$/;
/** Without leading zeros: what has them is an identifier, and stays text. */
const INTEGER = /^-?(0|[1-9]\d{0,17})$/;
const DECIMAL = /^-?(0|[1-9]\d*)\.\d+([eE][+-]?\d+)?$/;
const LENGTHS = [1, 2, 4, 6, 8, 10, 11, 12, 16, 18, 20, 32, 50, 64, 100, 200, 500, 1000, 2000, 4000];

const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

/** GB 11643, by its check digit. */
function isIdNumber(text: string): boolean {
  if (!/^\d{17}[\dXx]$/.test(text)) {
    return false;
  }
  const sum = WEIGHTS.reduce((total, weight, index) => total + weight * Number(text[index]), 0);
  return '10X98765432'[sum % 11] === text[17]?.toUpperCase();
}

const ALPHABET = '0123456789ABCDEFGHJKLMNPQRTUWXY';

/** GB 32100, by its check digit. */
function isCreditCode(text: string): boolean {
  if (!/^[0-9A-HJ-NPQRTUWXY]{18}$/.test(text)) {
    return false;
  }
  let weight = 1;
  const sum = Array.from(text.slice(0, 17)).reduce((total, sign) => {
    const next = total + weight * ALPHABET.indexOf(sign);
    weight = (weight * 3) % 31;
    return next;
  }, 0);
  return ALPHABET[(31 - (sum % 31)) % 31] === text[17];
}

const FORMATS: readonly [ItemFormat, (text: string) => boolean][] = [
  ['ID_NUMBER', isIdNumber],
  ['CREDIT_CODE', isCreditCode],
  ['MOBILE', (text) => /^1[3-9]\d{9}$/.test(text)],
  ['EMAIL', (text) => /^[^\s@]+@[^\s@]+\.[a-zA-Z]{2,}$/.test(text)],
];
/** Wrong values do not hide what a column holds: from this share of right ones it is believed. */
const BELIEVED = 0.6;
/** From this share persons' numbers make a column personal, whatever else stands in it. */
const SUSPECTED = 0.1;

function share(values: readonly string[], is: (text: string) => boolean): number {
  return values.length === 0 ? 0 : values.filter(is).length / values.length;
}

/** Longer than a number that anybody counts with; spreadsheets lose its last digits. */
const MOST_DIGITS = 15;
/** Codes have one length as a rule, and so many digits. */
const CODE_DIGITS = 7;

/** Whether most of the values are as long as each other, and long: telephone numbers, accounts, codes, which stay text. */
function isCode(values: readonly string[]): boolean {
  const lengths = new Map<number, number>();
  values.forEach((value) => lengths.set(value.length, (lengths.get(value.length) ?? 0) + 1));
  const [length, count] = [...lengths].reduce((most, one) => (one[1] > most[1] ? one : most), [0, 0]);
  return length >= CODE_DIGITS && count > values.length / 2 && values.length > 1;
}

function typeOf(values: readonly string[]): DataType {
  const all = (pattern: RegExp) => values.length > 0 && values.every((value) => pattern.test(value));
  if (all(/^(true|false)$/i)) {
    return 'BOOLEAN';
  }
  if (all(INTEGER)) {
    return isCode(values) || values.some((value) => value.length > MOST_DIGITS) ? 'TEXT' : 'INTEGER';
  }
  if (values.length > 0 && values.every((value) => INTEGER.test(value) || DECIMAL.test(value))) {
    return 'DOUBLE';
  }
  if (all(DATE)) {
    return 'DATE';
  }
  return all(DATETIME) ? 'DATETIME' : 'TEXT';
}

/** A column's name of a header, where it can be one; numbered otherwise, to be named by the steward. */
function nameOf(header: string, index: number, taken: Set<string>): string {
  const plain = header.toLowerCase().replaceAll(/[^a-z0-9]+/g, '_').replaceAll(/^_+|_+$/g, '');
  const usable = /^[a-z][a-z0-9_]*$/.test(plain) && /^[\x20-\x7e]+$/.test(header) ? plain.slice(0, 60) : `item_${index + 1}`;
  const name = taken.has(usable) ? `${usable}_${index + 1}` : usable;
  taken.add(name);
  return name;
}

export interface Proposed extends Partial<DraftItem> {
  sample: string;
}

const PERSONAL = new Set<ItemFormat>(['ID_NUMBER', 'MOBILE', 'EMAIL']);

/** What the platform knows of a column by its title and name. */
export interface Recognised {
  personal: boolean;
  format: ItemFormat | null;
}

function isOfPersons(values: readonly string[]): boolean {
  return FORMATS.some(([format, is]) => PERSONAL.has(format) && share(values, is) >= SUSPECTED);
}

/** The titles and names of a table's columns, to be asked what they say. */
export function named(grid: Grid): { title: string; name: string }[] {
  const taken = new Set<string>();
  return grid.header.map((header, index) => ({ title: header.slice(0, 200), name: nameOf(header, index, taken) }));
}

/** Items for the columns of a table: their names, what type their first values have, what is recognised in them. */
export function propose(grid: Grid, recognised: readonly Recognised[] = []): Proposed[] {
  const taken = new Set<string>();
  const divisionWords = (['zh', 'en'] as const).flatMap((language) => i18n.getFixedT(language, 'catalogImport')('divisionWords').split('|'));
  return grid.header.map((header, index) => {
    const column = grid.rows.map((row) => row[index]?.trim() ?? '');
    const values = column.filter((value) => value !== '');
    const isDivision = divisionWords.some((word) => header.toLowerCase().includes(word)) && share(values, (text) => /^\d{2}(\d{2}){0,2}$|^\d{9}$|^\d{12}$/.test(text)) >= BELIEVED;
    const said = recognised[index];
    const looks = FORMATS.find(([, is]) => share(values, is) >= BELIEVED)?.[0] ?? null;
    const format = isDivision ? 'DIVISION_CODE' : (looks ?? said?.format ?? null);
    const type = format !== null || said?.personal === true && typeOf(values) === 'INTEGER' ? 'TEXT' : typeOf(values);
    const longest = Math.max(1, ...values.map((value) => value.length));
    const personal = said?.personal === true || (format !== null && PERSONAL.has(format)) || isOfPersons(values);
    const key = index === 0 && values.length > 1 && values.length === column.length && new Set(values).size === values.length;
    return {
      title: header === '' ? `${index + 1}` : header.slice(0, 200),
      name: nameOf(header, index, taken),
      type,
      length: type === 'TEXT' ? (LENGTHS.find((length) => length >= longest) ?? longest) : null,
      format,
      personal,
      key,
      nullable: !key,
      sample: values[0] ?? '',
      ...(personal ? { grade: 'L3' as const, sharing: 'CONDITIONAL' as const } : {}),
    };
  });
}
