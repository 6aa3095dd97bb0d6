import { BookOutlined } from '@ant-design/icons';
import { Link } from '@tanstack/react-router';
import { Button, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { queries } from '../../api/client';
import { BY_CURSOR } from '../../api/paging';
import { usePresent } from '../../api/session';
import { LoadMore } from '../../ui/LoadMore';
import { PageHead } from '../../ui/PageHead';
import { Panel } from '../../ui/Panel';
import { Answer, State } from '../../ui/States';
import { useFilters } from '../../ui/useFilters';
import { several, STATES } from '../model';
import { CatalogTabs } from '../parts/CatalogFrame';
import { OwnTable } from './RevisionTable';

/** 编制: the revisions of my institution, by their states. */
export function DraftsPage() {
  const { t } = useTranslation(['catalogReview', 'catalog']);
  const present = usePresent();
  const [filters, change] = useFilters();
  const state = several(STATES, filters['state']);
  const own = queries.useInfiniteQuery(
    'get',
    '/api/v1/catalog/revisions',
    { params: { query: { limit: 20, ...(state.length > 0 ? { state } : {}) } } },
    BY_CURSOR,
  );
  const create = present.has('STEWARD') && (
    <Link to="/catalog/new">
      <Button type="primary">{t('new')}</Button>
    </Link>
  );
  return (
    <>
      <PageHead title={t('drafts')} aside={t('draftsNote')} actions={create} />
      <CatalogTabs />
      <Panel
        flush
        title={present.institutionName}
        extra={
          <Select
            className="state-filter"
            aria-label={t('states')}
            mode="multiple"
            maxTagCount="responsive"
            placeholder={t('anyState')}
            allowClear
            value={state}
            options={STATES.map((value) => ({ value, label: t(`catalog:state.${value}`) }))}
            onChange={(values) => {
              change({ state: values.join(',') });
            }}
          />
        }
      >
        <Answer
          of={own}
          empty={{
            when: (data) => data.pages[0]?.items.length === 0,
            show: (
              <State icon={<BookOutlined />} title={t(state.length > 0 ? 'noDraftsInState' : 'noDrafts')}>
                {t('noDraftsWhy')}
              </State>
            ),
          }}
        >
          {(data) => (
            <>
              <OwnTable lines={data.pages.flatMap((page) => page.items)} />
              <LoadMore of={own} />
            </>
          )}
        </Answer>
      </Panel>
    </>
  );
}
