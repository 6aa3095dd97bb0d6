import { fromBase64, utf8, type Bytes } from './bytes';
import { verifies, type PublicKey } from './sm2';

/** What the platform said of its log at one moment (检查点), and its signature. */
export interface Checkpoint {
  origin: string;
  /** Entries in the tree. */
  size: number;
  root: Bytes;
  /** ISO 8601. */
  at: string;
  /** Id of the key that signed. */
  key: string;
  /** The checkpoint of another epoch that this one continues, after a restore. */
  continues: string | null;
  /** The bytes that are signed. */
  signed: Bytes;
  signature: Bytes;
}

const UUID = '[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}';
/** Origin, size, root, time, key, perhaps the link; an empty line; a dash, the key and the signature. */
const NOTE = new RegExp(
  `^((fenhe\\.audit/${UUID})\\n(0|[1-9]\\d{0,15})\\n(\\S+)\\ntime (\\S+Z)\\nkey (\\S+)\\n(?:continues ([^\\n]+)\\n)?)\\n\\u2014 (\\S+) (\\S+)\\n$`,
);

/** Reads a signed note; null when it is not one in its only form. */
export function checkpointOf(note: string): Checkpoint | null {
  const [, text = '', origin = '', size = '', root = '', at = '', key = '', continues, by, signature = ''] = NOTE.exec(note) ?? [];
  const [rootBytes, signatureBytes] = [fromBase64(root), fromBase64(signature)];
  if (rootBytes?.length !== 32 || signatureBytes === null || by !== key || Number.isNaN(Date.parse(at))) {
    return null;
  }
  return {
    origin,
    size: Number(size),
    root: rootBytes,
    at,
    key,
    continues: continues ?? null,
    signed: utf8(text),
    signature: signatureBytes,
  };
}

/** Whether one of the keys signed the checkpoint: `unknown` when none of them is the one that it names. */
export function signatureOf(checkpoint: Checkpoint, keys: readonly PublicKey[]): 'holds' | 'broken' | 'unknown' {
  const key = keys.find((one) => one.id === checkpoint.key);
  if (key === undefined) {
    return 'unknown';
  }
  return verifies(key, checkpoint.signed, checkpoint.signature) ? 'holds' : 'broken';
}
