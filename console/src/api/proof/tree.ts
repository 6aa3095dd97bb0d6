import { same, type Bytes } from './bytes';
import { sm3 } from './sm3';

const LEAF = Uint8Array.of(0);
const NODE = Uint8Array.of(1);

/** The leaf of an entry's canonical bytes (RFC 9162 2.1.1 with SM3). */
export function leafHash(canonical: Bytes): Bytes {
  return sm3(LEAF, canonical);
}

export function nodeHash(left: Bytes, right: Bytes): Bytes {
  return sm3(NODE, left, right);
}

/** One step from a leaf to the root: what stands beside it, on which side, and what the two give. */
export interface Rung {
  sibling: Bytes;
  /** The sibling stands left of the way up. */
  left: boolean;
  hash: Bytes;
}

/**
 * The way from a leaf to the root (RFC 9162 2.1.3.2).
 *
 * @param path the sibling hashes from the leaf up
 * @returns null when the path has not the length that the position asks
 */
export function climb(index: number, size: number, leaf: Bytes, path: readonly Bytes[]): Rung[] | null {
  if (!Number.isSafeInteger(index) || !Number.isSafeInteger(size) || index < 0 || index >= size) {
    return null;
  }
  const rungs: Rung[] = [];
  let [node, last, hash] = [BigInt(index), BigInt(size - 1), leaf];
  for (const sibling of path) {
    if (last === 0n) {
      return null;
    }
    const left = (node & 1n) === 1n || node === last;
    hash = left ? nodeHash(sibling, hash) : nodeHash(hash, sibling);
    rungs.push({ sibling, left, hash });
    while (left && (node & 1n) === 0n && node !== 0n) {
      [node, last] = [node >> 1n, last >> 1n];
    }
    [node, last] = [node >> 1n, last >> 1n];
  }
  return last === 0n ? rungs : null;
}

/** The root of the tree without leaves. */
function empty(): Bytes {
  return sm3();
}

/** Whether a tree of `to` leaves begins with the one of `from` (RFC 9162 2.1.4.2): nothing of it was changed or taken out. */
export function consistent(from: number, fromRoot: Bytes, to: number, toRoot: Bytes, proof: readonly Bytes[]): boolean {
  if (from < 0 || from > to || !Number.isSafeInteger(to)) {
    return false;
  }
  if (from === to || from === 0) {
    return proof.length === 0 && same(fromRoot, from === 0 && to !== 0 ? empty() : toRoot);
  }
  return grows(BigInt(from), fromRoot, BigInt(to), toRoot, proof);
}

function grows(from: bigint, fromRoot: Bytes, to: bigint, toRoot: Bytes, proof: readonly Bytes[]): boolean {
  const whole = (from & (from - 1n)) === 0n;
  const [first, ...rest] = whole ? [fromRoot, ...proof] : proof;
  if (first === undefined) {
    return false;
  }
  let [node, last, before, after] = [from - 1n, to - 1n, first, first];
  while ((node & 1n) === 1n) {
    [node, last] = [node >> 1n, last >> 1n];
  }
  for (const sibling of rest) {
    if (last === 0n) {
      return false;
    }
    const left = (node & 1n) === 1n || node === last;
    before = left ? nodeHash(sibling, before) : before;
    after = left ? nodeHash(sibling, after) : nodeHash(after, sibling);
    while (left && (node & 1n) === 0n && node !== 0n) {
      [node, last] = [node >> 1n, last >> 1n];
    }
    [node, last] = [node >> 1n, last >> 1n];
  }
  return last === 0n && same(before, fromRoot) && same(after, toRoot);
}
