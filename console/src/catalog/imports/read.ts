import type { DraftItem } from '../edit/form';
import { readCsv, type Grid } from './csv';
import { named, propose, type Proposed, type Recognised } from './propose';
import { recognise } from './recognise';
import { readTemplate, type Warning } from './template';
import { readXlsx } from './xlsx';

export type Reason = 'size' | 'xlsx' | 'empty' | 'many' | 'platform';

/** Why a file gives no items. */
export class Unreadable extends Error {
  constructor(readonly reason: Reason) {
    super(reason);
  }
}

export interface Read {
  file: string;
  /** A filled-in template, or any table of data. */
  template: boolean;
  items: Partial<DraftItem>[] | Proposed[];
  warnings: Warning[];
  rows: number;
  charset?: string;
  delimiter?: string;
}

const MOST = 20_000_000;
const MOST_COLUMNS = 2000;
/** Of a file of data the beginning tells enough. */
const BEGINNING = 1_000_000;

function isZip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b;
}

function gridOf(bytes: Uint8Array): Grid {
  if (!isZip(bytes)) {
    // an old workbook (OLE) is no text either
    if (bytes[0] === 0xd0 && bytes[1] === 0xcf) {
      throw new Unreadable('xlsx');
    }
    return readCsv(bytes.subarray(0, BEGINNING));
  }
  try {
    return readXlsx(bytes);
  } catch {
    throw new Unreadable('xlsx');
  }
}

async function recognised(grid: Grid): Promise<Recognised[]> {
  try {
    return await recognise(named(grid));
  } catch {
    throw new Unreadable('platform');
  }
}

/** The items of a file, read in the browser. @throws Unreadable */
export async function readItems(file: File): Promise<Read> {
  if (file.size > MOST) {
    throw new Unreadable('size');
  }
  const grid = gridOf(new Uint8Array(await file.arrayBuffer()));
  if (grid.header.length === 0) {
    throw new Unreadable('empty');
  }
  if (grid.header.length > MOST_COLUMNS) {
    throw new Unreadable('many');
  }
  const filled = readTemplate(grid);
  return {
    file: file.name,
    template: filled !== undefined,
    items: filled?.items ?? propose(grid, await recognised(grid)),
    warnings: filled?.warnings ?? [],
    rows: grid.rows.length,
    ...(grid.charset === undefined ? {} : { charset: grid.charset }),
    ...(grid.delimiter === undefined ? {} : { delimiter: grid.delimiter }),
  };
}
