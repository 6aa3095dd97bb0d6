import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { day, largeCount } from '../../ui/format';
import { Level, Opening, Sharing } from '../../ui/Status';
import type { EntryLine } from '../model';

/** Entries in rows of two lines; beneath each other on a phone. */
export function EntryTable({ entries }: { entries: readonly EntryLine[] }) {
  const { t } = useTranslation('catalogFind');
  return (
    <table className="grid stacking tall">
      <thead>
        <tr>
          <th>{t('column.entry')}</th>
          <th>{t('column.provider')}</th>
          <th>{t('column.types')}</th>
          <th>{t('column.grade')}</th>
          <th className="number">{t('column.data')}</th>
          <th>{t('column.updated')}</th>
        </tr>
      </thead>
      <tbody>
        {entries.map((entry) => (
          <Row key={entry.resource} entry={entry} />
        ))}
      </tbody>
    </table>
  );
}

function Row({ entry }: { entry: EntryLine }) {
  const { t } = useTranslation(['catalogFind', 'catalog']);
  const { status, rows, collectedAt, nextDue } = entry.freshness;
  return (
    <tr>
      <th scope="row">
        <Link to={`/catalog/resources/${entry.resource}`}>{entry.title}</Link>
        <code>
          {entry.code} · {t('catalog:itemCount', { count: entry.items })}
        </code>
      </th>
      <td>
        {entry.providerName}
        <small>{t(`catalog:subject.${entry.subject}`)}</small>
      </td>
      <td>
        <Sharing type={entry.sharing} />
        <br />
        <Opening type={entry.opening} />
      </td>
      <td>
        <Level grade={entry.grade} />
      </td>
      <td className="number">
        {status === 'NEVER' ? t('catalog:freshness.NEVER') : t('catalog:rowCount', { count: rows, rows: largeCount(rows) })}
        <small>{entry.formats.map((format) => format.type.toUpperCase()).join(' ')}</small>
      </td>
      <td>
        {status === 'OVERDUE' ? (
          <span className="late">
            {t('catalog:freshness.OVERDUE')} {day(nextDue).slice(5)}
          </span>
        ) : (
          day(collectedAt)
        )}
        <small>{t(`catalog:cycle.${entry.cycle}`)}</small>
      </td>
    </tr>
  );
}
