import { beforeAll, describe, expect, test } from 'vitest';
import { i18n, startLanguages } from '../i18n';
import { bytes, day, grouped, largeCount, lastDayOf, minute, percent } from './format';

beforeAll(startLanguages);

describe('numbers as their readers write them', () => {
  test('large counts are told in 万 and 亿', async () => {
    await i18n.changeLanguage('zh');
    expect(largeCount(1284)).toBe('1,284');
    expect(largeCount(9_120_000)).toBe('912 万');
    expect(largeCount(362_000_000)).toBe('3.62 亿');
  });

  test('and in millions in English', async () => {
    await i18n.changeLanguage('en');
    expect(largeCount(362_000_000)).toBe('362 M');
    expect(largeCount(420_768)).toBe('420,768');
  });

  test('sizes, shares and groups', () => {
    expect(grouped(420768)).toBe('420,768');
    expect(bytes(32_500_000)).toBe('32.5 MB');
    expect(bytes(0)).toBe('0 B');
    expect(percent(0.0507)).toBe('5.1%');
    expect(percent(8 / 100_008)).toBe('<0.1%');
    expect(percent(0)).toBe('0%');
  });
});

describe('hours in the zone of the jurisdiction', () => {
  test('an evening in London is the next day in Taiyuan', () => {
    expect(day('2026-11-19T18:30:00Z')).toBe('2026-11-20');
    expect(minute('2026-11-19T18:30:00Z')).toBe('2026-11-20 02:30');
  });

  test('a deadline ends with its last day', () => {
    expect(day(lastDayOf('2026-12-05T00:00:00+08:00'))).toBe('2026-12-04');
  });

  test('what has no date shows a dash', () => {
    expect(day(null)).toBe('—');
  });
});
