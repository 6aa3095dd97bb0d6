import { expect, test } from 'vitest';
import { choicesOf, matching } from './conditions';
import type { OpenItem } from './data';

function item(name: string, type: string): OpenItem {
  return { name, type, title: name, opening: 'UNCONDITIONAL', applicable: true };
}

const rows = [
  { station: 'a', hour: 1, value: 1.5, name: 'w', day: 'x' },
  { station: 'a', hour: 2, value: 2.5, name: 'x', day: 'y' },
  { station: 'b', hour: 1, value: null, name: 'y', day: 'x' },
  { station: null, hour: 1, value: 3, name: 'z', day: 'y' },
];

test('items with few values can be chosen by, numbers and names of one thing each cannot', () => {
  const choices = choicesOf([item('station', 'C'), item('hour', 'I'), item('value', 'B'), item('day', 'D'), item('name', 'C')], rows);

  expect(choices.map((choice) => [choice.item.name, choice.values])).toEqual([
    ['station', ['', 'a', 'b']],
    ['day', ['x', 'y']],
  ]);
});

test('conditions are all to be met, and nothing is a value too', () => {
  expect(matching(rows, { station: 'a', hour: '2' })).toEqual([rows[1]]);
  expect(matching(rows, { station: '' })).toEqual([rows[3]]);
  expect(matching(rows, { station: undefined })).toHaveLength(4);
  expect(matching(rows, { station: 'c' })).toEqual([]);
});
