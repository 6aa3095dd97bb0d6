import { BookOutlined, CloseOutlined } from '@ant-design/icons';
import { Link } from '@tanstack/react-router';
import { Button, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import { queries } from '../../api/client';
import { BY_CURSOR } from '../../api/paging';
import { usePresent } from '../../api/session';
import { grouped } from '../../ui/format';
import { LoadMore } from '../../ui/LoadMore';
import { PageHead } from '../../ui/PageHead';
import { Panel } from '../../ui/Panel';
import { Answer, State } from '../../ui/States';
import { useFilters } from '../../ui/useFilters';
import { CatalogTabs } from '../parts/CatalogFrame';
import { EntryTable } from './EntryTable';
import { Facets } from './Facets';
import { FacetTitle } from './FacetTitle';
import { FACETS, listed, queryOf, toggled } from './query';
import './texts';

/** 查找目录: the whole shared catalogue (TJ-16, GW-16). */
export function CatalogPage() {
  const { t } = useTranslation(['catalogFind', 'catalog']);
  const present = usePresent();
  const [filters, change] = useFilters();
  const wanted = queryOf(filters);
  const found = queries.useInfiniteQuery(
    'get',
    '/api/v1/catalog/resources',
    { params: { query: wanted } },
    { ...BY_CURSOR, placeholderData: (before) => before },
  );
  const first = found.data?.pages[0];
  const narrowed = FACETS.filter((name) => filters[name] !== undefined);
  const clear = () => {
    change(Object.fromEntries(['q', ...FACETS].map((name) => [name, undefined])));
  };
  const titleOf = (name: string, value: string) => first?.facets[name]?.find((facet) => facet.value === value)?.title ?? value;
  return (
    <>
      <PageHead
        title={t('title')}
        aside={t('note')}
        actions={
          present.has('STEWARD') && (
            <Link to="/catalog/new" className="button-link">
              <Button type="primary">{t('new')}</Button>
            </Link>
          )
        }
      />
      <CatalogTabs />
      <div className="finder">
        <aside className="finder-facets">
          <details open={window.innerWidth > 1023}>
            <summary>{t('facets')}</summary>
            <Facets
              facets={first?.facets ?? {}}
              chosen={(name) => filters[name]}
              onToggle={(name, value) => {
                change({ [name]: toggled(filters[name], value) });
              }}
            />
          </details>
        </aside>
        <div>
          <Input.Search
            key={filters['q'] ?? ''}
            className="finder-search"
            aria-label={t('search')}
            placeholder={t('placeholder')}
            defaultValue={filters['q'] ?? ''}
            allowClear
            size="large"
            onSearch={(text) => {
              change({ q: text.trim() });
            }}
          />
          <Panel
            flush
            title={first === undefined ? t('title') : t('found', { count: first.total, shown: grouped(first.total) })}
            note={t(wanted.q === '' ? 'order.newest' : 'order.relevance')}
            extra={
              narrowed.length > 0 && (
                <Button size="small" type="link" onClick={clear}>
                  {t('clear')}
                </Button>
              )
            }
          >
            {narrowed.length > 0 && (
              <div className="chosen">
                {narrowed.flatMap((name) =>
                  listed(filters[name]).map((value) => (
                    <button
                      key={`${name}.${value}`}
                      type="button"
                      title={t('remove', { what: t(`facet.${name}`) })}
                      onClick={() => {
                        change({ [name]: toggled(filters[name], value) });
                      }}
                    >
                      <FacetTitle name={name} value={value} title={titleOf(name, value)} />
                      <CloseOutlined aria-hidden />
                    </button>
                  )),
                )}
              </div>
            )}
            <Answer
              of={found}
              rows={8}
              empty={{
                when: (data) => data.pages[0]?.total === 0,
                show:
                  narrowed.length > 0 || wanted.q !== '' ? (
                    <State icon={<BookOutlined />} title={t('empty')} actions={<Button onClick={clear}>{t('clear')}</Button>}>
                      {t('emptyWhy')}
                    </State>
                  ) : (
                    <State icon={<BookOutlined />} title={t('none')}>
                      {t('noneWhy')}
                    </State>
                  ),
              }}
            >
              {(data) => (
                <>
                  <EntryTable entries={data.pages.flatMap((page) => page.items)} />
                  <LoadMore of={found} />
                </>
              )}
            </Answer>
          </Panel>
        </div>
      </div>
    </>
  );
}
