import { expect, test } from 'vitest';
import { parts } from './parts';

function marked(text: string, words: string): string {
  return parts(text, words)
    .map((part) => (part.found ? `[${part.text}]` : part.text))
    .join('');
}

test('words are marked wherever they stand, in any case', () => {
  expect(marked('空气质量监测站', '空气质量')).toBe('[空气质量]监测站');
  expect(marked('PM2.5 and pm10', 'pm')).toBe('[PM]2.5 and [pm]10');
  expect(marked('太原市空气', '太原 空气')).toBe('[太原]市[空气]');
});

test('of a Chinese run that is not there as a whole its longest pieces are', () => {
  expect(marked('重污染天气与空气质量', '环境空气质量')).toBe('重污染天气与[空气质量]');
});

test('nothing asked marks nothing, and the text stays whole', () => {
  expect(marked('监测站', '')).toBe('监测站');
  expect(marked('<b>&', '<')).toBe('[<]b>&');
});
