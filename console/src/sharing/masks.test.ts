import { describe, expect, test } from 'vitest';
import { givesBack, masked, masksFor, suggested } from './masks';
import type { Item } from './records';

function item(over: Partial<Item>): Item {
  return {
    id: over.name ?? 'a',
    name: 'a',
    title: 'a',
    type: 'TEXT',
    format: null,
    grade: 'L3',
    personal: true,
    key: false,
    nullable: true,
    length: null,
    scale: null,
    source: null,
    sharing: 'CONDITIONAL',
    sharingBasis: null,
    sharingCondition: null,
    opening: 'NOT_OPENED',
    openingBasis: null,
    openingCondition: null,
    personalReason: null,
    ...over,
  };
}

const id = item({ name: 'id_number', format: 'ID_NUMBER', grade: 'L4' });
const birth = item({ name: 'birth_date', type: 'DATE' });

describe('what a mask leaves', () => {
  test.each([
    ['NAME', 'ABC', 'A*C'],
    ['NAME', 'AB', 'A*'],
    ['ID_6_4', '14010519870516002X', '140105********002X'],
    ['ID_1_1', '14010519870516002X', '1****************X'],
    ['MOBILE', '13800001234', '138****1234'],
    ['EMAIL', 'zhang@example.com', 'z***@example.com'],
    ['CITY', '140105', '140100'],
    ['MONTH', '1987-05-16', '1987-05'],
    ['AGE_BAND', '1987-05-16', '1980-1989'],
    ['AGE_BAND', '36', '30-39'],
    ['ROUND_10', '5283.6', '5280'],
  ] as const)('%s of %s is %s', (mask, raw, left) => {
    expect(masked(mask, raw)).toBe(left);
  });
});

test('level 4 is offered masked or not at all (FH-20)', () => {
  expect(masksFor(id)).toEqual(['ID_6_4', 'ID_3_4', 'ID_1_1', 'SUPPRESS']);
  expect(suggested(id)).toBe('ID_1_1');
  expect(suggested(item({ name: 'name' }))).toBe('NAME');
});

test('a birth date beside a masked ID number gives it back (FH-17)', () => {
  expect(givesBack([{ item: id, mask: 'ID_6_4' }, { item: birth, mask: 'MONTH' }])).toEqual({ id, birth });
  expect(givesBack([{ item: id, mask: 'ID_3_4' }, { item: birth, mask: 'MONTH' }])).toBeUndefined();
  expect(givesBack([{ item: birth, mask: 'NONE' }])).toBeUndefined();
});
