import { expect, test } from 'vitest';
import { river } from './river';

function stream(key: string, count: number) {
  return { key, count, tint: '#000' };
}

/** Height of a band where it begins, read from its path. */
function breadth(path: string): number {
  const numbers = [...path.matchAll(/-?[\d.]+/g)].map(([number]) => Number(number));
  return Math.abs((numbers.at(-1) ?? 0) - (numbers[1] ?? 0));
}

test('a stream is as broad as its count', () => {
  const [many, few] = river([stream('a', 40), stream('b', 10)]).map((band) => breadth(band.path));
  expect(many).toBeCloseTo(4 * (few ?? 0), 0);
});

test('streams begin one below the other, in the order given', () => {
  const sources = river([stream('a', 1), stream('b', 5), stream('c', 2)]).map((band) => band.source);
  expect(sources).toEqual([...sources].sort((one, other) => one - other));
});

test('where nothing flows there is no river', () => {
  expect(river([])).toEqual([]);
});
