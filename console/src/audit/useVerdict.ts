import { useQuery } from '@tanstack/react-query';
import { api, content, queries } from '../api/client';
import type { Proof, Verdict } from '../api/proof';

export interface Verified {
  proof: Proof;
  verdict: Verdict;
  ms: number;
  keys: string;
}

async function publicKeys(): Promise<string> {
  return content(await api.GET('/api/v1/audit/key', { parseAs: 'text' }));
}

/** The proof of an entry, computed here: the platform is asked for its parts and believed in none of them. */
export function useVerdict(entry: string) {
  const proof = queries.useQuery(
    'get',
    '/api/v1/audit/entries/{id}/proof',
    { params: { path: { id: entry } } },
    { staleTime: Infinity, refetchOnWindowFocus: false },
  );
  return useQuery<Verified>({
    queryKey: ['verdict', entry, proof.dataUpdatedAt, proof.errorUpdatedAt],
    enabled: !proof.isPending,
    staleTime: Infinity,
    retry: false,
    queryFn: async () => {
      if (proof.data === undefined) {
        const { error } = await proof.refetch();
        return Promise.reject(error instanceof Error ? error : new Error('no proof'));
      }
      const [{ keysOf, verifyEntry }, keys] = await Promise.all([import('../api/proof'), publicKeys()]);
      const began = performance.now();
      const verdict = verifyEntry(proof.data, keysOf(keys));
      return { proof: proof.data, verdict, ms: Math.max(1, Math.round(performance.now() - began)), keys };
    },
  });
}
