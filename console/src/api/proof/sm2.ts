import { weierstrass } from '@noble/curves/abstract/weierstrass.js';
import { fromBase64, hex, same, utf8, type Bytes } from './bytes';
import { sm3 } from './sm3';

/** The curve of GB/T 32918.5. */
const CURVE = {
  p: 0xfffffffeffffffffffffffffffffffffffffffff00000000ffffffffffffffffn,
  n: 0xfffffffeffffffffffffffffffffffff7203df6b21c6052b53bbf40939d54123n,
  h: 1n,
  a: 0xfffffffeffffffffffffffffffffffffffffffff00000000fffffffffffffffcn,
  b: 0x28e9fa9e9d9f5e344d5a9e4bcf6509a7f39789f515ab8f92ddbcbd414d940e93n,
  Gx: 0x32c4ae2c1f1981195f9904466a39c9948fe30bbff2660be1715a4589334c74c7n,
  Gy: 0xbc3736a2f4f6779c59bdcee36b692153d0a9877cc62a474002df32e52139f0a0n,
};

const Point = weierstrass(CURVE);

/** An SM2 public key, with the bytes by which it is named. */
export interface PublicKey {
  /** As checkpoints name it: `audit-sm2-` and the beginning of the SM3 of the key's encoding. */
  id: string;
  point: InstanceType<typeof Point>;
}

/** SubjectPublicKeyInfo of an SM2 key up to its point: id-ecPublicKey, sm2p256v1, 65 bytes uncompressed. */
const HEAD = Uint8Array.from([
  0x30, 0x59, 0x30, 0x13, 0x06, 0x07, 0x2a, 0x86, 0x48, 0xce, 0x3d, 0x02, 0x01, 0x06, 0x08, 0x2a, 0x81, 0x1c, 0xcf, 0x55, 0x01, 0x82, 0x2d,
  0x03, 0x42, 0x00,
]);

function keyOf(encoded: Bytes): PublicKey | null {
  if (encoded.length !== HEAD.length + 65 || !same(encoded.subarray(0, HEAD.length), HEAD)) {
    return null;
  }
  try {
    const point = Point.fromBytes(encoded.subarray(HEAD.length));
    return { id: `audit-sm2-${hex(sm3(encoded)).slice(0, 16)}`, point };
  } catch {
    return null;
  }
}

/** The keys in a PEM text, `/api/v1/audit/key` has one or several; whatever is no SM2 key is left out. */
export function keysOf(pem: string): PublicKey[] {
  return [...pem.matchAll(/-----BEGIN PUBLIC KEY-----([\s\S]*?)-----END PUBLIC KEY-----/g)]
    .map(([, body = '']) => fromBase64(body.replaceAll(/\s/g, '')))
    .flatMap((encoded) => (encoded === null ? [] : (keyOf(encoded) ?? [])));
}

function number(bytes: Bytes): bigint {
  return BigInt(`0x${hex(bytes) || '0'}`);
}

/** A whole number in DER at a place, positive and in its shortest form, and where it ends. */
function integer(der: Bytes, at: number): [bigint, number] | null {
  const length = der[at + 1] ?? 0;
  const digits = der.subarray(at + 2, at + 2 + length);
  const [first = 0x80, second = 0] = digits;
  const shortest = first < 0x80 && !(first === 0 && length > 1 && second < 0x80);
  return der[at] === 2 && length > 0 && length <= 33 && digits.length === length && shortest
    ? [number(digits), at + 2 + length]
    : null;
}

/** The two numbers of a signature in strict DER; null when it is not that. */
function signature(der: Bytes): [bigint, bigint] | null {
  if (der[0] !== 0x30 || der[1] !== der.length - 2) {
    return null;
  }
  const r = integer(der, 2);
  const s = r === null ? null : integer(der, r[1]);
  return r !== null && s?.[1] === der.length ? [r[0], s[0]] : null;
}

const USER = utf8('1234567812345678');

function element(value: bigint): Bytes {
  return Uint8Array.from({ length: 32 }, (_, index) => Number((value >> BigInt(8 * (31 - index))) & 0xffn));
}

/** The digest that is signed: of the signer's curve, key and user id, and then of the message. */
function signedDigest(key: PublicKey, message: Bytes): bigint {
  const { x, y } = key.point.toAffine();
  const user = sm3(
    Uint8Array.of(0, USER.length * 8),
    USER,
    ...[CURVE.a, CURVE.b, CURVE.Gx, CURVE.Gy, x, y].map((value) => element(value)),
  );
  return number(sm3(user, message));
}

/** Whether the key's private half signed exactly this message (SM3withSM2, GB/T 32918.2; the signature in DER). */
export function verifies(key: PublicKey, message: Bytes, der: Bytes): boolean {
  const numbers = signature(der);
  if (numbers === null) {
    return false;
  }
  const [r, s] = numbers;
  const t = (r + s) % CURVE.n;
  if (r === 0n || r >= CURVE.n || s === 0n || s >= CURVE.n || t === 0n) {
    return false;
  }
  const point = Point.BASE.multiplyUnsafe(s).add(key.point.multiplyUnsafe(t));
  return !point.is0() && (signedDigest(key, message) + point.toAffine().x) % CURVE.n === r;
}
