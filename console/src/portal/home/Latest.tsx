import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { queries } from '../../api/client';
import { grouped, recent } from '../../ui/format';
import { Answer, State } from '../../ui/States';
import { Opening } from '../../ui/Status';

const SHOWN = 8;
type Order = 'NEWEST' | 'MOST_USED';

/** 最近更新 and 最常使用. */
export function Latest({ total }: { total: number | undefined }) {
  const { t } = useTranslation('home');
  const [sort, setSort] = useState<Order>('NEWEST');
  const other = sort === 'NEWEST' ? 'MOST_USED' : 'NEWEST';
  const found = queries.useQuery('get', '/api/v1/open/datasets', { params: { query: { sort, limit: SHOWN } } });
  return (
    <section className="home-section">
      <div className="home-head">
        <h2 aria-live="polite">{t(`order.${sort}`)}</h2>
        <button type="button" className="home-other" onClick={() => { setSort(other); }}>
          {t(`order.${other}`)}
        </button>
        {total !== undefined && (
          <Link to="/datasets" className="home-more" search={{ sort }}>
            {t('allDatasets', { count: total, number: grouped(total) })}
          </Link>
        )}
      </div>
      <Answer
        of={found}
        empty={{ when: ({ items }) => items.length === 0, show: <State title={t('none')}>{t('noneWhy')}</State> }}
      >
        {({ items }) => (
          <ul className="latest">
            {items.map((dataset) => (
              <li key={dataset.id}>
                <Link to={`/datasets/${dataset.id}`}>{dataset.title}</Link>
                <span className="latest-provider">{dataset.provider}</span>
                <Opening type={dataset.opening} brief />
                <span className="latest-when">
                  {sort === 'NEWEST'
                    ? recent(dataset.freshness.collectedAt ?? dataset.publishedAt)
                    : t('month.times', {
                        count: dataset.uses.downloads + dataset.uses.previews,
                        number: grouped(dataset.uses.downloads + dataset.uses.previews),
                      })}
                </span>
              </li>
            ))}
          </ul>
        )}
      </Answer>
    </section>
  );
}
