import type { Schemas } from '../api/client';

export type Entry = Schemas['AuditEntry'];

/** What an entry says besides, by its names. */
export function detailsOf(entry: Entry): [string, unknown][] {
  return Object.entries(entry.details).filter(([, value]) => !['{}', '[]'].includes(JSON.stringify(value)));
}
