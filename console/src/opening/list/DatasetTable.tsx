import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import '../../ui/catalogue-texts';
import { grouped, recent } from '../../ui/format';
import { Opening } from '../../ui/Status';
import { uses } from './DatasetCards';
import { Highlighted } from './Highlighted';
import type { Dataset } from './useSearch';

const COLUMNS = ['title', 'provider', 'opening', 'cycle', 'rows', 'used', 'updated'] as const;
const NUMBERS: ReadonlySet<string> = new Set(['rows', 'used', 'updated']);

/** The same list, a line a dataset. */
export function DatasetTable({ of, words }: { of: readonly Dataset[]; words: string }) {
  const { t } = useTranslation(['datasets', 'catalogue', 'ui']);
  return (
    // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- it scrolls sideways where it is narrow, and the keyboard has to reach that
    <div className="list-table" role="region" aria-label={t('datasets:results')} tabIndex={0}>
      <table>
        <thead>
          <tr>
            {COLUMNS.map((column) => (
              <th key={column} scope="col" className={NUMBERS.has(column) ? 'number' : undefined}>
                {t(`datasets:column.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {of.map((dataset) => (
            <tr key={dataset.id}>
              <td>
                <Link to={`/datasets/${dataset.id}`}>
                  <Highlighted text={dataset.title} words={words} />
                </Link>
              </td>
              <td>{dataset.provider}</td>
              <td>
                <Opening type={dataset.opening} brief />
              </td>
              <td>{t(`catalogue:cycle.${dataset.cycle}`)}</td>
              <td className="number">{dataset.freshness.collectedAt === null ? t('ui:none') : grouped(dataset.freshness.rows)}</td>
              <td className="number">{grouped(uses(dataset))}</td>
              <td className="number">{recent(dataset.freshness.collectedAt ?? dataset.publishedAt)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
