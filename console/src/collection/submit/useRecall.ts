import { useCallback } from 'react';
import { api } from '../../api/client';
import type { Run } from '../runs';
import type { Wishes } from './order';

/** How the newest run of a resource that was committed read its files; null when that had to be told nothing. */
export function useRecall(): (resource: string) => Promise<Partial<Wishes> | null> {
  return useCallback(async (resource) => {
    const { data } = await api.GET('/api/v1/collection/runs', { params: { query: { resource, state: 'COMMITTED', limit: 1 } } });
    const run = data?.items[0];
    return run === undefined ? null : told(run);
  }, []);
}

function told({ reading, at }: Run): Partial<Wishes> | null {
  const wishes: Partial<Wishes> = {
    charset: reading.charset ?? '',
    delimiter: reading.delimiter ?? '',
    missing: reading.missing,
    layout: reading.layout,
    columns: reading.columns,
  };
  const anything =
    reading.charset !== null ||
    reading.delimiter !== null ||
    reading.missing.length > 0 ||
    Object.keys(reading.columns).length > 0 ||
    Object.values(reading.layout).some((one) => one !== null);
  return anything ? { ...wishes, recalled: at } : null;
}
