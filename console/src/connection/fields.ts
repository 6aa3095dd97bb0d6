import type { Schemas } from '../api/client';

type Connection = Schemas['Connection'];
type Address = Schemas['ConnectionDatabaseAddress'];

/** A connection as its form holds it. */
export interface Fields {
  name: string;
  kind: Connection['kind'];
  folder?: string;
  product: Address['product'];
  host?: string;
  port?: number;
  database?: string;
  user?: string;
  secret?: string;
  /** One name=value a line. */
  parameters?: string;
}

export const PRODUCTS = ['POSTGRESQL', 'OPENGAUSS', 'KINGBASE', 'DAMENG', 'MYSQL', 'ORACLE', 'SQLSERVER'] as const;

/** Where each product usually listens. */
export const PORTS: Record<Address['product'], number> = {
  POSTGRESQL: 5432,
  OPENGAUSS: 5432,
  KINGBASE: 54321,
  DAMENG: 5236,
  MYSQL: 3306,
  ORACLE: 1521,
  SQLSERVER: 1433,
};

const LINE = /^\s*([^=\s]+)\s*=\s*(.*?)\s*$/;

function lines(text: string): string[] {
  return text.split('\n').filter((line) => line.trim() !== '');
}

export function isParameters(text: string): boolean {
  return lines(text).every((line) => LINE.test(line));
}

function parametersOf(text: string): Record<string, string> {
  return Object.fromEntries(
    lines(text).map((line) => {
      const found = LINE.exec(line);
      return [found?.[1] ?? line, found?.[2] ?? ''];
    }),
  );
}

export function fieldsOf(connection: Connection | undefined): Fields {
  const database = connection?.database ?? null;
  const base = { name: connection?.name ?? '', kind: connection?.kind ?? 'FOLDER' } as const;
  if (database === null) {
    return { ...base, folder: connection?.folder ?? '', product: 'POSTGRESQL', port: PORTS.POSTGRESQL };
  }
  const { parameters, ...address } = database;
  const text = Object.entries(parameters).map(([name, value]) => `${name}=${value}`);
  return { ...base, ...address, parameters: text.join('\n') };
}

/** As the platform takes it; no password is the one before. */
export function draftOf(fields: Fields): Schemas['ConnectionDraft'] {
  const folder = fields.kind === 'FOLDER';
  return {
    name: fields.name,
    kind: fields.kind,
    folder: folder ? (fields.folder ?? '') : null,
    database: folder
      ? null
      : {
          product: fields.product,
          host: fields.host ?? '',
          port: fields.port ?? 0,
          database: fields.database ?? '',
          user: fields.user ?? '',
          parameters: parametersOf(fields.parameters ?? ''),
        },
    secret: folder || fields.secret === undefined || fields.secret === '' ? null : fields.secret,
  };
}
