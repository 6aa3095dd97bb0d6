import type { Schemas } from '../api/client';
import { day } from '../ui/format';

type Year = Schemas['RegulationCalendarCalendarYear'];

export interface StripDay {
  /** 2026-11-20. */
  date: string;
  works: boolean;
  /** 国庆节, where it is off for one. */
  name: string | undefined;
}

const A_DAY = 86_400_000;

function utc(date: string): number {
  return Date.parse(`${date}T00:00:00Z`);
}

function shift(date: string, days: number): string {
  return new Date(utc(date) + days * A_DAY).toISOString().slice(0, 10);
}

/** The weeks from the Monday of today's on, by the calendar of the State Council where it is known. */
export function weeks(today: string, count: number, years: readonly Year[]): StripDay[][] {
  const named = new Map(years.flatMap((year) => year.days).map((one) => [one.date, one]));
  const weekday = (new Date(utc(today)).getUTCDay() + 6) % 7;
  const monday = shift(today, -weekday);
  return Array.from({ length: count }, (_week, week) =>
    Array.from({ length: 7 }, (_day, index) => {
      const date = shift(monday, week * 7 + index);
      const special = named.get(date);
      return { date, works: special === undefined ? index < 5 : special.kind === 'WORK', name: special?.name };
    }),
  );
}

export function todayHere(): string {
  return day(new Date().toISOString());
}
