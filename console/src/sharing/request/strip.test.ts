import { describe, expect, test } from 'vitest';
import { stripOf, type Cell } from './strip';

function works(date: string): boolean {
  const weekday = new Date(`${date}T00:00:00Z`).getUTCDay();
  return weekday !== 0 && weekday !== 6;
}

function short(cells: Cell[]): string[] {
  return cells.map((cell) => `${cell.gap ? '|' : ''}${cell.date?.slice(5) ?? '?'}:${cell.count ?? '-'}:${cell.phase}${cell.label === null ? '' : `:${cell.label}`}`);
}

describe('a deadline of four working days over a weekend', () => {
  const span = { from: '2026-11-18', workingDays: 4, last: '2026-11-24' };

  test('on its second day', () => {
    expect(short(stripOf(span, { today: '2026-11-20', works }))).toEqual([
      '11-18:0:zero:begun',
      '11-19:1:passed',
      '11-20:2:near:today',
      '|11-23:3:coming',
      '11-24:4:coming:due',
    ]);
  });

  test('a day after its end', () => {
    expect(short(stripOf(span, { today: '2026-11-25', works })).slice(-2)).toEqual(['11-24:4:passed:due', '11-25:-:over:today']);
  });

  test('while it stands still, what is left has no dates', () => {
    expect(short(stripOf(span, { today: '2026-11-23', works, stopped: '2026-11-19' }))).toEqual([
      '11-18:0:zero:begun',
      '11-19:1:passed:stopped',
      '11-20:-:stopped',
      '|11-23:-:stopped:today',
      '?:2:coming',
      '?:3:coming',
      '?:4:coming',
    ]);
  });
});

test('after a supplement the count goes on where it stopped', () => {
  const cells = stripOf(
    { from: '2026-11-16', workingDays: 2, last: '2026-11-18' },
    { today: '2026-11-17', works, before: { from: '2026-11-11', stopped: '2026-11-12' } },
  );
  expect(short(cells)).toEqual([
    '11-11:0:zero:begun',
    '11-12:1:passed:stopped',
    '11-13:-:stopped',
    '|11-16:-:stopped:resumed',
    '11-17:2:near:today',
    '11-18:3:coming:due',
  ]);
});
