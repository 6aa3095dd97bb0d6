/**
 * Verifies, in the browser and without believing the platform, what it says of its log: entries, checkpoints, receipts (TY-7, TJ-21,
 * FH-3). The formats are those of `cn.fenhe.audit.tree` and of `./fenhe audit verify`. Pages load this when it is needed:
 * `await import('../api/proof')`.
 */
export { hex, fromHex, same, utf8, type Bytes } from './bytes';
export { checkpointOf, signatureOf, type Checkpoint } from './checkpoint';
export { verifyEntry, type Proof, type Verdict } from './entry';
export { isEntryProof, isReceipt, receiptId, verifyReceipt, type Contradiction, type Receipt, type ReceiptVerdict } from './receipt';
export { keysOf, verifies, type PublicKey } from './sm2';
export { Sm3, sm3, sm3OfFile } from './sm3';
export { climb, consistent, leafHash, nodeHash, type Rung } from './tree';
