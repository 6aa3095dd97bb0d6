const ID_WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const ID_CHECKS = '10X98765432';
const CREDIT_ALPHABET = '0123456789ABCDEFGHJKLMNPQRTUWXY';

/** GB 11643: eighteen characters whose last agrees with the others. */
export function isIdNumber(text: string): boolean {
  const number = text.trim().toUpperCase();
  if (!/^\d{17}[\dX]$/.test(number)) {
    return false;
  }
  const sum = ID_WEIGHTS.reduce((total, weight, index) => total + weight * Number(number[index]), 0);
  return ID_CHECKS[sum % 11] === number[17];
}

/** GB 32100, likewise. */
export function isCreditCode(text: string): boolean {
  const code = text.trim().toUpperCase();
  if (!/^[0-9A-HJ-NP-RTUWXY]{18}$/.test(code)) {
    return false;
  }
  let sum = 0;
  let weight = 1;
  for (const sign of code.slice(0, 17)) {
    sum += CREDIT_ALPHABET.indexOf(sign) * weight;
    weight = (weight * 3) % 31;
  }
  return CREDIT_ALPHABET[(31 - (sum % 31)) % 31] === code[17];
}

/** A telephone number or an e-mail address. */
export function isContact(text: string): boolean {
  return /^([0-9+() -]{7,20}|[^\s@]{1,64}@[^\s@]{3,100})$/.test(text.trim());
}

/** By its kind; what other countries print has no check digit that we know. */
export function isDocument(kind: string, text: string): boolean {
  const number = text.trim().toUpperCase();
  if (kind === 'RESIDENT_ID') {
    return isIdNumber(number);
  }
  return kind === 'FOREIGN_RESIDENT_ID' ? isIdNumber(number) || /^[A-Z0-9]{15}$/.test(number) : /^[A-Z0-9]{5,20}$/.test(number);
}
