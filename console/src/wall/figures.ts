import { queries } from '../api/client';
import { ZONE } from '../ui/format';
import type { HourBar } from './Hours';

export const EVERY = 5_000;
const LIVE = { refetchInterval: EVERY, staleTime: 0 };

/** The wall's figures, each from the module that counts it, again every five seconds. */
export function useWall() {
  const flows = queries.useQuery('get', '/api/v1/release/flows', {}, LIVE);
  const collected = queries.useQuery('get', '/api/v1/collection/figures', {}, LIVE);
  const kept = queries.useQuery('get', '/api/v1/sharing/figures/kept', {}, LIVE);
  const corrections = queries.useQuery('get', '/api/v1/corrections/figures', {}, LIVE);
  return { flows, collected, kept, corrections };
}

function place(at: string): { date: string; hour: number } {
  const when = new Date(at);
  const date = new Intl.DateTimeFormat('en-CA', { timeZone: ZONE }).format(when);
  const hour = Number(new Intl.DateTimeFormat('en-GB', { timeZone: ZONE, hour: '2-digit', hourCycle: 'h23' }).format(when));
  return { date, hour };
}

export function hourNow(): number {
  return place(new Date().toISOString()).hour;
}

/** Counts by the hour of today and yesterday, side by side; an hour without any is zero. */
export function bars(hours: readonly { from: string; count: number }[]): { bars: HourBar[]; today: number; yesterday: number } {
  const today = place(new Date().toISOString()).date;
  const all = Array.from({ length: 24 }, (_hour, hour) => ({ hour, today: 0, yesterday: 0 }));
  for (const one of hours) {
    const { date, hour } = place(one.from);
    const bar = all[hour];
    if (bar !== undefined) {
      bar[date === today ? 'today' : 'yesterday'] += one.count;
    }
  }
  const sum = (of: 'today' | 'yesterday') => all.reduce((total, bar) => total + bar[of], 0);
  return { bars: all, today: sum('today'), yesterday: sum('yesterday') };
}
