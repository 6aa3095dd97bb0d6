import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { ACTS } from './act-texts';

const JAVA = join(import.meta.dirname, '../../../platform/src/main/java/cn/fenhe');
const TEXTS = join(import.meta.dirname, '../../../platform/src/main/resources/cn/fenhe');

/** Not acts: a code of what cannot be read, a table. */
const OTHERS = ['audit.unreadable', 'organization.session'];

function read(folder: string, ends: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith(ends))
    .map((file) => readFileSync(join(folder, file), 'utf8'));
}

test('every act that the platform records has a word in the log', () => {
  const refusals = read(TEXTS, 'refusals.properties').flatMap((texts) => [...texts.matchAll(/^([a-z]+\.[a-z-]+)\.title=/gm)].map(([, code]) => code));
  const rules = read(TEXTS, 'rules.properties').flatMap((texts) => [...texts.matchAll(/^([a-z]+\.[a-z-]+)=/gm)].map(([, code]) => code));
  const told = new Set([...refusals, ...rules, ...OTHERS]);
  const modules = readdirSync(JAVA, { withFileTypes: true }).filter((entry) => entry.isDirectory()).map((entry) => entry.name);
  const acts = read(JAVA, '.java')
    .flatMap((source) => [...source.matchAll(/"(([a-z]+)\.[a-z]+(?:-[a-z]+)*)"/g)])
    .filter(([, act = '', module = '']) => modules.includes(module) && !told.has(act))
    .map(([, act = '']) => act.replace('.', '_'));

  expect(acts.length).toBeGreaterThan(50);
  expect([...new Set(acts)].filter((act) => !ACTS.includes(act))).toEqual([]);
});
