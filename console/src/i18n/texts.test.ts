import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const SOURCES = join(import.meta.dirname, '..');

function files(pattern: RegExp): string[] {
  return readdirSync(SOURCES, { recursive: true, encoding: 'utf8' }).filter((file) => pattern.test(file));
}

function withoutComments(source: string): string {
  return source.replaceAll(/\/\*[\s\S]*?\*\//g, '').replaceAll(/^\s*\/\/.*$/gm, '');
}

test('Chinese stands in the translations alone', () => {
  const elsewhere = files(/\.tsx?$/).filter(
    (file) => !/texts(\.\w+)?\.ts$|\.test\.tsx?$|schema\.d\.ts$/.test(file) && /\p{Script=Han}/u.test(withoutComments(readFileSync(join(SOURCES, file), 'utf8'))),
  );

  expect(elsewhere.filter((file) => !['ui/format.ts'].includes(file))).toEqual([]);
});

type Text = string | { [key: string]: Text };

function flat(text: Text, path = ''): [string, string][] {
  return typeof text === 'string' ? [[path, text]] : Object.entries(text).flatMap(([key, value]) => flat(value, `${path}.${key}`));
}

/** Chinese has one form where English has two. */
function singular([path]: [string, string]): string {
  return path.replace(/_(one|other)$/, '');
}

const bundles: [string, { zh: Text; en: Text }][] = [];

test('both languages say the same things, and nothing is empty', async () => {
  const { i18n } = await import('./index');
  await Promise.all(files(/texts\.ts$/).map((file) => import(/* @vite-ignore */ join(SOURCES, file))));
  await i18n.init({ resources: {}, lng: 'zh' });
  for (const namespace of Object.keys(i18n.getDataByLanguage('zh') ?? {})) {
    bundles.push([
      namespace,
      { zh: i18n.getResourceBundle('zh', namespace) as Text, en: i18n.getResourceBundle('en', namespace) as Text },
    ]);
  }

  expect(bundles.length).toBeGreaterThan(2);
  for (const [namespace, { zh, en }] of bundles) {
    expect([namespace, [...new Set(flat(en).map(singular))].sort()]).toEqual([namespace, [...new Set(flat(zh).map(singular))].sort()]);
    expect([...flat(zh), ...flat(en)].filter(([, text]) => text.trim() === '')).toEqual([]);
  }
});
