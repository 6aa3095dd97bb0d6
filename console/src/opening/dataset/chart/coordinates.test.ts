import { beforeAll, expect, test } from 'vitest';
import { startLanguages } from '../../../i18n';
import type { OpenItem } from '../data';
import { boundsOf, cellOf, pairOf, reach, roundUp, systemOf } from './coordinates';

beforeAll(startLanguages);

function item(name: string, type: string, title = name): OpenItem {
  return { name, type, title, opening: 'UNCONDITIONAL', applicable: true };
}

function names(...items: OpenItem[]): string[] | null {
  const pair = pairOf(items);
  return pair === null ? null : [pair.lon.name, pair.lat.name];
}

test('coordinates are known by their names or titles, and two of a kind belong together', () => {
  expect(names(item('lon', 'B'), item('lat', 'B'))).toEqual(['lon', 'lat']);
  expect(names(item('wd', 'C', '纬度'), item('jd', 'C', '经度'))).toEqual(['jd', 'wd']);
  expect(names(item('end_lat', 'B'), item('start_lng', 'B'), item('start_lat', 'B'))).toEqual(['start_lng', 'start_lat']);
  expect(names(item('lon', 'B'))).toBeNull();
  expect(names(item('lon', 'D'), item('lat', 'D'))).toBeNull();
  expect(names(item('platform', 'C'), item('salon', 'C'))).toBeNull();
});

test('the coordinate system is what the data says of itself, and otherwise unknown', () => {
  const pair = { lon: item('lon', 'B', '经度'), lat: item('lat', 'B', '纬度') };
  const dataset = (summary: string) => ({ title: '停车场', summary, useRequirements: '', keywords: [] });

  expect(systemOf(dataset('坐标系为 GCJ02。'), pair)).toBe('GCJ-02');
  expect(systemOf(dataset('采用2000国家大地坐标系。'), pair)).toBe('CGCS2000');
  expect(systemOf(dataset('原为 WGS-84，已转为 BD-09。'), pair)).toBeNull();
  expect(systemOf(dataset('位置。'), pair)).toBeNull();
});

const area = (west: number, east: number, south: number, north: number, count: number) => ({ extent: { west, east, south, north }, count });

test('an extent is of nearly all, and what cannot be meant lies outside', () => {
  expect(boundsOf([area(112.4, 112.9, 37.7, 37.95, 90), area(113, 113.2, 37.6, 37.9, 8), area(0, 0, 0, 0, 2)])).toEqual({
    extent: { west: 112.4, east: 113.2, south: 37.6, north: 37.95 },
    count: 98,
    outside: 2,
  });
  expect(boundsOf([area(37.8, 37.9, 112.5, 112.6, 10)])).toBeNull();
  expect(boundsOf([area(512_000, 513_000, 4_190_000, 4_191_000, 10)])).toBeNull();
  expect(boundsOf([area(-1, 2, 48, 49, 5), area(112, 113, 37, 38, 5)])).toMatchObject({ count: 10, outside: 0 });
  expect(boundsOf([])).toBeNull();
});

test('cells are round, and at most forty by forty', () => {
  expect([0.3, 1, 1.1, 7, 0.05].map(roundUp)).toEqual([0.5, 1, 2, 10, 0.05]);
  expect(cellOf({ west: 112.4, east: 112.9, south: 37.7, north: 37.95 })).toBe(0.02);
  expect(cellOf({ west: 112.5, east: 112.5, south: 37.7, north: 37.7 })).toBe(0.0001);
  expect(reach({ west: 112, east: 113, south: 37.5, north: 38.5 }).northSouth).toBeCloseTo(111.2, 1);
});
