import { AppstoreOutlined } from '@ant-design/icons';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { queries } from '../../api/client';
import { BY_CURSOR } from '../../api/paging';
import { LoadMore } from '../../ui/LoadMore';
import { Answer, State } from '../../ui/States';
import { Lookup, UnknownReference } from '../parts/Lookup';
import { ItemFacts } from './ItemFacts';
import '../parts/letters.css';
import './texts';
import './showcase.css';

/** 应用展示: what was made with open data. */
export function ShowcasePage() {
  const { t } = useTranslation('showcase');
  return (
    <div className="measure letters-page">
      <div className="showcase-head">
        <h1>{t('title')}</h1>
        <Link className="button primary" to="/showcase/new">
          {t('submit')}
        </Link>
      </div>
      <p className="letters-lead">{t('lead')}</p>
      <Shown />
      <section className="showcase-lookup">
        <h2>{t('lookup.title')}</h2>
        <Lookup example={t('lookup.example')}>{(reference) => <Found reference={reference} />}</Lookup>
      </section>
    </div>
  );
}

function Shown() {
  const { t } = useTranslation('showcase');
  const items = queries.useInfiniteQuery('get', '/api/v1/open/showcase', { params: { query: { limit: 24 } } }, BY_CURSOR);
  return (
    <Answer
      of={items}
      empty={{
        when: ({ pages }) => pages.every((page) => page.items.length === 0),
        show: (
          <State icon={<AppstoreOutlined />} title={t('none')}>
            {t('noneWhy')}
          </State>
        ),
      }}
    >
      {({ pages }) => (
        <>
          <ul className="applications">
            {pages
              .flatMap((page) => page.items)
              .map((item) => (
                <li key={item.id}>
                  <ItemFacts item={item} />
                </li>
              ))}
          </ul>
          <LoadMore of={items} />
          <p className="quiet">{t('away')}</p>
        </>
      )}
    </Answer>
  );
}

function Found({ reference }: { reference: string }) {
  const item = queries.useQuery('get', '/api/v1/open/showcase/{reference}', { params: { path: { reference } } });
  return (
    <UnknownReference error={item.error}>
      <Answer of={item}>{(data) => <ItemFacts item={data} staged />}</Answer>
    </UnknownReference>
  );
}
