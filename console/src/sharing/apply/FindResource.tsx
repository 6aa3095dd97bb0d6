import { SearchOutlined } from '@ant-design/icons';
import { Link } from '@tanstack/react-router';
import { Input, Table, type TableColumnsType } from 'antd';
import { useTranslation } from 'react-i18next';
import { queries, type Schemas } from '../../api/client';
import { BY_CURSOR } from '../../api/paging';
import { usePresent } from '../../api/session';
import { day, grouped } from '../../ui/format';
import { LoadMore } from '../../ui/LoadMore';
import { PageHead } from '../../ui/PageHead';
import { Panel } from '../../ui/Panel';
import { Answer, State } from '../../ui/States';
import { Sharing } from '../../ui/Status';
import { useFilters } from '../../ui/useFilters';
import '../texts';

type Line = Schemas['CatalogEntryLine'];

/** The whole sharing catalogue, which every institution sees (TJ-16, GW-16). */
export function FindResource() {
  const { t } = useTranslation(['sharingApply', 'sharing']);
  const [filters, setFilters] = useFilters();
  const q = filters['q'] ?? '';
  const found = queries.useInfiniteQuery(
    'get',
    '/api/v1/catalog/resources',
    { params: { query: { ...(q === '' ? {} : { q }), limit: 30 } } },
    BY_CURSOR,
  );
  return (
    <>
      <PageHead trail={<Link to="/sharing">{t('sharing:title')}</Link>} title={t('find')} />
      <Panel flush>
        <div className="panel-filters">
          <Input.Search
            key={q}
            className="sharing-search"
            aria-label={t('search')}
            placeholder={t('searchHint')}
            defaultValue={q}
            allowClear
            onSearch={(words) => {
              setFilters({ q: words.trim() });
            }}
          />
          {found.data?.pages[0] !== undefined && <span className="quiet">{t('found', { count: found.data.pages[0].total })}</span>}
        </div>
        <Answer
          of={found}
          empty={{
            when: (data) => data.pages[0]?.items.length === 0,
            show: (
              <State icon={<SearchOutlined />} title={t('nothing')}>
                {t('nothingWhy')}
              </State>
            ),
          }}
        >
          {(data) => (
            <>
              <Found lines={data.pages.flatMap((page) => page.items)} />
              <LoadMore of={found} />
            </>
          )}
        </Answer>
      </Panel>
    </>
  );
}

function Found({ lines }: { lines: Line[] }) {
  const { t } = useTranslation('sharingApply');
  const present = usePresent();
  const columns: TableColumnsType<Line> = [
    {
      title: t('columns.resource'),
      key: 'resource',
      render: (_, line) => (
        <span className="two-lines">
          {line.title}
          <small className="mono">{line.code}</small>
        </span>
      ),
    },
    { title: t('columns.provider'), dataIndex: 'providerName', width: 220 },
    { title: t('columns.sharing'), dataIndex: 'sharing', width: 150, render: (type: Line['sharing']) => <Sharing type={type} /> },
    { title: t('columns.items'), dataIndex: 'items', className: 'not-on-phone', width: 90, align: 'right', render: (count: number) => grouped(count) },
    { title: t('columns.updated'), key: 'updated', className: 'not-on-phone', width: 130, render: (_, line) => day(line.freshness.collectedAt) },
    {
      title: t('columns.act'),
      key: 'act',
      width: 120,
      render: (_, line) =>
        line.provider === present.institution ? (
          <span className="quiet">{t('own')}</span>
        ) : (
          <Link to="/sharing/new" search={{ resource: line.resource }} aria-label={`${t('apply')} ${line.title}`}>
            {t('apply')}
          </Link>
        ),
    },
  ];
  return <Table<Line> className="stacks" rowKey="resource" columns={columns} dataSource={lines} pagination={false} scroll={{ x: 860 }} />;
}
