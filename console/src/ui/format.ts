import { language } from '../i18n';

const MISSING = '—';

/** The zone of the jurisdiction: every hour on a page is told in it, wherever the reader sits. */
export const ZONE = 'Asia/Shanghai';

function locale(): string {
  return language() === 'zh' ? 'zh-CN' : 'en-GB';
}

/** 420,768 in both languages. */
export function grouped(value: number): string {
  return value.toLocaleString('en-US', { maximumFractionDigits: 4 });
}

/** A large count as its readers say it: 3.62 亿, 912 万; in English 362 M. Exact below ten thousand. */
export function largeCount(value: number): string {
  const steps: [number, string][] =
    language() === 'zh' ? [[1e8, ' 亿'], [1e4, ' 万']] : [[1e9, ' B'], [1e6, ' M']];
  const step = steps.find(([size]) => value >= size);
  if (step === undefined || value < 10_000) {
    return grouped(value);
  }
  const [size, unit] = step;
  return `${(value / size).toLocaleString('en-US', { maximumFractionDigits: value / size >= 100 ? 1 : 2 })}${unit}`;
}

/** A share of one as 94.2%; what is there but rounds to nothing is told as less than a tenth. */
export function percent(share: number): string {
  if (share > 0 && share < 0.0005) {
    return '<0.1%';
  }
  return `${(share * 100).toLocaleString('en-US', { maximumFractionDigits: 1 })}%`;
}

/** 32.5 MB, in powers of ten as file lists of operating systems count. */
export function bytes(count: number): string {
  const units = ['B', 'KB', 'MB', 'GB', 'TB'];
  const step = count < 1 ? 0 : Math.min(Math.floor(Math.log10(count) / 3), units.length - 1);
  const value = count / 1000 ** step;
  return `${value.toLocaleString('en-US', { maximumFractionDigits: step === 0 || value >= 100 ? 0 : 1 })} ${units[step] ?? ''}`;
}

function parts(at: Date, options: Intl.DateTimeFormatOptions): string {
  return new Intl.DateTimeFormat(locale(), { timeZone: ZONE, ...options }).format(at);
}

/** 2026-11-20, in the jurisdiction's zone. */
export function day(at: string | null | undefined): string {
  return at ? new Intl.DateTimeFormat('en-CA', { timeZone: ZONE }).format(new Date(at)) : MISSING;
}

/** The day that a deadline ends with: it is told as 24:00 of its last day, which is the first instant of the next. */
export function lastDayOf(due: string): string {
  return new Date(Date.parse(due) - 1).toISOString();
}

/** 2026-11-20 08:05, in the jurisdiction's zone. */
export function minute(at: string | null | undefined): string {
  return at ? `${day(at)} ${parts(new Date(at), { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' })}` : MISSING;
}

/** 2026-11-20 08:05:12, in the jurisdiction's zone. */
export function second(at: string | null | undefined): string {
  return at
    ? `${day(at)} ${parts(new Date(at), { hour: '2-digit', minute: '2-digit', second: '2-digit', hourCycle: 'h23' })}`
    : MISSING;
}

/** 11-20 周五, as deadlines are written. */
export function dayOfWeek(at: string | null | undefined): string {
  return at ? `${day(at).slice(5)} ${parts(new Date(at), { weekday: 'short' })}` : MISSING;
}

/** 11 月 20 日 周五, 20 Nov, Fri. */
export function dateAndDay(at: string): string {
  const when = new Date(at);
  const date = parts(when, { month: 'short', day: 'numeric' });
  return language() === 'zh' ? `${date} ${parts(when, { weekday: 'short' })}` : `${parts(when, { weekday: 'short' })} ${date}`;
}

/** 五, F: of a date without an hour. */
export function weekdayLetter(date: string): string {
  return new Intl.DateTimeFormat(locale(), { weekday: 'narrow', timeZone: 'UTC' }).format(new Date(`${date}T00:00:00Z`));
}

/** 今天 08:05, 昨天 17:42, 11-18, 2025-11-18: how long ago, as a list tells it. */
export function recent(at: string | null | undefined, now = new Date()): string {
  if (!at) {
    return MISSING;
  }
  const date = day(at);
  const words = language() === 'zh' ? ['今天', '昨天'] : ['Today', 'Yesterday'];
  const ago = (Date.parse(day(now.toISOString())) - Date.parse(date)) / 86_400_000;
  const word = words[ago];
  if (word !== undefined) {
    return `${word} ${minute(at).slice(-5)}`;
  }
  return date.slice(0, 4) === day(now.toISOString()).slice(0, 4) ? date.slice(5) : date;
}

/** 10月, October. @param month from zero */
export function monthName(year: number, month: number): string {
  return new Intl.DateTimeFormat(locale(), { month: language() === 'zh' ? 'short' : 'long', timeZone: 'UTC' }).format(new Date(Date.UTC(year, month, 1)));
}
