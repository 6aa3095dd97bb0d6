import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import '../../ui/catalogue-texts';
import { grouped, recent } from '../../ui/format';
import { Opening } from '../../ui/Status';
import { Highlighted } from './Highlighted';
import { formatName } from './useTitles';
import { UseBars } from './UseBars';
import type { Dataset } from './useSearch';

export function uses(dataset: Dataset): number {
  return dataset.uses.downloads + dataset.uses.previews;
}

/** Datasets with what they are about and how much they are used. */
export function DatasetCards({ of, words }: { of: readonly Dataset[]; words: string }) {
  return (
    <ul className="cards">
      {of.map((dataset) => (
        <Card key={dataset.id} dataset={dataset} words={words} />
      ))}
    </ul>
  );
}

function Card({ dataset, words }: { dataset: Dataset; words: string }) {
  const { t } = useTranslation(['datasets', 'catalogue']);
  return (
    <li>
      <div className="card-main">
        <h3>
          <Link to={`/datasets/${dataset.id}`}>
            <Highlighted text={dataset.title} words={words} />
          </Link>
          <Opening type={dataset.opening} boxed />
        </h3>
        <p className="card-summary">
          <Highlighted text={dataset.summary} words={words} />
        </p>
        <ul className="card-facts">
          <li>
            <Highlighted text={dataset.provider} words={words} />
          </li>
          {dataset.freshness.collectedAt !== null && <li>{t('rows', { count: dataset.freshness.rows, number: grouped(dataset.freshness.rows) })}</li>}
          <li>{t('items', { count: dataset.items.length })}</li>
          <li>{t('updates', { cycle: t(`catalogue:cycle.${dataset.cycle}`) })}</li>
          {dataset.formats.length > 0 ? (
            <li className="card-formats">
              {dataset.formats.map((format) => (
                <span key={format}>{formatName(format)}</span>
              ))}
              <span>{t('interface')}</span>
            </li>
          ) : (
            <li>{t('noData')}</li>
          )}
        </ul>
      </div>
      <div className="card-use">
        <UseBars days={dataset.uses.days} />
        <p>
          {t('used')} <strong>{t('times', { count: uses(dataset), number: grouped(uses(dataset)) })}</strong>
        </p>
        <p>{t('updated', { when: recent(dataset.freshness.collectedAt ?? dataset.publishedAt) })}</p>
      </div>
    </li>
  );
}
