import { expect, test } from 'vitest';
import { texts } from './texts';

test('both languages say the same things, and nothing is left empty', () => {
  expect(Object.keys(texts.en).sort()).toEqual(Object.keys(texts.zh).sort());
  for (const language of Object.values(texts)) {
    for (const text of Object.values(language)) {
      expect(typeof text === 'function' ? text(1234) : text).not.toBe('');
    }
  }
});
