import type { Filters } from '../../ui/useFilters';
import { CYCLES, GRADES, OPENINGS, several, SHARINGS, SUBJECTS } from '../model';

export const FACETS = ['provider', 'sharing', 'opening', 'subject', 'cycle', 'grade', 'format'] as const;
export type FacetName = (typeof FACETS)[number];

export function listed(text: string | undefined): string[] {
  return text === undefined ? [] : text.split(',').filter((value) => value !== '');
}

/** The search that the address asks for. What it cannot mean is left out. */
export function queryOf(filters: Filters) {
  return {
    q: filters['q'] ?? '',
    provider: listed(filters['provider']),
    subject: several(SUBJECTS, filters['subject']),
    sharing: several(SHARINGS, filters['sharing']),
    opening: several(OPENINGS, filters['opening']),
    cycle: several(CYCLES, filters['cycle']),
    grade: several(GRADES, filters['grade']),
    format: listed(filters['format']),
    limit: 20,
  };
}

/** The filter with one value more, or one less. */
export function toggled(text: string | undefined, value: string): string | undefined {
  const values = listed(text);
  const next = values.includes(value) ? values.filter((one) => one !== value) : [...values, value];
  return next.length === 0 ? undefined : next.join(',');
}
