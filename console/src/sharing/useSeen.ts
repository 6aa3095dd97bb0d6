import { useTranslation } from 'react-i18next';
import { isAddress, isName, masked } from './masks';
import type { Item, Mask } from './records';
import './texts';

type SampleName = 'name' | 'address' | 'idNumber' | 'mobile' | 'card' | 'email' | 'creditCode' | 'division' | 'date' | 'datetime' | 'integer' | 'number' | 'yes';

const BY_FORMAT: Record<NonNullable<Item['format']>, SampleName> = {
  ID_NUMBER: 'idNumber',
  CREDIT_CODE: 'creditCode',
  MOBILE: 'mobile',
  DIVISION_CODE: 'division',
  EMAIL: 'email',
  BANK_CARD: 'card',
};

const BY_TYPE: Partial<Record<Item['type'], SampleName>> = {
  DATE: 'date',
  DATETIME: 'datetime',
  BOOLEAN: 'yes',
  INTEGER: 'integer',
  NUMERIC: 'number',
  CURRENCY: 'number',
  DOUBLE: 'number',
  FLOAT: 'number',
};

function sampleFor(item: Item, mask: Mask): SampleName | undefined {
  if (item.format !== null) {
    return BY_FORMAT[item.format];
  }
  if (isName(item) || mask === 'NAME') {
    return 'name';
  }
  return isAddress(item) || mask === 'ADDRESS' ? 'address' : BY_TYPE[item.type];
}

/** What the consumer will see of an item, computed from a made-up value. */
export function useSeen(): (item: Item, mask: Mask) => string {
  const { t } = useTranslation('sharing');
  return (item, mask) => {
    const sample = sampleFor(item, mask);
    if (mask === 'SUPPRESS') {
      return t('seen.suppressed');
    }
    if (sample === undefined) {
      return t('seen.raw');
    }
    return mask === 'ADDRESS' ? t('sample.addressMasked') : (masked(mask, t(`sample.${sample}`)) ?? t('seen.raw'));
  };
}
