// @vitest-environment node
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { fromHex, hex, same, utf8, type Bytes } from './bytes';
import { checkpointOf, signatureOf } from './checkpoint';
import { isEntryProof, isReceipt, receiptId, verifyReceipt, type Receipt } from './receipt';
import { keysOf } from './sm2';
import { Sm3, sm3, sm3OfFile } from './sm3';
import { climb, consistent, leafHash, nodeHash } from './tree';

function fixture(name: string): string {
  return readFileSync(join(import.meta.dirname, name), 'utf8');
}

/** A receipt that a platform gave, and the key that it was signed by. */
function receipt(): Receipt {
  const value: unknown = JSON.parse(fixture('fixture.receipt.json'));
  if (!isReceipt(value)) {
    throw new Error('the fixture is no receipt');
  }
  return value;
}

const keys = keysOf(fixture('fixture.key.pem'));

describe('SM3', () => {
  test('gives the digests of GB/T 32905', () => {
    expect(hex(sm3(utf8('abc')))).toBe('66c7f0f462eeedd9d1f2d46bdc10e4e24167c4875cf2f7a2297da02b8f4ba8e0');
    expect(hex(sm3(utf8('abcd'.repeat(16))))).toBe('debe9ff92275b8a138604889c18e5a4d6fdb70e5387e5765293dcba39c0c5732');
    expect(hex(sm3())).toBe('1ab21d8355cfa17f8e61194831e81a8f22bec8c728fefb747ed035eb5082aa2b');
  });

  test('does not mind how the bytes are cut', () => {
    const bytes = Uint8Array.from({ length: 517 }, (_, index) => (index * 31) % 256);
    const whole = hex(sm3(bytes));
    for (const piece of [1, 3, 55, 56, 63, 64, 65, 200]) {
      const digest = new Sm3();
      for (let from = 0; from < bytes.length; from += piece) {
        digest.update(bytes.subarray(from, from + piece));
      }
      expect(hex(digest.digest())).toBe(whole);
    }
  });

  test('reads a file piece by piece and tells how far it is', async () => {
    const shares: number[] = [];
    const file = new Blob(['abc']);

    expect(await sm3OfFile(file, (share) => shares.push(share))).toBe(hex(sm3(utf8('abc'))));
    expect(shares).toEqual([1]);
  });
});

describe('the tree', () => {
  const leaves = Array.from({ length: 20 }, (_, index) => leafHash(utf8(`entry ${index}`)));

  /** RFC 9162 2.1.1, as it stands there. */
  function root(from: number, to: number): Bytes {
    const [only] = leaves.slice(from, to);
    if (to - from <= 1) {
      return only ?? sm3();
    }
    const middle = from + split(to - from);
    return nodeHash(root(from, middle), root(middle, to));
  }
  function split(count: number): number {
    return 2 ** Math.ceil(Math.log2(count) - 1);
  }
  function path(index: number, from: number, to: number): Bytes[] {
    if (to - from === 1) {
      return [];
    }
    const middle = from + split(to - from);
    return index < middle
      ? [...path(index, from, middle), root(middle, to)]
      : [...path(index, middle, to), root(from, middle)];
  }
  function subproof(size: number, from: number, to: number, known: boolean): Bytes[] {
    if (size === to) {
      return known ? [] : [root(from, to)];
    }
    const middle = from + split(to - from);
    return size <= middle
      ? [...subproof(size, from, middle, known), root(middle, to)]
      : [...subproof(size, middle, to, false), root(from, middle)];
  }

  test('every leaf of every tree leads to its root, and no other leaf does', () => {
    for (let size = 1; size <= leaves.length; size++) {
      for (let index = 0; index < size; index++) {
        const way = path(index, 0, size);
        const end = (leaf: Bytes | undefined, at = index) => climb(at, size, leaf ?? sm3(), way)?.at(-1)?.hash ?? leaf;
        expect(end(leaves[index])).toEqual(root(0, size));
        expect(end(leafHash(utf8('another')))).not.toEqual(root(0, size));
        expect(climb(index, size, leaves[index] ?? sm3(), [...way, sm3()])).toBeNull();
      }
    }
  });

  test('an earlier tree is the beginning of a later one, and a changed one is not', () => {
    for (let to = 1; to <= leaves.length; to++) {
      for (let from = 1; from <= to; from++) {
        const proof = from === to ? [] : subproof(from, 0, to, true);
        expect(consistent(from, root(0, from), to, root(0, to), proof)).toBe(true);
        expect(consistent(from, leafHash(utf8('another')), to, root(0, to), proof)).toBe(false);
      }
    }
  });
});

describe('a receipt', () => {
  test('that the platform gave holds', () => {
    const verdict = verifyReceipt(receipt(), keys);

    expect(verdict).toMatchObject({ holds: true, leaf: 'holds', path: 'holds', signature: 'holds', contradictions: [] });
    expect(verdict?.rungs).toHaveLength(receipt().proof.path?.length ?? 0);
    expect(verdict?.root).toBe(hex(verdict?.checkpoint?.root ?? sm3()));
  });

  test('of other bytes, other rows or another time is contradicted by the log', () => {
    const given = receipt();
    const of = (changed: Partial<Receipt>) => verifyReceipt({ ...given, ...changed }, keys);

    expect(of({ rows: given.rows + 1 })).toMatchObject({ holds: false, leaf: 'holds', contradictions: [{ name: 'rows' }] });
    expect(of({ digest: { ...given.digest, value: hex(sm3(utf8('a'))) } })).toMatchObject({ holds: false, contradictions: [{ name: 'digest' }] });
    expect(of({ at: '2026-11-20T12:38:03.832257Z' })).toMatchObject({ holds: false, contradictions: [{ name: 'at' }] });
    expect(of({ at: '2026-11-20T12:38:03.832258000Z' })).toMatchObject({ holds: true });
    expect(of({ snapshot: null })).toMatchObject({ holds: false, contradictions: [{ name: 'snapshot' }] });
  });

  test('whose entry was altered is no leaf of the log', () => {
    const given = receipt();
    const digest = given.digest.value;
    const forged = hex(sm3(utf8('forged')));
    const canonical = given.proof.canonical?.replace(digest, forged) ?? '';
    const verdict = verifyReceipt(
      { ...given, digest: { ...given.digest, value: forged }, proof: { ...given.proof, canonical } },
      keys,
    );

    expect(verdict).toMatchObject({ holds: false, leaf: 'broken', path: 'broken', signature: 'holds', contradictions: [] });

    const leaf = hex(leafHash(utf8(canonical)));
    const consequent = verifyReceipt({ ...given, digest: { ...given.digest, value: forged }, proof: { ...given.proof, canonical, leafHash: leaf } }, keys);
    expect(consequent).toMatchObject({ holds: false, leaf: 'holds', path: 'broken' });
  });

  test('with one bit of its path or of its checkpoint turned does not hold', () => {
    const given = receipt();
    const turned = (text: string) => text.replace(/[0-9a-f]$/, (sign) => (parseInt(sign, 16) ^ 1).toString(16));
    const path = given.proof.path?.map((hash, index) => (index === 2 ? turned(hash) : hash)) ?? [];
    const checkpoint = given.proof.checkpoint ?? '';

    expect(verifyReceipt({ ...given, proof: { ...given.proof, path } }, keys)).toMatchObject({ holds: false, path: 'broken' });
    expect(verifyReceipt({ ...given, proof: { ...given.proof, checkpoint: checkpoint.replace('\n330\n', '\n331\n') } }, keys)).toMatchObject({
      holds: false,
      signature: 'broken',
    });
    expect(verifyReceipt({ ...given, proof: { ...given.proof, checkpoint: `${checkpoint}\n` } }, keys)).toMatchObject({
      holds: false,
      checkpoint: null,
    });
  });

  test('signed by a key that is not known proves nothing', () => {
    expect(verifyReceipt(receipt(), [])).toMatchObject({ holds: false, signature: 'unknown' });
  });

  test('without its proof yet has no verdict', () => {
    const given = receipt();

    expect(verifyReceipt({ ...given, proof: { ...given.proof, state: 'PENDING' } }, keys)).toBeNull();
  });

  test('is told from another file', () => {
    const given = receipt();

    expect(isReceipt({ ...given, digest: null })).toBe(false);
    expect(isReceipt([given])).toBe(false);
    expect([given, given.proof, { ...given.proof, path: [1] }].map(isEntryProof)).toEqual([false, true, false]);
    expect(receiptId(` ${given.id.toUpperCase()}\n`)).toBe(given.id);
    expect(receiptId('FH-R-1')).toBeNull();
  });
});

describe('signatures', () => {
  const checkpoint = checkpointOf(receipt().proof.checkpoint ?? '');

  test('the key has the id that the checkpoint names', () => {
    expect(keys.map((key) => key.id)).toEqual([checkpoint?.key]);
  });

  test('every bit of a signature counts, and nothing may follow it', () => {
    if (checkpoint === null) {
      throw new Error('the fixture has no checkpoint');
    }
    expect(signatureOf(checkpoint, keys)).toBe('holds');
    checkpoint.signature.forEach((byte, index) => {
      const signature = checkpoint.signature.with(index, byte ^ 1);
      expect(signatureOf({ ...checkpoint, signature: Uint8Array.from(signature) }, keys)).toBe('broken');
    });
    expect(signatureOf({ ...checkpoint, signature: Uint8Array.of(...checkpoint.signature, 0) }, keys)).toBe('broken');
    expect(signatureOf({ ...checkpoint, signed: utf8('another text') }, keys)).toBe('broken');
  });

  test('what is no SM2 key is none', () => {
    expect(keysOf(fixture('fixture.key.pem').replace('MFkw', 'MFow'))).toEqual([]);
    expect(keysOf('')).toEqual([]);
  });
});

test('bytes are read in one form only', () => {
  expect(fromHex('0A')).toBeNull();
  expect(fromHex('0a', 2)).toBeNull();
  expect(same(fromHex('0aff') ?? sm3(), Uint8Array.of(10, 255))).toBe(true);
});
