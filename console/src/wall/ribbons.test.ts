import { expect, test } from 'vitest';
import { ends, ribbons } from './ribbons';

function flow(provider: string, holder: string | null, uses: number) {
  return { provider, providerName: provider, holder, holderName: holder, uses, rows: uses };
}

test('what one institution gives to several is one end, and the public is an end of its own', () => {
  const flows = [flow('a', 'x', 3), flow('a', null, 4), flow('b', 'x', 1)];

  expect(ends(flows, 'provider').map((end) => [end.key, end.uses])).toEqual([['a', 7], ['b', 1]]);
  expect(ends(flows, 'holder').map((end) => [end.key, end.uses])).toEqual([['x', 4], ['public', 4]]);
});

test('beyond eight the rest stands together, so that nothing is left out', () => {
  const many = ends(Array.from({ length: 20 }, (_flow, index) => flow(`p${index}`, 'x', 20 - index)), 'provider');

  expect(many).toHaveLength(8);
  expect(many.at(-1)).toMatchObject({ key: 'rest', together: 13 });
  expect(many.reduce((sum, end) => sum + end.uses, 0)).toBe(210);
});

test('ribbons fill the mouth without a gap', () => {
  const drawn = ribbons(ends([flow('a', 'x', 3), flow('b', 'x', 1)], 'provider'), 400, 100);

  expect(drawn.map((ribbon) => ribbon.width)).toEqual([75, 25]);
  expect(drawn.map((ribbon) => ribbon.mouth)).toEqual([187.5, 237.5]);
});
