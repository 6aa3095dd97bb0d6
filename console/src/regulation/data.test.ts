import { expect, test } from 'vitest';
import { matching, modulesOf, standingOf, type Provision, type Regulation, type Served } from './data';

const text: Regulation = {
  code: 'TJ',
  title: 't',
  rank: 'CITY_REGULATION',
  status: 'ISSUED',
  inForceFrom: '2019-01-01',
  inForceUntil: null,
  wording: 'WHOLE',
  source: 's',
};

test('a text binds between its days, and a draft never', () => {
  expect(standingOf(text, '2026-11-20')).toBe('inForce');
  expect(standingOf(text, '2018-12-31')).toBe('notYet');
  expect(standingOf({ ...text, inForceUntil: '2026-11-19' }, '2026-11-20')).toBe('ended');
  expect(standingOf({ ...text, inForceUntil: '2026-11-20' }, '2026-11-20')).toBe('inForce');
  expect(standingOf({ ...text, status: 'DRAFT' }, '2026-11-20')).toBe('draft');
  expect(standingOf({ ...text, rank: 'OWN_RULE' }, '2026-11-20')).toBe('own');
});

test('articles are found by all words, and by the strength of a duty', () => {
  const provision = (id: string, paragraph: string): Provision => ({ id, regulation: 'TJ', label: id, chapter: null, paragraphs: [paragraph] });
  const provisions = [provision('TJ-1', 'Share data'), provision('TJ-2', 'open data to all')];
  const line: Served = { id: 'TJ-2', duties: [{ duty: 'd', dutyZh: 'z', ids: ['TJ-2'], section: '', strength: 'ALLOWED', subject: '' }], proven: [], served: [] };
  const compliance = new Map([['TJ-2', line]]);

  expect(matching(provisions, 'DATA share', undefined, compliance).map((one) => one.id)).toEqual(['TJ-1']);
  expect(matching(provisions, 'tj-2', undefined, compliance).map((one) => one.id)).toEqual(['TJ-2']);
  expect(matching(provisions, '', 'ALLOWED', compliance).map((one) => one.id)).toEqual(['TJ-2']);
  expect(matching(provisions, '', 'ORDERED', compliance)).toEqual([]);
});

test('the module stands in the name of the class', () => {
  expect(modulesOf(['cn.fenhe.sharing.Requests.decide', 'cn.fenhe.release.Grants', 'cn.fenhe.sharing.Part'])).toEqual(['release', 'sharing']);
});
