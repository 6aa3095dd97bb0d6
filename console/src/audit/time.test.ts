import { expect, test } from 'vitest';
import { pickedAt, shownAt } from './time';

test('hours are shown and picked in the jurisdiction’s zone', () => {
  expect(shownAt('2026-11-20T14:15:00Z').format('HH:mm')).toBe('22:15');
  expect(pickedAt(shownAt('2026-11-20T14:15:00Z'))).toBe('2026-11-20T22:15:00+08:00');
});
