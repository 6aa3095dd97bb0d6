import type { Schemas } from '../../api/client';

export type Key = Schemas['OrganizationKeyLine'];

/** What the platform has keys for, as its modules call it, the most seen first. */
export const PURPOSES = ['audit', 'notice', 'subjects', 'secrets', 'contacts', 'applicants', 'opening-codes'] as const;

export type Purpose = (typeof PURPOSES)[number] | 'other';

export function purposeOf(word: string): Purpose {
  return PURPOSES.find((purpose) => purpose === word) ?? 'other';
}

export interface KeyGroup {
  purpose: string;
  kind: Key['kind'];
  /** The newest first: the current one. */
  keys: Key[];
}

/** Keys of one purpose and kind together. */
export function grouped(keys: readonly Key[]): KeyGroup[] {
  const groups = new Map<string, KeyGroup>();
  for (const key of keys) {
    const name = `${key.purpose} ${key.kind}`;
    const group = groups.get(name) ?? { purpose: key.purpose, kind: key.kind, keys: [] };
    group.keys.unshift(key);
    groups.set(name, group);
  }
  const rank = (group: KeyGroup) => {
    const at = PURPOSES.findIndex((purpose) => purpose === group.purpose);
    return at < 0 ? PURPOSES.length : at;
  };
  return [...groups.values()].sort((one, other) => rank(one) - rank(other));
}
