import { queries } from '../../api/client';

/** Whether a day is worked, by the State Council's arrangement of the years that a deadline touches. */
export function useCalendar(years: readonly [number, number]): { works: (date: string) => boolean; unknown: number[] } {
  const first = queries.useQuery('get', '/api/v1/regulations/calendar/{year}', { params: { path: { year: years[0] } } }, { staleTime: Infinity });
  const second = queries.useQuery('get', '/api/v1/regulations/calendar/{year}', { params: { path: { year: years[1] } } }, { staleTime: Infinity });
  const loaded = [first.data, second.data].filter((year) => year !== undefined);
  const kinds = new Map(loaded.flatMap((year) => year.days).map((one) => [one.date, one.kind]));
  return {
    works: (date) => {
      const kind = kinds.get(date);
      if (kind !== undefined) {
        return kind === 'WORK';
      }
      const weekday = new Date(`${date}T00:00:00Z`).getUTCDay();
      return weekday !== 0 && weekday !== 6;
    },
    unknown: [...new Set(loaded.filter((year) => !year.known).map((year) => year.year))],
  };
}
