import { expect, test } from 'vitest';
import { fieldSpans } from './fields';

function fields(raw: string, delimiter = ',', quote = '"'): string[] {
  return fieldSpans(raw, delimiter, quote).map(({ from, to }) => raw.slice(from, to));
}

test('fields are found where they stand', () => {
  expect(fields('287,2013,NE')).toEqual(['287', '2013', 'NE']);
  expect(fields('')).toEqual(['']);
  expect(fields('a||b', '|')).toEqual(['a', '', 'b']);
});

test('a delimiter within quotes is none, and doubled quotes stay within their field', () => {
  expect(fields('1,"a,b",2')).toEqual(['1', '"a,b"', '2']);
  expect(fields('"a ""b"", c",2')).toEqual(['"a ""b"", c"', '2']);
  expect(fields('1,6" pipe,2')).toEqual(['1', '6" pipe', '2']);
  expect(fields('1,"never closed,2')).toEqual(['1', '"never closed,2']);
});
