import { expect, test } from 'vitest';
import { weeks } from './days';

const OCTOBER = {
  year: 2026,
  known: true,
  imported: false,
  days: [
    { date: '2026-10-01', name: '国庆节', kind: 'OFF' as const },
    { date: '2026-10-10', name: '国庆节', kind: 'WORK' as const },
  ],
};

test('weeks begin on the Monday before today and follow the calendar', () => {
  const [first, second] = weeks('2026-10-02', 2, [OCTOBER]);

  expect(first?.map((day) => day.date).at(0)).toBe('2026-09-28');
  expect(first?.filter((day) => day.works).map((day) => day.date)).toEqual(['2026-09-28', '2026-09-29', '2026-09-30', '2026-10-02']);
  expect(second?.find((day) => day.date === '2026-10-10')?.works).toBe(true);
});
