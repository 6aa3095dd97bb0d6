import type { Item, Mask } from './records';

const ALL: readonly Mask[] = ['NONE', 'NAME', 'ID_6_4', 'ID_3_4', 'ID_1_1', 'MOBILE', 'ADDRESS', 'CARD', 'EMAIL', 'AGE_BAND', 'MONTH', 'CITY', 'ROUND_10', 'SUPPRESS'];
const NUMBERS = new Set<Item['type']>(['NUMERIC', 'CURRENCY', 'DOUBLE', 'INTEGER', 'FLOAT']);
const DATES = new Set<Item['type']>(['DATE', 'DATETIME']);

function plainText(item: Item): boolean {
  return item.format === null && (item.type === 'TEXT' || item.type === 'MEMO');
}

function suits(mask: Mask, item: Item): boolean {
  switch (mask) {
    case 'NONE':
      return item.grade !== 'L4';
    case 'SUPPRESS':
      return true;
    case 'NAME':
    case 'ADDRESS':
      return plainText(item);
    case 'ID_6_4':
    case 'ID_3_4':
    case 'ID_1_1':
      return item.format === 'ID_NUMBER';
    case 'MOBILE':
      return item.format === 'MOBILE';
    case 'CARD':
      return item.format === 'BANK_CARD';
    case 'EMAIL':
      return item.format === 'EMAIL';
    case 'CITY':
      return item.format === 'DIVISION_CODE';
    case 'AGE_BAND':
      return item.type === 'INTEGER' || DATES.has(item.type);
    case 'MONTH':
      return DATES.has(item.type);
    case 'ROUND_10':
      return NUMBERS.has(item.type);
  }
}

/** The masks that make sense of an item; level 4 never leaves as it is (FH-20). The platform decides, this only offers. */
export function masksFor(item: Item): Mask[] {
  return ALL.filter((mask) => suits(mask, item));
}

function named(item: Item, ...words: string[]): boolean {
  const parts = item.name.toLowerCase().split('_');
  return words.some((word) => parts.includes(word));
}

const BY_FORMAT: Record<NonNullable<Item['format']>, Mask> = {
  ID_NUMBER: 'ID_3_4',
  CREDIT_CODE: 'NONE',
  MOBILE: 'MOBILE',
  DIVISION_CODE: 'NONE',
  EMAIL: 'EMAIL',
  BANK_CARD: 'CARD',
};

export function isName(item: Item): boolean {
  return plainText(item) && item.personal && named(item, 'name', 'xm', 'xingming');
}

export function isAddress(item: Item): boolean {
  return plainText(item) && named(item, 'address', 'dizhi', 'zhuzhi');
}

/** What to begin from: as much as the item is sensitive; its level 2 and below as it is. */
export function suggested(item: Item): Mask {
  if (item.format !== null) {
    return item.format === 'ID_NUMBER' && item.grade === 'L4' ? 'ID_1_1' : BY_FORMAT[item.format];
  }
  if (isName(item)) {
    return 'NAME';
  }
  if (isAddress(item)) {
    return 'ADDRESS';
  }
  if (item.personal && DATES.has(item.type)) {
    return 'AGE_BAND';
  }
  return item.grade === 'L4' ? 'SUPPRESS' : 'NONE';
}

function keep(raw: string, head: number, tail: number): string {
  return raw.slice(0, head) + '*'.repeat(raw.length - head - tail) + raw.slice(raw.length - tail);
}

/** What a mask makes of a sample value, by the rules of `protection`; undefined where a rule is not of characters alone. */
export function masked(mask: Mask, raw: string): string | undefined {
  switch (mask) {
    case 'NONE':
      return raw;
    case 'NAME':
      return keep(raw, 1, raw.length > 2 ? 1 : 0);
    case 'ID_6_4':
    case 'CARD':
      return keep(raw, 6, 4);
    case 'ID_3_4':
    case 'MOBILE':
      return keep(raw, 3, 4);
    case 'ID_1_1':
      return keep(raw, 1, 1);
    case 'EMAIL':
      return `${raw.slice(0, 1)}***${raw.slice(raw.indexOf('@'))}`;
    case 'CITY':
      return `${raw.slice(0, 4)}00`;
    case 'MONTH':
      return raw.slice(0, 7);
    case 'AGE_BAND': {
      const first = Math.floor(Number.parseInt(raw, 10) / 10) * 10;
      return `${first}-${first + 9}`;
    }
    case 'ROUND_10':
      return String(Math.round(Math.floor(Number(raw)) / 10) * 10);
    case 'ADDRESS':
    case 'SUPPRESS':
      return undefined;
  }
}

type Given = readonly { item: Item; mask: Mask }[];

const MASKED_ID: readonly Mask[] = ['ID_6_4', 'ID_3_4', 'ID_1_1'];

/**
 * A birth date that gives a masked ID number back (FH-17), seen before it is sent; the platform counts all that one holder gets and has
 * the last word.
 */
export function givesBack(returned: Given): { id: Item; birth: Item } | undefined {
  const dates = returned.filter(({ item }) => item.personal && DATES.has(item.type));
  const said = dates.filter(({ item }) => /birth|born|dob|csrq/.test(item.name.toLowerCase()));
  const births = said.length > 0 ? said : dates;
  for (const id of returned.filter(({ mask }) => MASKED_ID.includes(mask))) {
    const birth = births.find(({ mask }) => mask === 'NONE' || (mask === 'MONTH' && id.mask === 'ID_6_4'));
    if (birth !== undefined) {
      return { id: id.item, birth: birth.item };
    }
  }
  return undefined;
}
