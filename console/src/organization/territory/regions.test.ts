import { expect, test } from 'vitest';
import { treeOf } from './regions';

function region(id: string, parent: string | null) {
  return { id, parent, name: id, level: 'CITY' as const, divisionCode: null, jurisdiction: 'taiyuan' };
}

test('regions stand below what is above them, and one whose parent is not known stands at the top', () => {
  expect(treeOf([region('city', null), region('county', 'city'), region('lost', 'elsewhere')])).toEqual([
    { key: 'city', title: 'city', children: [{ key: 'county', title: 'county', children: [] }] },
    { key: 'lost', title: 'lost', children: [] },
  ]);
});
