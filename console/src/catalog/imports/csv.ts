/** A table as it was read: the names of its columns, and its first rows. */
export interface Grid {
  header: string[];
  rows: string[][];
  charset?: string;
  delimiter?: string;
}

const DELIMITERS = [',', '\t', ';', '|'] as const;
export const MOST_ROWS = 2000;

/** The text of the beginning of a file, and what it is encoded in: UTF-8 where it is that, else GB 18030, which takes any bytes. */
export function decode(bytes: Uint8Array): { text: string; charset: string } {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) {
    return { text: new TextDecoder('utf-16le').decode(bytes), charset: 'UTF-16' };
  }
  try {
    // the last character may be cut
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true }), charset: 'UTF-8' };
  } catch {
    return { text: new TextDecoder('gb18030').decode(bytes), charset: 'GB 18030' };
  }
}

/** The delimiter that stands most often in the first line, outside of quotes. */
export function delimiterOf(text: string): string {
  const line = text.slice(0, 20_000).replaceAll(/"[^"]*"/g, '').split(/\r?\n/)[0] ?? '';
  const counts = DELIMITERS.map((one) => [one, line.split(one).length] as const);
  return counts.reduce((best, next) => (next[1] > best[1] ? next : best))[0];
}

/** Reads delimited text with quotes; a quoted cell may hold the delimiter, line ends and doubled quotes. */
export function cells(text: string, delimiter: string, most: number): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let cell = '';
  let quoted = false;
  for (let i = 0; i < text.length && rows.length < most; i += 1) {
    const sign = text[i] ?? '';
    if (quoted) {
      if (sign !== '"') {
        cell += sign;
      } else if (text[i + 1] === '"') {
        cell += '"';
        i += 1;
      } else {
        quoted = false;
      }
    } else if (sign === '"' && cell === '') {
      quoted = true;
    } else if (sign === delimiter) {
      row.push(cell);
      cell = '';
    } else if (sign === '\n') {
      row.push(cell.replace(/\r$/, ''));
      rows.push(row);
      row = [];
      cell = '';
    } else {
      cell += sign;
    }
  }
  if (rows.length < most && (cell !== '' || row.length > 0)) {
    rows.push([...row, cell]);
  }
  return rows.filter((one) => one.some((value) => value.trim() !== ''));
}

export function readCsv(bytes: Uint8Array): Grid {
  const { text, charset } = decode(bytes);
  const plain = text.replace(/^\uFEFF/, '');
  const delimiter = delimiterOf(plain);
  const [header = [], ...rows] = cells(plain, delimiter, MOST_ROWS + 1);
  return { header: header.map((name) => name.trim()), rows, charset, delimiter };
}
