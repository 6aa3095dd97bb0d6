import { hex, type Bytes } from './bytes';

const BLOCK = 64;
const START = [0x7380166f, 0x4914b2b9, 0x172442d7, 0xda8a0600, 0xa96f30bc, 0x163138aa, 0xe38dee4d, 0xb0fb0e4e];

function turned(word: number, by: number): number {
  return (word << by) | (word >>> (32 - by));
}

/** Each round's constant, turned by the round. */
const ROUNDS = Int32Array.from({ length: 64 }, (_, round) => turned(round < 16 ? 0x79cc4519 : 0x7a879d8a, round % 32));

function permuted(word: number): number {
  return word ^ turned(word, 15) ^ turned(word, 23);
}

/**
 * SM3 (GB/T 32905), fed piece by piece, so that a file need not lie in memory. Browsers have no SM3 of their own.
 */
export class Sm3 {
  private readonly state = Int32Array.from(START);
  private readonly words = new Int32Array(68);
  private readonly block = new Uint8Array(BLOCK);
  private filled = 0;
  private length = 0;

  update(bytes: Bytes): this {
    this.length += bytes.length;
    let from = 0;
    if (this.filled > 0) {
      from = Math.min(BLOCK - this.filled, bytes.length);
      this.block.set(bytes.subarray(0, from), this.filled);
      this.filled += from;
      if (this.filled < BLOCK) {
        return this;
      }
      this.compress(new DataView(this.block.buffer), 0);
      this.filled = 0;
    }
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
    for (; from + BLOCK <= bytes.length; from += BLOCK) {
      this.compress(view, from);
    }
    this.block.set(bytes.subarray(from));
    this.filled = bytes.length - from;
    return this;
  }

  /** The 32 bytes; nothing can be added afterwards. */
  digest(): Bytes {
    const bits = this.length * 8;
    const zeros = (BLOCK * 2 - 9 - this.filled) % BLOCK;
    const end = new Uint8Array(zeros + 9);
    const view = new DataView(end.buffer);
    end[0] = 0x80;
    view.setUint32(zeros + 1, Math.floor(bits / 2 ** 32));
    view.setUint32(zeros + 5, bits >>> 0);
    this.update(end);
    const digest = new Uint8Array(32);
    const out = new DataView(digest.buffer);
    this.state.forEach((word, index) => {
      out.setInt32(index * 4, word);
    });
    return digest;
  }

  private word(index: number): number {
    return this.words[index] ?? 0;
  }

  private expand(view: DataView, from: number): void {
    for (let i = 0; i < 16; i++) {
      this.words[i] = view.getInt32(from + i * 4);
    }
    for (let i = 16; i < 68; i++) {
      this.words[i] =
        permuted(this.word(i - 16) ^ this.word(i - 9) ^ turned(this.word(i - 3), 15)) ^
        turned(this.word(i - 13), 7) ^
        this.word(i - 6);
    }
  }

  private compress(view: DataView, from: number): void {
    this.expand(view, from);
    let [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0] = this.state;
    for (let round = 0; round < 64; round++) {
      const a12 = turned(a, 12);
      const ss1 = turned((a12 + e + (ROUNDS[round] ?? 0)) | 0, 7);
      const ff = round < 16 ? a ^ b ^ c : (a & b) | (a & c) | (b & c);
      const gg = round < 16 ? e ^ f ^ g : (e & f) | (~e & g);
      const tt1 = (ff + d + (ss1 ^ a12) + (this.word(round) ^ this.word(round + 4))) | 0;
      const tt2 = (gg + h + ss1 + this.word(round)) | 0;
      d = c;
      c = turned(b, 9);
      b = a;
      a = tt1;
      h = g;
      g = turned(f, 19);
      f = e;
      e = tt2 ^ turned(tt2, 9) ^ turned(tt2, 17);
    }
    [a, b, c, d, e, f, g, h].forEach((word, index) => {
      this.state[index] = (this.state[index] ?? 0) ^ word;
    });
  }
}

/** The SM3 of some bytes behind one another. */
export function sm3(...parts: Bytes[]): Bytes {
  const digest = new Sm3();
  parts.forEach((part) => digest.update(part));
  return digest.digest();
}

const PIECE = 4 << 20;

/**
 * The SM3 of a file, hexadecimal, read piece by piece; nothing of it leaves the browser.
 *
 * @param onProgress told the share done, from 0 to 1
 */
export async function sm3OfFile(file: Blob, onProgress?: (share: number) => void, signal?: AbortSignal): Promise<string> {
  const digest = new Sm3();
  for (let from = 0; from < file.size; from += PIECE) {
    signal?.throwIfAborted();
    digest.update(new Uint8Array(await file.slice(from, from + PIECE).arrayBuffer()));
    onProgress?.(Math.min(1, (from + PIECE) / file.size));
  }
  return hex(digest.digest());
}
