import type { Schemas } from '../api/client';
import type { Role } from '../api/session';

export type Revision = Schemas['CatalogRevisionAnswer'];
export type RevisionLine = Schemas['CatalogRevisionLine'];
export type Item = Schemas['CatalogItem'];
export type Entry = Schemas['CatalogEntryAnswer'];
export type EntryLine = Schemas['CatalogEntryLine'];
export type Fault = Schemas['CatalogFault'];
export type Difference = Schemas['CatalogDifference'];
export type State = Revision['state'];
export type Subject = Revision['subject'];
export type Cycle = Revision['cycle'];
export type DataType = Item['type'];
export type ItemFormat = NonNullable<Item['format']>;
export type FormatKind = Schemas['CatalogResourceFormat']['kind'];
export type Grade = Revision['grade'];
export type SharingType = Revision['sharing'];
export type OpeningType = Revision['opening'];
export type SharingMode = Revision['sharingModes'][number];

export const SUBJECTS: readonly Subject[] = [
  'CREDIT', 'TRANSPORT', 'HEALTH', 'EMPLOYMENT', 'EDUCATION', 'ENVIRONMENT', 'WEATHER', 'MARKET', 'PUBLIC_SAFETY', 'HOUSING', 'SCIENCE',
  'ENERGY', 'PRODUCTION', 'TRADE', 'FINANCE', 'WORK_SAFETY', 'ASSISTANCE', 'LAW', 'LIFE', 'GEOGRAPHY', 'INSTITUTIONS', 'OTHER',
];
export const CYCLES: readonly Cycle[] = ['REAL_TIME', 'DAILY', 'WEEKLY', 'MONTHLY', 'QUARTERLY', 'YEARLY', 'IRREGULAR'];
export const TYPES: readonly DataType[] = [
  'TEXT', 'INTEGER', 'NUMERIC', 'CURRENCY', 'DATE', 'DATETIME', 'BOOLEAN', 'DOUBLE', 'FLOAT', 'MEMO', 'GENERAL',
];
export const FORMATS: readonly ItemFormat[] = ['ID_NUMBER', 'CREDIT_CODE', 'MOBILE', 'DIVISION_CODE', 'EMAIL', 'BANK_CARD'];
export const GRADES: readonly Grade[] = ['L1', 'L2', 'L3', 'L4'];
export const SHARINGS: readonly SharingType[] = ['UNCONDITIONAL', 'CONDITIONAL', 'NOT_SHARED'];
export const OPENINGS: readonly OpeningType[] = ['UNCONDITIONAL', 'CONDITIONAL', 'NOT_OPENED'];
export const MODES: readonly SharingMode[] = ['INTERFACE', 'TABLE', 'FILE'];
export const STATES: readonly State[] = [
  'DRAFT', 'ASSESSED', 'HEAD_APPROVED', 'SUBMITTED', 'CONFIRMED', 'PUBLISHED', 'SUPERSEDED', 'WITHDRAWN',
];

/** Kinds of formats with the types that the guide knows; its own kind knows none and takes any. */
export const FORMAT_TYPES: Readonly<Record<FormatKind, readonly string[]>> = {
  SPREADSHEET: ['csv', 'xlsx', 'xls', 'et', 'ods', 'parquet'],
  DATABASE: [
    'table', 'mysql', 'postgresql', 'oracle', 'sqlserver', 'dm', 'kingbase', 'opengauss', 'gbase', 'oceanbase', 'db2', 'access', 'dbf',
    'dbase', 'sybase',
  ],
  SERVICE: ['rest', 'soap', 'webservice', 'wms', 'wfs', 'wmts', 'kafka'],
  DOCUMENT: ['json', 'xml', 'txt', 'pdf', 'ofd', 'doc', 'docx', 'wps', 'html', 'ppt', 'pptx', 'zip'],
  GRAPHIC: ['geojson', 'shp', 'geotiff', 'tiff', 'png', 'jpg', 'gif', 'bmp', 'svg', 'dwg'],
  STREAM: ['mp4', 'mp3', 'wav', 'rtsp', 'hls', 'mpg', 'rm', 'swf'],
  SELF_DESCRIBING: [],
};

export const UNIT: readonly Role[] = ['STEWARD', 'UNIT_HEAD', 'CHIEF_DATA_OFFICER'];

/** Whether a text of the address or of a file is one of the values. */
export function oneOf<T extends string>(values: readonly T[], text: string | undefined | null): T | undefined {
  return values.find((value) => value === text);
}

/** The values of a filter, which stand in the address behind each other. */
export function several<T extends string>(values: readonly T[], text: string | undefined): T[] {
  return values.filter((value) => text?.split(',').includes(value));
}

/** The sharing or opening type of the whole: that of its items where they agree, conditional where they differ (SD-12). */
export function agreed<T extends string>(types: readonly T[]): T | 'CONDITIONAL' {
  const [first, ...others] = new Set(types);
  return first !== undefined && others.length === 0 ? first : 'CONDITIONAL';
}

export function highest(items: readonly { grade: Grade }[]): Grade {
  return GRADES.findLast((grade) => items.some((item) => item.grade === grade)) ?? 'L1';
}
