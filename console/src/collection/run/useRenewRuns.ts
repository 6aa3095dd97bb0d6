import { useQueryClient } from '@tanstack/react-query';

/** Has all that is shown of runs read again, after an act on one. */
export function useRenewRuns(): () => Promise<void> {
  const client = useQueryClient();
  return () =>
    client.invalidateQueries({
      predicate: ({ queryKey }) =>
        typeof queryKey[1] === 'string' &&
        queryKey[1].startsWith('/api/v1/collection/runs') &&
        !queryKey[1].endsWith('/quarantine'),
    });
}
