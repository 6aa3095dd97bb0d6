import { expect, test } from 'vitest';
import { isTaken, NOTHING_CHOSEN, orderOf } from './order';

test('what was not chosen is left to the platform', () => {
  expect(orderOf({ ...NOTHING_CHOSEN, resource: 'r' })).toMatchObject({ resource: 'r', mode: 'REPLACE', charset: null, delimiter: null, threshold: null });
});

test('a tab has a name, and per cent is a share', () => {
  const order = orderOf({ ...NOTHING_CHOSEN, delimiter: '\t', threshold: 5, missing: ['NA'] });

  expect(order).toMatchObject({ delimiter: 'TAB', threshold: 0.05, missing: ['NA'] });
});

test('only what can be read as a table is taken', () => {
  const names = ['a.csv', 'b.CSV.GZ', 'c.zip', 'd.tsv', 'e.XLSX', 'f', 'g.docx', 'h.geojson'];

  expect(names.filter((name) => isTaken(new File([], name)))).toEqual(['a.csv', 'b.CSV.GZ', 'c.zip', 'd.tsv', 'e.XLSX', 'h.geojson']);
});
