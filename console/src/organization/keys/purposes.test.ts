import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { grouped, PURPOSES, purposeOf, type Key } from './purposes';

const JAVA = join(import.meta.dirname, '../../../../platform/src/main/java/cn/fenhe');

test('every purpose that the platform has keys for is called by a name', () => {
  const used = readdirSync(JAVA, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.java'))
    .map((file) => readFileSync(join(JAVA, file), 'utf8'))
    .filter((source) => source.includes('cn.fenhe.cryptography.Keys'))
    .flatMap((source) => [...source.matchAll(/String (?:PURPOSE|KEY) = "([a-z-]+)"/g)].map(([, word]) => word ?? ''));

  expect([...new Set(used)].sort()).toEqual([...PURPOSES].sort());
  expect(purposeOf('later')).toBe('other');
});

test('keys of a purpose stand together, the current one first', () => {
  const key = (id: string, purpose: string): Key => ({
    id,
    purpose,
    kind: 'SEALING',
    state: 'CURRENT',
    created: '2026-11-20T00:00:00Z',
    made: null,
    destroyed: null,
    waiting: null,
  });
  const groups = grouped([key('a', 'secrets'), key('b', 'audit'), key('c', 'secrets')]);

  expect(groups.map((group) => group.keys.map((one) => one.id))).toEqual([['b'], ['c', 'a']]);
});
