/** A notice's text in the parts that a sheet of paper shows apart. */
export interface Sheet {
  heading: string;
  number: string;
  /** 太原市公安局： */
  addressee: string;
  paragraphs: string[];
  /** Who issued it and the day, at the right. */
  closing: string[];
}

/** Reads the text as it was worded; what has another shape stands in the paragraphs whole. */
export function sheetOf(text: string, number: string): Sheet {
  const blocks = text.split(/\n{2,}/).map((block) => block.split('\n'));
  const [head = [], to = [], ...rest] = blocks;
  if (head[1] !== number || rest.length < 2 || to.length !== 1) {
    return { heading: '', number, addressee: '', paragraphs: text.split('\n').filter((line) => line !== ''), closing: [] };
  }
  return {
    heading: head[0] ?? '',
    number,
    addressee: to[0] ?? '',
    paragraphs: rest.slice(0, -1).flat(),
    closing: rest.at(-1) ?? [],
  };
}
