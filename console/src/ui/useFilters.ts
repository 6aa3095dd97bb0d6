import { useNavigate, useSearch } from '@tanstack/react-router';
import { useCallback } from 'react';

export type Filters = Readonly<Record<string, string | undefined>>;

function text(value: unknown): string | undefined {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? String(value) : undefined;
}

/**
 * A page's filters, kept in its address, so that a link, a reload and the way back show the same. Setting a filter to undefined or to
 * nothing takes it out of the address.
 */
export function useFilters(): [Filters, (change: Filters) => void] {
  const search: Record<string, unknown> = useSearch({ strict: false });
  const navigate = useNavigate();
  const filters = Object.fromEntries(Object.entries(search).map(([key, value]) => [key, text(value)]));
  const change = useCallback(
    (wanted: Filters) => {
      void navigate({
        to: '.',
        replace: true,
        resetScroll: false,
        search: (before: Record<string, unknown>) =>
          Object.fromEntries(Object.entries({ ...before, ...wanted }).filter(([, value]) => value !== undefined && value !== '')),
      });
    },
    [navigate],
  );
  return [filters, change];
}
