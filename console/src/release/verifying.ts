import { queryOptions } from '@tanstack/react-query';
import { api, content } from '../api/client';
import type { Proof, Receipt, ReceiptVerdict, Verdict } from '../api/proof';

/** What is to be verified: a receipt of the platform by its id, or what somebody has as a file. */
export type Wanted = { kind: 'id'; id: string } | { kind: 'receipt'; receipt: Receipt } | { kind: 'entry'; proof: Proof };

export interface Verified {
  receipt: Receipt | null;
  /** The log's index; null while the proof is not made. */
  index: number | null;
  verdict: Verdict | null;
  contradictions: ReceiptVerdict['contradictions'];
  milliseconds: number;
}

async function key(): Promise<string> {
  return content(await api.GET('/api/v1/audit/key', { parseAs: 'text' }));
}

/** The receipt itself is asked of the platform, or was given; all that is said of it is computed here. */
async function verify(wanted: Wanted): Promise<Verified> {
  const proof = await import('../api/proof');
  const [pem, receipt] = await Promise.all([
    key(),
    wanted.kind === 'id'
      ? api.GET('/api/v1/receipts/{id}', { params: { path: { id: wanted.id } } }).then(content)
      : wanted.kind === 'receipt'
        ? wanted.receipt
        : null,
  ]);
  const begin = performance.now();
  const keys = proof.keysOf(pem);
  const ofReceipt = receipt === null ? null : proof.verifyReceipt(receipt, keys);
  const ofEntry = wanted.kind === 'entry' ? proof.verifyEntry(wanted.proof, keys) : null;
  return {
    receipt,
    index: receipt?.proof.index ?? (wanted.kind === 'entry' ? wanted.proof.index : null),
    verdict: ofReceipt ?? ofEntry,
    contradictions: ofReceipt?.contradictions ?? [],
    milliseconds: performance.now() - begin,
  };
}

/** Asked again every second while the entry is not in the tree yet. */
export function verification(wanted: Wanted | null) {
  return queryOptions({
    queryKey: ['verification', wanted],
    queryFn: () => (wanted === null ? Promise.reject(new Error('nothing to verify')) : verify(wanted)),
    enabled: wanted !== null,
    staleTime: Infinity,
    refetchInterval: (query) => (wanted?.kind === 'id' && query.state.data?.verdict === null ? 1000 : false),
  });
}

/** What a dropped file is; null when it is neither a receipt nor a proof. */
export async function wantedOf(file: File): Promise<Wanted | null> {
  const { isReceipt, isEntryProof } = await import('../api/proof');
  let value: unknown;
  try {
    value = JSON.parse(await file.text());
  } catch {
    return null;
  }
  return isReceipt(value) ? { kind: 'receipt', receipt: value } : isEntryProof(value) ? { kind: 'entry', proof: value } : null;
}
