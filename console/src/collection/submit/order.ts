import type { Schemas } from '../../api/client';

export type Mode = 'REPLACE' | 'APPEND';

export type StatedLayout = Schemas['CollectionStatedLayout'];

/** What a steward chose; kept as a draft. Empty texts mean that the platform finds out. */
export interface Wishes {
  resource: string | undefined;
  mode: Mode;
  charset: string;
  delimiter: string;
  missing: string[];
  /** In per cent; null for the platform's. */
  threshold: number | null;
  /** Where the table stands, as far as the steward says. */
  layout: StatedLayout;
  /** Item → header, where the names do not tell. */
  columns: Record<string, string>;
  /** When the run was handed in whose way of reading is taken over; null when none is. */
  recalled: string | null;
}

/** What of the choices says how files are read, and is right for the next files of the same resource. */
export const NOTHING_READ = {
  charset: '',
  delimiter: '',
  missing: [],
  layout: { sheet: null, headerRow: null, headerRows: null, trailing: null },
  columns: {},
  recalled: null,
} satisfies Partial<Wishes>;

/** Null is what the platform finds out. */
export const NOTHING_STATED: StatedLayout = NOTHING_READ.layout;

export const NOTHING_CHOSEN: Wishes = {
  resource: undefined,
  mode: 'REPLACE',
  threshold: null,
  ...NOTHING_READ,
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
    layout: wishes.layout,
    threshold: wishes.threshold === null ? null : wishes.threshold / 100,
    connection: folder?.connection ?? null,
    pattern: folder?.pattern ?? null,
  };
}

const TAKEN = /\.(csv|tsv|txt|xlsx|xlsm|xls|html?|json|jsonl|ndjson|geojson|gz|zip)$/i;
const TEXT = /\.(csv|tsv|txt)(\.gz)?$|\.zip$/i;

export function isTaken(file: File): boolean {
  return TAKEN.test(file.name);
}

/** Whether its beginning says what it is; of a workbook that takes all of it. */
export function isText(file: File): boolean {
  return TEXT.test(file.name);
}

/** Tells files apart without reading them. */
export function fileKey(file: File): string {
  return `${file.name} ${file.size} ${file.lastModified}`;
}
