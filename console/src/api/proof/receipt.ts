import type { Schemas } from '../client';
import { verifyEntry, type Proof, type Verdict } from './entry';
import type { PublicKey } from './sm2';

export type Receipt = Schemas['ReleaseReceiptView'];

type Json = Readonly<Record<string, unknown>>;

function isJson(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isText(value: unknown): value is string {
  return typeof value === 'string';
}

function isTextOrNothing(value: unknown): boolean {
  return value === null || value === undefined || isText(value);
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** An id as receipts have, in small letters; null for anything else. */
export function receiptId(text: string): string | null {
  const id = text.trim().toLowerCase();
  return UUID.test(id) ? id : null;
}

function isProof(proof: unknown): boolean {
  return (
    isJson(proof) &&
    isText(proof['state']) &&
    isText(proof['entry']) &&
    isTextOrNothing(proof['canonical']) &&
    isTextOrNothing(proof['leafHash']) &&
    isTextOrNothing(proof['checkpoint']) &&
    ['number', 'object', 'undefined'].includes(typeof proof['index']) &&
    (proof['path'] === null || proof['path'] === undefined || (Array.isArray(proof['path']) && proof['path'].every(isText)))
  );
}

/** Whether a file that somebody dropped is a receipt as the platform gives it; nothing of it is believed yet. */
export function isReceipt(value: unknown): value is Receipt {
  return (
    isJson(value) &&
    [value['id'], value['use'], value['grant'], value['resource'], value['at']].every(isText) &&
    !Number.isNaN(Date.parse(String(value['at']))) &&
    isTextOrNothing(value['part']) &&
    isTextOrNothing(value['snapshot']) &&
    typeof value['rows'] === 'number' &&
    isJson(value['digest']) &&
    isText(value['digest']['value']) &&
    isText(value['digest']['of']) &&
    isProof(value['proof'])
  );
}

/** Whether a file that somebody dropped is the proof of one entry, as the audit administrator gets it. */
export function isEntryProof(value: unknown): value is Proof {
  return (
    isJson(value) &&
    typeof value['index'] === 'number' &&
    (value['canonical'] === null || isText(value['canonical'])) &&
    isText(value['leafHash']) &&
    isText(value['checkpoint']) &&
    Array.isArray(value['path']) &&
    value['path'].every(isText)
  );
}

/** A member of which the receipt and the log's entry say different things. */
export interface Contradiction {
  name: string;
  receipt: string;
  log: string;
}

export interface ReceiptVerdict extends Verdict {
  /** Empty where the enclosed entry says what the receipt says. */
  contradictions: readonly Contradiction[];
}

function said(value: unknown): string {
  return value === null || value === undefined ? '' : typeof value === 'string' ? value : JSON.stringify(value);
}

/** A time as far as the log tells it: to the microsecond, however many zeros were written. */
function instant(at: string): string {
  const [, fraction = ''] = /\.(\d+)/.exec(at) ?? [];
  const time = Date.parse(at);
  return Number.isNaN(time) ? at : `${Math.floor(time / 1000)}.${fraction.replace(/0+$/, '')}`;
}

function contradictions(receipt: Receipt, canonical: string): Contradiction[] {
  let entry: unknown;
  try {
    entry = JSON.parse(canonical);
  } catch {
    entry = null;
  }
  const recorded: Json = isJson(entry) ? entry : {};
  const details = isJson(recorded['details']) ? recorded['details'] : {};
  const pairs: [string, unknown, unknown][] = [
    ['kind', 'release.receipt', recorded['action']],
    ['id', receipt.id, recorded['subject']],
    ['use', receipt.use, details['use']],
    ['grant', receipt.grant, details['grant']],
    ['resource', receipt.resource, details['resource']],
    ['part', receipt.part, details['part']],
    ['snapshot', receipt.snapshot, details['snapshot']],
    ['rows', receipt.rows, details['rows']],
    ['digest', receipt.digest.value, details['digest']],
  ];
  const found = pairs
    .filter(([, one, other]) => said(one) !== said(other))
    .map(([name, one, other]) => ({ name, receipt: said(one), log: said(other) }));
  const at = said(details['at']);
  return instant(receipt.at) === instant(at) ? found : [...found, { name: 'at', receipt: receipt.at, log: at }];
}

/**
 * Verifies a receipt (回执) as its holder has it: the entry enclosed in it says what the receipt says, and stands in the log that a trusted
 * key signed. Of what it proves in words, and whether the data is still kept, nothing is proven.
 *
 * @returns null while the proof is not made yet, which takes a second
 */
export function verifyReceipt(receipt: Receipt, keys: readonly PublicKey[]): ReceiptVerdict | null {
  const { state, index, canonical, leafHash, path, checkpoint } = receipt.proof;
  if (state === 'PENDING') {
    return null;
  }
  const verdict = verifyEntry(
    {
      index: index ?? -1,
      canonical: canonical ?? '',
      leafHash: leafHash ?? '',
      path: path ?? [],
      checkpoint: checkpoint ?? '',
    },
    keys,
  );
  const found = contradictions(receipt, canonical ?? '');
  return { ...verdict, contradictions: found, holds: verdict.holds && found.length === 0 };
}
