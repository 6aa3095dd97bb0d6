import { CloseOutlined } from '@ant-design/icons';
import { Link } from '@tanstack/react-router';
import { Button, Segmented, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { grouped } from '../../ui/format';
import { Answer, State } from '../../ui/States';
import { DatasetCards } from './DatasetCards';
import { DatasetTable } from './DatasetTable';
import { DIMENSIONS, SORTS, type Found, type Search } from './useSearch';
import { useTitles } from './useTitles';

/** What was found: how much, by what, in which order, and page by page. */
export function Results({ search }: { search: Search }) {
  const { t } = useTranslation('datasets');
  const { found, query, view } = search;
  return (
    <section className="results" aria-label={t('results')} aria-busy={found.isFetching}>
      <div className="results-head">
        <h2 aria-live="polite">{found.data === undefined ? t('title') : t('total', { count: found.data.total, number: grouped(found.data.total) })}</h2>
        <Chips search={search} />
        <div className="results-order">
          <Select
            variant="borderless"
            aria-label={t('sort.label')}
            value={query.sort}
            popupMatchSelectWidth={false}
            options={SORTS.map((sort) => ({ value: sort, label: t(`sort.${sort}`) }))}
            onChange={(sort) => {
              search.search({ sort: sort === 'RELEVANCE' ? undefined : sort });
            }}
          />
          <Segmented
            aria-label={t('view.label')}
            value={view}
            options={[
              { value: 'cards', label: t('view.cards') },
              { value: 'table', label: t('view.table') },
            ]}
            onChange={search.show}
          />
        </div>
      </div>
      <Answer of={found} rows={12} empty={{ when: ({ items }) => items.length === 0, show: <Nothing search={search} /> }}>
        {(data) => (
          <>
            {view === 'table' ? <DatasetTable of={data.items} words={query.q} /> : <DatasetCards of={data.items} words={query.q} />}
            <Pages found={data} search={search} />
          </>
        )}
      </Answer>
    </section>
  );
}

/** What the list was narrowed by, each to be taken away. */
function Chips({ search }: { search: Search }) {
  const { t } = useTranslation('datasets');
  const title = useTitles(search.found.data?.facets);
  if (!search.narrowed) {
    return null;
  }
  return (
    <div className="chips">
      {DIMENSIONS.flatMap((dimension) =>
        search.chosen(dimension).map((value) => (
          <button
            key={`${dimension} ${value}`}
            type="button"
            className="chip"
            aria-label={t('remove', { name: title(dimension, value) })}
            onClick={() => {
              search.choose(dimension, value, false);
            }}
          >
            {title(dimension, value)}
            <CloseOutlined aria-hidden />
          </button>
        )),
      )}
      <button type="button" className="chips-clear" onClick={search.clear}>
        {t('clear')}
      </button>
    </div>
  );
}

function Nothing({ search }: { search: Search }) {
  const { t } = useTranslation('datasets');
  const { q } = search.query;
  return (
    <State
      title={q === '' ? t('empty.title') : t('empty.titleFor', { words: q })}
      actions={
        <>
          <Link className="button primary" to="/needs" search={q === '' ? {} : { wanted: q }}>
            {t('fileNeed')}
          </Link>
          {search.narrowed && <Button onClick={search.clear}>{t('empty.clear')}</Button>}
        </>
      }
    >
      {search.narrowed ? t('empty.narrowed') : t('empty.why')}
    </State>
  );
}

function Pages({ found, search }: { found: Found; search: Search }) {
  const { t } = useTranslation('datasets');
  const later = search.query.cursor !== undefined;
  const next = found.next;
  if (next === null && !later) {
    return null;
  }
  return (
    <nav className="pages" aria-label={t('pages.label')}>
      {later && (
        <Link className="button" to="." search={(before: Record<string, unknown>) => ({ ...before, cursor: undefined })}>
          {t('pages.first')}
        </Link>
      )}
      {next !== null && (
        <Link className="button" to="." search={(before: Record<string, unknown>) => ({ ...before, cursor: next })}>
          {t('pages.next')}
        </Link>
      )}
    </nav>
  );
}
