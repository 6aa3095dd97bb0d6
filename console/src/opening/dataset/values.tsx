import { useTranslation } from 'react-i18next';
import { grouped, second } from '../../ui/format';
import type { OpenItem } from './data';
import { isNumber, isPlain } from './data';


/** A value of a dataset as it is read: numbers grouped, instants in the jurisdiction's zone, nothing as 空. */
export function Value({ value, item }: { value: unknown; item: OpenItem }) {
  const { t } = useTranslation(['dataset', 'ui']);
  if (value === null || value === undefined || value === '') {
    return <span className="nothing">{t('ui:none')}</span>;
  }
  if (typeof value === 'boolean') {
    return <>{t(value ? 'yes' : 'no')}</>;
  }
  if (typeof value === 'number') {
    return <>{isPlain(item) ? String(value) : grouped(value)}</>;
  }
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  return item.type === 'T' && /Z|[+-]\d\d:\d\d$/.test(text) ? <>{second(text)}</> : <>{text}</>;
}

/** How a column is set: numbers right, codes and times in the typewriter's letters. */
export function alignment(item: OpenItem): { align: 'left' | 'right'; className: string } {
  const right = isNumber(item);
  return { align: right ? 'right' : 'left', className: !right && /(^|_)(code|id|no)$/.test(item.name) ? 'mono' : '' };
}
