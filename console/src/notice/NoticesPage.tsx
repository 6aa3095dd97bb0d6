import { CheckOutlined } from '@ant-design/icons';
import { Link } from '@tanstack/react-router';
import { Button, Checkbox, Table, type TableColumnsType } from 'antd';
import { useTranslation } from 'react-i18next';
import { queries, type Schemas } from '../api/client';
import { BY_CURSOR } from '../api/paging';
import { language } from '../i18n';
import { minute } from '../ui/format';
import { LoadMore } from '../ui/LoadMore';
import { PageHead } from '../ui/PageHead';
import { Panel } from '../ui/Panel';
import { Answer, State } from '../ui/States';
import { Badge } from '../ui/Status';
import { useFilters } from '../ui/useFilters';
import { ViewTabs } from '../ui/ViewTabs';
import './texts';
import './notice.css';

type Brief = Schemas['NoticeNoticeBrief'];
type Side = 'received' | 'issued';

/** 文书: what the institution received and issued. */
export function NoticesPage() {
  const { t } = useTranslation('notice');
  const [filters, setFilters] = useFilters();
  const side: Side = filters['side'] === 'issued' ? 'issued' : 'received';
  const unread = filters['unread'] === 'true';
  const matter = filters['matter'];
  return (
    <>
      <PageHead title={t('title')} aside={t('note')} />
      <Panel flush>
        <ViewTabs
          label={t('side.label')}
          name="side"
          active={side}
          {...(matter === undefined ? {} : { keep: { matter } })}
          views={[
            { key: 'received', label: t('side.received') },
            { key: 'issued', label: t('side.issued') },
          ]}
        />
        {(side === 'received' || matter !== undefined) && (
          <div className="panel-filters">
            {side === 'received' && (
              <Checkbox
                checked={unread}
                onChange={(event) => {
                  setFilters({ unread: event.target.checked ? 'true' : undefined });
                }}
              >
                {t('unreadOnly')}
              </Checkbox>
            )}
            {matter !== undefined && (
              <>
                <span className="quiet">{t('oneMatter')}</span>
                <Button
                  size="small"
                  onClick={() => {
                    setFilters({ matter: undefined });
                  }}
                >
                  {t('allMatters')}
                </Button>
              </>
            )}
          </div>
        )}
        <List side={side} unread={unread} matter={matter} />
      </Panel>
    </>
  );
}

function List({ side, unread, matter }: { side: Side; unread: boolean; matter: string | undefined }) {
  const { t } = useTranslation('notice');
  const [, setFilters] = useFilters();
  const list = queries.useInfiniteQuery(
    'get',
    '/api/v1/notices',
    { params: { query: { side, unread, limit: 50, ...(matter === undefined ? {} : { matter }) } } },
    BY_CURSOR,
  );
  const which = unread ? 'unread' : side;
  return (
    <Answer
      of={list}
      empty={{
        when: (data) => data.pages[0]?.items.length === 0,
        show: (
          <State
            icon={<CheckOutlined />}
            title={t(`empty.${which}`)}
            actions={
              unread && (
                <Button
                  onClick={() => {
                    setFilters({ unread: undefined });
                  }}
                >
                  {t('showAll')}
                </Button>
              )
            }
          >
            {t(`emptyWhy.${which}`)}
          </State>
        ),
      }}
    >
      {(data) => (
        <>
          <NoticeTable side={side} notices={data.pages.flatMap((page) => page.items)} />
          <LoadMore of={list} />
        </>
      )}
    </Answer>
  );
}

function NoticeTable({ side, notices }: { side: Side; notices: Brief[] }) {
  const { t } = useTranslation('notice');
  const columns: TableColumnsType<Brief> = [
    {
      title: t('columns.notice'),
      key: 'notice',
      render: (_, notice) => (
        <span className="two-lines">
          <Link to={`/notices/${notice.id}`} className={notice.read || side === 'issued' ? undefined : 'notice-new'}>
            {language() === 'en' ? `${notice.titleEn} · ${notice.title}` : notice.title}
          </Link>
          <small className="mono">{notice.number}</small>
        </span>
      ),
    },
    { title: t('columns.kind'), dataIndex: 'kind', width: 120, render: (kind: Brief['kind']) => t(`kind.${kind}`) },
    side === 'received'
      ? { title: t('columns.from'), dataIndex: 'fromName', width: 240 }
      : { title: t('columns.to'), dataIndex: 'toName', width: 240 },
    { title: t('columns.at'), dataIndex: 'issuedAt', width: 150, render: (at: string) => minute(at) },
    {
      title: t('columns.state'),
      key: 'read',
      width: 110,
      render: (_, notice) => (notice.read ? <span className="quiet">{t('read')}</span> : <Badge tone="warn">{t('unread')}</Badge>),
    },
  ];
  return <Table<Brief> className="stacks" rowKey="id" columns={columns} dataSource={notices} pagination={false} scroll={{ x: 860 }} />;
}
