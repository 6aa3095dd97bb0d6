import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { queries } from '../../api/client';
import { Outward } from './Outward';
import './made.texts';

const SHOWN = 5;

/** 用到本数据的应用, beside a dataset. */
export function MadeWith({ dataset }: { dataset: string }) {
  const { t } = useTranslation('madeWith');
  const { data } = queries.useQuery('get', '/api/v1/open/showcase', { params: { query: { dataset, limit: SHOWN } } });
  if (data === undefined) {
    return null;
  }
  return (
    <section>
      <div className="aside-head">
        <h2>{t('title')}</h2>
        <Link to="/showcase/new" search={{ dataset }}>
          {t('submit')}
        </Link>
      </div>
      {data.items.length === 0 && <p className="note">{t('none')}</p>}
      <ul className="made-with">
        {data.items.map((item) => (
          <li key={item.id}>
            <Outward to={item.address}>{item.name}</Outward>
            <small>{item.maker}</small>
          </li>
        ))}
      </ul>
      {data.next !== null && <Link to="/showcase">{t('all')}</Link>}
    </section>
  );
}
