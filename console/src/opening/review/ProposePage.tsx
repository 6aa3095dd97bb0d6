import { SearchOutlined } from '@ant-design/icons';
import { Link, useNavigate } from '@tanstack/react-router';
import { Button, Input, Table, type TableColumnsType } from 'antd';
import { useTranslation } from 'react-i18next';
import { queries, type Schemas } from '../../api/client';
import { BY_CURSOR } from '../../api/paging';
import { isProblem } from '../../api/problem';
import { usePresent } from '../../api/session';
import { ArticleChip } from '../../ui/ArticleChip';
import { LoadMore } from '../../ui/LoadMore';
import { PageHead } from '../../ui/PageHead';
import { Columns, Panel } from '../../ui/Panel';
import { Answer, Refused, State } from '../../ui/States';
import { Opening } from '../../ui/Status';
import { useFilters } from '../../ui/useFilters';
import { OpenItems } from './OpenItems';
import './texts';
import './review.css';

type Entry = Schemas['CatalogEntryAnswer'];
type Line = Schemas['CatalogEntryLine'];

/** 提请开放: a resource of one's own, opened as its entry says. */
export function ProposePage() {
  const [filters] = useFilters();
  const resource = filters['resource'];
  return resource === undefined ? <Choose /> : <Chosen resource={resource} />;
}

function Chosen({ resource }: { resource: string }) {
  const entry = queries.useQuery('get', '/api/v1/catalog/resources/{resource}', { params: { path: { resource } } });
  return <Answer of={entry}>{(data) => <Propose entry={data} />}</Answer>;
}

function Choose() {
  const { t } = useTranslation('openingReview');
  const present = usePresent();
  const [filters, setFilters] = useFilters();
  const q = filters['q'] ?? '';
  const own = queries.useInfiniteQuery(
    'get',
    '/api/v1/catalog/resources',
    { params: { query: { ...(q === '' ? {} : { q }), provider: [present.institution], limit: 30 } } },
    BY_CURSOR,
  );
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
    { title: t('review.type'), dataIndex: 'opening', width: 150, render: (type: Line['opening']) => <Opening type={type} /> },
    {
      title: t('columns.act'),
      key: 'act',
      width: 110,
      render: (_, line) => (
        <Link to="/opening/new" search={{ resource: line.resource }} aria-label={`${t('proposing.choose1')} ${line.title}`}>
          {t('proposing.choose1')}
        </Link>
      ),
    },
  ];
  return (
    <>
      <PageHead trail={<Link to="/opening">{t('title')}</Link>} title={t('proposing.choose')} aside={t('proposing.chooseWhy')} />
      <Panel flush>
        <div className="panel-filters">
          <Input.Search
            key={q}
            className="opening-search"
            aria-label={t('proposing.search')}
            placeholder={t('proposing.search')}
            defaultValue={q}
            allowClear
            onSearch={(words) => {
              setFilters({ q: words.trim() });
            }}
          />
        </div>
        <Answer
          of={own}
          empty={{
            when: (data) => data.pages[0]?.items.length === 0,
            show: (
              <State icon={<SearchOutlined />} title={t('empty.open')}>
                {t('emptyWhy.reviews')}
              </State>
            ),
          }}
        >
          {(data) => (
            <>
              <Table<Line> className="stacks" rowKey="resource" columns={columns} dataSource={data.pages.flatMap((page) => page.items)} pagination={false} />
              <LoadMore of={own} />
            </>
          )}
        </Answer>
      </Panel>
    </>
  );
}

function found(error: unknown): string[] {
  const items: unknown = isProblem(error) ? error.details['items'] : undefined;
  return Array.isArray(items) ? items.filter((item) => typeof item === 'string') : [];
}

function Propose({ entry }: { entry: Entry }) {
  const { t } = useTranslation('openingReview');
  const present = usePresent();
  const navigate = useNavigate();
  const propose = queries.useMutation('post', '/api/v1/opening/reviews');
  const open = entry.items.filter((item) => item.opening === 'UNCONDITIONAL');
  const rest = entry.items.filter((item) => item.opening !== 'UNCONDITIONAL');
  return (
    <>
      <PageHead
        trail={
          <>
            <Link to="/opening">{t('title')}</Link> / <Link to="/opening/new">{t('proposing.another')}</Link>
          </>
        }
        title={t('proposing.title', { title: entry.title })}
        aside={<Opening type={entry.opening} boxed />}
      />
      <Columns
        main={
          <Panel flush title={t('proposing.items')} note={t('review.itemsNote', { open: open.length, closed: rest.length })}>
            <OpenItems items={[...open, ...rest]} />
          </Panel>
        }
        side={
          <Panel title={t('proposing.what')}>
            {open.length === 0 ? (
              <p className="review-now">{t('proposing.nothing')}</p>
            ) : (
              <ol className="review-steps">
                <li>
                  {t('proposing.steps.detect')} <ArticleChip id="TY-8" />
                </li>
                <li>
                  {t('proposing.steps.head')} <ArticleChip id="FH-2" />
                </li>
                <li>
                  {t('proposing.steps.open')} <ArticleChip id="TJ-22" />
                </li>
              </ol>
            )}
            <Refused error={propose.error} />
            {found(propose.error).length > 0 && (
              <ul className="findings">
                {found(propose.error).map((item) => (
                  <li key={item}>{item}</li>
                ))}
              </ul>
            )}
            {present.has('STEWARD') && open.length > 0 && (
              <Button
                type="primary"
                block
                className="review-main-act"
                loading={propose.isPending}
                onClick={() => {
                  propose.mutate({ body: { resource: entry.resource } }, { onSuccess: (review) => void navigate({ to: `/opening/reviews/${review.id}` }) });
                }}
              >
                {t('proposing.act')}
              </Button>
            )}
          </Panel>
        }
      />
    </>
  );
}
