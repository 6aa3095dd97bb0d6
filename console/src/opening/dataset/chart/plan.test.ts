import { beforeAll, expect, test } from 'vitest';
import { startLanguages } from '../../../i18n';
import type { OpenItem } from '../data';
import { shortNumber } from './numbers';
import { barsOf, countsUp, entityOf, findingOf, firstEntity, groupingOf, panelOf, pointsOf, summarised, traitsOf } from './plan';
import { classesOf } from './tiles';

beforeAll(startLanguages);

function item(name: string, type: string): OpenItem {
  return { name, type, title: name, opening: 'UNCONDITIONAL', applicable: true };
}

test('time is a date, or a year and a month; running numbers measure nothing', () => {
  const air = traitsOf([item('no', 'I'), item('year', 'I'), item('month', 'I'), item('hour', 'I'), item('pm2_5', 'B'), item('station', 'C')]);
  const cases = traitsOf([item('date', 'D'), item('province_code', 'C'), item('city', 'C'), item('confirmed', 'I')]);
  const codes = traitsOf([item('code', 'C'), item('level', 'C')]);

  expect([air.time, air.measures.map((one) => one.name)]).toEqual([['year', 'month'], ['pm2_5']]);
  expect([cases.time, cases.province?.name]).toEqual([['date'], 'province_code']);
  expect([codes.time, codes.measures]).toEqual([null, []]);
});

const stations = groupingOf(item('station', 'C'), [
  { station: 'a', '.count': 10 },
  { station: 'b', '.count': 10 },
]);
const cities = groupingOf(item('city', 'C'), [
  { city: null, '.count': 30 },
  { city: '太原市', '.count': 5 },
  { city: '武汉市', '.count': 9 },
  { city: '忻州市', '.count': 4 },
]);
const codes = groupingOf(item('city_code', 'C'), [1, 2, 3, 4].map((code) => ({ city_code: String(code), '.count': 2 + code })));

test('places measured alike make a band, others are looked at one by one, beginning at home', () => {
  expect(panelOf([cities, stations])).toBe(stations);
  expect(panelOf([cities])).toBeNull();
  expect(entityOf([stations, codes, cities])).toBe(cities);
  expect(firstEntity(cities, '太原市卫生健康委员会')).toBe('太原市');
  expect(firstEntity(cities, '大同市卫生健康委员会')).toBe('武汉市');
  expect(barsOf([codes, cities, stations])).toBe(stations);
});

test('rows of one time are put together, and a line says what it shows', () => {
  const rows = [
    { year: 2014, month: 2, 'v.mean': 4 },
    { year: 2013, month: 12, 'v.mean': 1 },
    { year: 2013, month: 12, 'v.mean': 3 },
    { year: 2014, month: 1, 'v.mean': null },
    { year: null, month: 1, 'v.mean': 9 },
  ];
  const points = pointsOf(rows, ['year', 'month'], 'v');

  expect(points).toEqual([
    { at: '2013-12', value: 2, low: 1, high: 3 },
    { at: '2014-02', value: 4, low: 4, high: 4 },
  ]);
  expect(findingOf(points)).toMatchObject({ kind: 'rise', last: { value: 4 } });
  expect(findingOf([...points, { at: '2014-03', value: 1, low: 1, high: 1 }])).toMatchObject({ kind: 'peak', peak: { at: '2014-02' } });
  expect(findingOf([])).toBeNull();
});

test('what the platform would not count is counted here', () => {
  expect(
    summarised(
      [
        { a: 'x', v: 1 },
        { a: 'x', v: 3 },
        { a: 'y', v: null },
      ],
      ['a'],
      ['v'],
    ),
  ).toEqual([
    { a: 'x', '.count': 2, 'v.mean': 2, 'v.max': 3 },
    { a: 'y', '.count': 1, 'v.mean': null, 'v.max': null },
  ]);
});

test('what names a thing is not measured, what is counted up has no mean', () => {
  const measured = traitsOf([item('station_code', 'I'), { ...item('dh', 'I'), title: '联系电话' }, item('beds', 'I')]).measures;

  expect(measured.map((one) => one.name)).toEqual(['beds']);
  expect(countsUp({ ...item('confirmed', 'I'), title: '累计确诊' }, '疫情')).toBe(true);
  expect(countsUp(item('confirmed', 'I'), '分市每日累计')).toBe(true);
  expect(countsUp(item('pm2_5', 'B'), '空气质量')).toBe(false);
});

test('numbers are rounded as one reads them', () => {
  expect([6404.3147, 68149, 0.123456, 12.3456].map(shortNumber)).toEqual(['6,404', '68,149', '0.1235', '12.35']);
});

test('classes of a map tell small values from large ones', () => {
  const classes = classesOf([10, 20, 992, 1000, 1200, 1300, 1500, 1600, 5000, 68_149]);

  expect(classes.find((one) => one.from <= 992 && one.to >= 992)?.to).toBeLessThan(68_149);
  expect(classes.at(-1)).toMatchObject({ from: 68_149, to: 68_149 });
  expect(classesOf([10, 12, 14, 20]).map((one) => [one.from, one.to])).toEqual([[10, 10], [12, 12], [14, 14], [20, 20]]);
  expect(classesOf([5, 5])).toHaveLength(1);
});
