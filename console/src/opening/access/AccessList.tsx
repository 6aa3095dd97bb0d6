import { IdcardOutlined } from '@ant-design/icons';
import { Link } from '@tanstack/react-router';
import { Select, Table, type TableColumnsType } from 'antd';
import { useTranslation } from 'react-i18next';
import { queries } from '../../api/client';
import { BY_CURSOR } from '../../api/paging';
import { ClockCells, ClockWords } from '../../ui/Clock';
import { minute } from '../../ui/format';
import { LoadMore } from '../../ui/LoadMore';
import { Answer, State } from '../../ui/States';
import { Badge } from '../../ui/Status';
import { useFilters } from '../../ui/useFilters';
import { TONES } from '../apply/records';
import { STATES, type Received } from './records';
import './texts';

/** 开放申请 to our institution, the newest first. */
export function AccessList() {
  const { t } = useTranslation('access');
  const [filters, change] = useFilters();
  const state = STATES.find((known) => known === filters['state']);
  const list = queries.useInfiniteQuery(
    'get',
    '/api/v1/opening/applications',
    { params: { query: { limit: 50, ...(state === undefined ? {} : { state: [state] }) } } },
    BY_CURSOR,
  );
  return (
    <>
      <div className="panel-filters">
        <Select
          aria-label={t('filter.state')}
          className="access-state"
          value={state ?? ''}
          options={[{ value: '', label: t('filter.all') }, ...STATES.map((known) => ({ value: known, label: t(`state.${known}`) }))]}
          onChange={(chosen) => {
            change({ state: chosen });
          }}
        />
      </div>
      <Answer
        of={list}
        empty={{
          when: (data) => data.pages[0]?.items.length === 0,
          show:
            state === undefined ? (
              <State icon={<IdcardOutlined />} title={t('empty')}>
                {t('emptyWhy')}
              </State>
            ) : (
              <State title={t('emptyFiltered')} />
            ),
        }}
      >
        {(data) => (
          <>
            <Lines received={data.pages.flatMap((page) => page.items)} />
            <LoadMore of={list} />
          </>
        )}
      </Answer>
    </>
  );
}

function Lines({ received }: { received: Received[] }) {
  const { t } = useTranslation('access');
  const columns: TableColumnsType<Received> = [
    {
      title: t('columns.resource'),
      key: 'resource',
      render: (_, one) => (
        <span className="two-lines">
          <Link to={`/opening/applications/${one.id}`}>{one.title}</Link>
          <small className="mono">{one.number}</small>
        </span>
      ),
    },
    {
      title: t('columns.applicant'),
      key: 'applicant',
      width: 220,
      render: (_, one) => (
        <span className="two-lines">
          {one.applicant.name}
          <small>{t('received', { at: minute(one.submittedAt) })}</small>
        </span>
      ),
    },
    { title: t('columns.state'), key: 'state', width: 140, render: (_, one) => <Badge tone={TONES[one.state]}>{t(`state.${one.state}`)}</Badge> },
    { title: t('columns.clock'), key: 'clock', width: 120, render: (_, one) => one.deadline !== null && <ClockCells term={termOf(one)} /> },
    {
      title: t('columns.left'),
      key: 'left',
      width: 200,
      render: (_, one) => (one.deadline === null ? <span className="quiet">—</span> : <ClockWords term={termOf(one)} />),
    },
  ];
  return <Table<Received> rowKey="id" columns={columns} dataSource={received} pagination={false} scroll={{ x: 900 }} />;
}

function termOf(one: Received) {
  return { due: '', workingDays: 0, ...one.deadline, remaining: one.remaining, paused: one.paused };
}
