import type { Schemas } from '../api/client';

export type Entry = Schemas['AuditEntry'];

/** What an entry says besides, as labels and texts; what is nested as JSON. */
export function detailsOf(entry: Entry): [string, string][] {
  return Object.entries(entry.details)
    .map(([name, value]): [string, string] => [name, typeof value === 'string' ? value : JSON.stringify(value)])
    .filter(([, value]) => value !== '{}' && value !== '[]');
}
