import { useTranslation } from 'react-i18next';
import { useReason } from '../useReason';
import type { Preview } from './send';
import './texts';

const SHOWN = 8;

/** What is wrong with the rows that were looked at, most first. */
export function LikelyFaults({ preview }: { preview: Preview }) {
  const { t } = useTranslation(['submission', 'collection']);
  const reason = useReason();
  const titles = new Map(preview.understood.columns.map((column) => [column.item, column.title]));
  if (preview.examined.faults.length === 0) {
    return null;
  }
  return (
    <ul className="likely-faults" aria-label={t('preview.faults')}>
      {preview.examined.faults.slice(0, SHOWN).map((fault) => (
        <li key={`${fault.reason} ${fault.column}`}>
          <strong>{fault.column === null ? t('collection:quarantine.whole') : (titles.get(fault.column) ?? fault.column)}</strong>{' '}
          {reason(fault.reason)} {t('preview.faultRows', { count: fault.rows })}
        </li>
      ))}
    </ul>
  );
}
