import { i18n } from '../../i18n';
import type { Current } from './data';
import './texts/texts';

export type Covered = Current['covered'][number];

/** 2013-03-01 至 2017-02-28; one day alone where it is all of one day. */
export function periodText({ earliest, latest }: Covered): string {
  return earliest === latest ? earliest : i18n.t('dataset:periodOf', { earliest, latest });
}
