import { expect, test } from 'vitest';
import { sheetOf } from './sheet';

const number = '甲〔2026〕1号';

test('a notice in the shape that the platform words it', () => {
  const sheet = sheetOf(`受理通知书\n${number}\n\n乙：\n\n现予受理。\n\n依据：某条。\n\n甲\n2026年11月20日`, number);

  expect(sheet).toEqual({
    heading: '受理通知书',
    number,
    addressee: '乙：',
    paragraphs: ['现予受理。', '依据：某条。'],
    closing: ['甲', '2026年11月20日'],
  });
});

test('any other text loses no line', () => {
  expect(sheetOf('一\n\n二', number).paragraphs).toEqual(['一', '二']);
});
