import type { Schemas } from '../../api/client';

export type Mode = 'REPLACE' | 'APPEND';

/** What a steward chose; kept as a draft. Empty texts mean that the platform finds out. */
export interface Wishes {
  resource: string | undefined;
  mode: Mode;
  charset: string;
  delimiter: string;
  missing: string[];
  /** In per cent; null for the platform's. */
  threshold: number | null;
  /** Item → header, where the names do not tell. */
  columns: Record<string, string>;
}

export const NOTHING_CHOSEN: Wishes = {
  resource: undefined,
  mode: 'REPLACE',
  charset: '',
  delimiter: '',
  missing: [],
  threshold: null,
  columns: {},
};

export const CHARSETS = ['UTF-8', 'GB18030', 'UTF-16'] as const;
export const DELIMITERS = [',', '\t', ';', '|'] as const;

export type Order = Schemas['CollectionOrderBody'];

/** The order as the platform reads it. */
export function orderOf(wishes: Wishes, folder?: { connection: string; pattern: string }): Order {
  return {
    resource: wishes.resource ?? null,
    mode: wishes.mode,
    columns: wishes.columns,
    charset: wishes.charset === '' ? null : wishes.charset,
    delimiter: wishes.delimiter === '' ? null : wishes.delimiter === '\t' ? 'TAB' : wishes.delimiter,
    missing: wishes.missing,
    threshold: wishes.threshold === null ? null : wishes.threshold / 100,
    connection: folder?.connection ?? null,
    pattern: folder?.pattern ?? null,
  };
}

const TAKEN = /\.(csv|tsv|txt)$|\.gz$|\.zip$/i;

export function isTaken(file: File): boolean {
  return TAKEN.test(file.name);
}

/** Tells files apart without reading them. */
export function fileKey(file: File): string {
  return `${file.name} ${file.size} ${file.lastModified}`;
}
