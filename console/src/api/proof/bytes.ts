const TEXT = new TextEncoder();

export type Bytes = Uint8Array<ArrayBuffer>;

/** The UTF-8 bytes of a text. */
export function utf8(text: string): Bytes {
  return TEXT.encode(text);
}

export function hex(bytes: Bytes): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** Reads lower-case hexadecimal; null when it is not that, or not of that many bytes. */
export function fromHex(text: string, length = text.length / 2): Bytes | null {
  if (text.length !== length * 2 || !/^[0-9a-f]*$/.test(text)) {
    return null;
  }
  return Uint8Array.from({ length }, (_, index) => parseInt(text.slice(index * 2, index * 2 + 2), 16));
}

/** Reads base64 in its only form; null when it is not that. */
export function fromBase64(text: string): Bytes | null {
  try {
    const binary = atob(text);
    return btoa(binary) === text ? Uint8Array.from(binary, (sign) => sign.charCodeAt(0)) : null;
  } catch {
    return null;
  }
}

export function same(one: Bytes, other: Bytes): boolean {
  return one.length === other.length && one.every((byte, index) => byte === other[index]);
}
