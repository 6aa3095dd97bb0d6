import dayjs, { type Dayjs } from 'dayjs';
import { minute } from '../ui/format';

/** The jurisdiction's offset: hours are picked as its clocks show them, wherever the reader sits. */
const OFFSET = '+08:00';

/** A moment as the jurisdiction's clocks show it, for a picker. */
export function shownAt(at: string | undefined): Dayjs {
  return dayjs(minute(at ?? new Date().toISOString()));
}

/** The moment that was picked. */
export function pickedAt(picked: Dayjs): string {
  return `${picked.format('YYYY-MM-DDTHH:mm:ss')}${OFFSET}`;
}
