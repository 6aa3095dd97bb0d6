import type { Schemas } from '../../api/client';

export type Own = Schemas['OpeningOwnApplication'];
export type Filed = Schemas['OpeningApplicationFiled'];
export type Declared = Schemas['OpenApplicant'];
export type IdKind = Declared['idKind'];

export const ID_KINDS = ['RESIDENT_ID', 'PASSPORT', 'HONG_KONG_MACAO_PERMIT', 'TAIWAN_PERMIT', 'FOREIGN_RESIDENT_ID'] as const;
export const KINDS = ['NATURAL_PERSON', 'LEGAL_PERSON'] as const;

export const TONES = {
  SUBMITTED: 'river',
  SUPPLEMENT_REQUESTED: 'warn',
  ACCEPTED: 'river',
  VERIFIED: 'river',
  PROPOSED: 'river',
  APPROVED: 'good',
  REFUSED: 'bad',
  WITHDRAWN: 'calm',
  LAPSED: 'calm',
} as const;

/** What an application is asked for by. */
export interface Key {
  number: string;
  code: string;
}

export function params({ number, code }: Key) {
  return { path: { number }, header: { 'Fenhe-Query-Code': code } };
}
