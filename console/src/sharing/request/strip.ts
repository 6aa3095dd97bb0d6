/** One working day of a deadline. */
export interface Cell {
  /** 2026-11-20; null for days that cannot be dated while the clock stands still. */
  date: string | null;
  /** Which working day of the deadline it is; null while it does not count. */
  count: number | null;
  phase: 'zero' | 'passed' | 'today' | 'near' | 'over' | 'stopped' | 'coming';
  label: 'begun' | 'stopped' | 'resumed' | 'today' | 'warning' | 'due' | null;
  /** Days off lie between it and the cell before. */
  gap: boolean;
}

export interface Span {
  /** Day zero. */
  from: string;
  workingDays: number;
  /** The last day, as a date. */
  last: string;
}

interface Course {
  today: string;
  works: (date: string) => boolean;
  /** The day on which the clock was stopped and since when it stands. */
  stopped?: string | undefined;
  /** Before a supplement that was given: when it was received, and when it was stopped. */
  before?: { from: string; stopped: string } | undefined;
}

const A_DAY = 86_400_000;
/** Overdue days past these are told in words alone. */
const MOST_OVER = 5;
const WARNED = 2;

export function nextDay(date: string): string {
  return new Date(Date.parse(`${date}T00:00:00Z`) + A_DAY).toISOString().slice(0, 10);
}

/** Working days after one day, up to and with another. */
function between(after: string, until: string, works: (date: string) => boolean): string[] {
  const days: string[] = [];
  for (let date = nextDay(after); date <= until; date = nextDay(date)) {
    if (works(date)) {
      days.push(date);
    }
  }
  return days;
}

function plain(date: string | null, count: number | null, phase: Cell['phase'], label: Cell['label'] = null): Cell {
  return { date, count, phase, label, gap: false };
}

function earlier({ before, works }: Course, from: string): Cell[] {
  if (before === undefined) {
    return [plain(from, 0, 'zero', 'begun')];
  }
  const counted = between(before.from, before.stopped, works).map((date, index) => plain(date, index + 1, 'passed'));
  const stood = between(before.stopped, from, works).map((date) => plain(date, null, 'stopped', date === from ? 'resumed' : null));
  const cells = [plain(before.from, 0, 'zero', 'begun'), ...counted];
  const stop = cells.at(-1);
  if (stop !== undefined && stop.label === null) {
    stop.label = 'stopped';
  }
  return [...cells, ...stood];
}

function running(span: Span, course: Course, offset: number): Cell[] {
  const days = between(span.from, span.last, course.works);
  const total = offset + days.length;
  const cells = days.map((date, index) => {
    const count = offset + index + 1;
    const last = date === span.last;
    if (date < course.today) {
      return plain(date, count, 'passed', last ? 'due' : null);
    }
    if (date === course.today) {
      return plain(date, count, total - count <= WARNED ? 'near' : 'today', 'today');
    }
    return plain(date, count, 'coming', last ? 'due' : total - count === WARNED ? 'warning' : null);
  });
  const over = between(span.last, course.today, course.works).slice(0, MOST_OVER);
  return [...cells, ...over.map((date) => plain(date, null, 'over', date === course.today ? 'today' : null))];
}

function standing(span: Span, course: Course, stopped: string, offset: number): Cell[] {
  const counted = between(span.from, stopped, course.works).map((date, index) => plain(date, offset + index + 1, 'passed'));
  const stop = counted.at(-1);
  if (stop !== undefined) {
    stop.label = stopped === course.today ? 'today' : 'stopped';
  }
  const stood = between(stopped, course.today, course.works).map((date) => plain(date, null, 'stopped', date === course.today ? 'today' : null));
  const left = span.workingDays - counted.length;
  const rest = Array.from({ length: Math.max(0, left) }, (_, index) => plain(null, offset + counted.length + index + 1, 'coming'));
  return [...counted, ...stood, ...rest];
}

/** A deadline as one cell a working day: what has passed, today, what is to come, where it stood still and where it was missed. */
export function stripOf(span: Span, course: Course): Cell[] {
  const first = earlier(course, span.from);
  const offset = Math.max(0, ...first.map((cell) => cell.count ?? 0));
  const cells =
    course.stopped === undefined
      ? [...first, ...running(span, course, offset)]
      : [...first, ...standing(span, course, course.stopped, offset)];
  return cells.map((cell, index) => {
    const previous = cells[index - 1]?.date;
    return { ...cell, gap: previous != null && cell.date !== null && nextDay(previous) !== cell.date };
  });
}
