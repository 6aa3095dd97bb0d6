import { expect, test } from 'vitest';
import { isContact, isCreditCode, isDocument, isIdNumber } from './checks';

test('an ID number agrees with its check digit', () => {
  expect(isIdNumber('11010519491231002X')).toBe(true);
  expect(isIdNumber(' 11010519491231002x ')).toBe(true);
  expect(isIdNumber('110105194912310021')).toBe(false);
  expect(isIdNumber('1101051949123100')).toBe(false);
});

test('a credit code agrees with its check character', () => {
  expect(isCreditCode('91350100M000100Y43')).toBe(true);
  expect(isCreditCode('91350100M000100Y44')).toBe(false);
  expect(isCreditCode('9135O100M000100Y43')).toBe(false);
});

test('a contact is a number or an address', () => {
  expect(isContact('13800138000')).toBe(true);
  expect(isContact('+86 (351) 7654321')).toBe(true);
  expect(isContact('someone@example.org')).toBe(true);
  expect(isContact('明天')).toBe(false);
});

test('other documents have their own shape', () => {
  expect(isDocument('PASSPORT', 'E12345678')).toBe(true);
  expect(isDocument('PASSPORT', 'E 12')).toBe(false);
  expect(isDocument('FOREIGN_RESIDENT_ID', 'ABC123456789012')).toBe(true);
});
