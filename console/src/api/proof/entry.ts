import { fromHex, hex, same, utf8, type Bytes } from './bytes';
import { checkpointOf, signatureOf, type Checkpoint } from './checkpoint';
import type { PublicKey } from './sm2';
import { climb, leafHash, type Rung } from './tree';

/** What the platform gives to show that an entry stands in its log; of a receipt too. */
export interface Proof {
  index: number;
  /** The text whose bytes the leaf hashes; null where the entry names a person and is not handed out. */
  canonical: string | null;
  leafHash: string;
  path: readonly string[];
  checkpoint: string;
}

/** What was computed here from a {@link Proof}, step by step. A step that could not be taken does not hold. */
export interface Verdict {
  /** `withheld`: the entry's bytes were not given, so that the leaf is taken as it was stated. */
  leaf: 'holds' | 'broken' | 'withheld';
  /** Hexadecimal, as computed from the bytes, or as stated where they were withheld. */
  leafDigest: string;
  path: 'holds' | 'broken';
  /** From the leaf to the root; empty when the path does not fit the position. */
  rungs: readonly Rung[];
  /** The root that the path leads to, hexadecimal. */
  root: string;
  signature: 'holds' | 'broken' | 'unknown';
  /** Null when the note cannot be read. */
  checkpoint: Checkpoint | null;
  /** Everything holds; a withheld entry's too, as far as its digest says. */
  holds: boolean;
}

function hashes(path: readonly string[]): Bytes[] | null {
  const all = path.map((text) => fromHex(text, 32));
  return all.every((one) => one !== null) ? all : null;
}

/**
 * Verifies that an entry stands in the log that a trusted key signed: the leaf from the entry's bytes, the root from the leaf and its
 * path, the signature over the root. Nothing is asked of the platform but what is given here.
 */
export function verifyEntry(proof: Proof, keys: readonly PublicKey[]): Verdict {
  const stated = fromHex(proof.leafHash, 32);
  const computed = proof.canonical === null ? stated : leafHash(utf8(proof.canonical));
  const agrees = stated !== null && computed !== null && same(stated, computed);
  const checkpoint = checkpointOf(proof.checkpoint);
  const path = hashes(proof.path);
  const rungs =
    checkpoint === null || path === null || computed === null ? null : climb(proof.index, checkpoint.size, computed, path);
  const root = rungs === null ? null : (rungs.at(-1)?.hash ?? computed);
  const leads = root !== null && checkpoint !== null && same(root, checkpoint.root);
  const signature = checkpoint === null ? 'broken' : signatureOf(checkpoint, keys);
  return {
    leaf: !agrees ? 'broken' : proof.canonical === null ? 'withheld' : 'holds',
    leafDigest: computed === null ? '' : hex(computed),
    path: leads ? 'holds' : 'broken',
    rungs: rungs ?? [],
    root: root === null ? '' : hex(root),
    signature,
    checkpoint,
    holds: agrees && leads && signature === 'holds',
  };
}
