import { CheckOutlined, PlusOutlined } from '@ant-design/icons';
import { Link } from '@tanstack/react-router';
import { Button, Select, Table, type TableColumnsType } from 'antd';
import { useTranslation } from 'react-i18next';
import { queries } from '../api/client';
import { BY_CURSOR } from '../api/paging';
import { ClockCells, ClockWords } from '../ui/Clock';
import { minute } from '../ui/format';
import { LoadMore } from '../ui/LoadMore';
import { PageHead } from '../ui/PageHead';
import { Panel } from '../ui/Panel';
import { Answer, State } from '../ui/States';
import { useFilters } from '../ui/useFilters';
import { CorrectionState, isAnswered, Reporter, termOf, type Correction } from './CorrectionState';
import { ViewTabs } from '../ui/ViewTabs';
import './texts';
import './correction.css';

type Side = 'provider' | 'reporter';

const STATES = ['REPORTED', 'VERIFYING', 'CORRECTED', 'EXPLAINED'] as const;

/** 质量与校核: doubts about our data, and doubts of ours. */
export function CorrectionsPage() {
  const { t } = useTranslation('correction');
  const [filters, setFilters] = useFilters();
  const side: Side = filters['side'] === 'reporter' ? 'reporter' : 'provider';
  const state = STATES.find((one) => one === filters['state']);
  return (
    <>
      <PageHead
        title={t('title')}
        aside={t('note')}
        actions={
          <Link to="/corrections/new" className="button primary">
            <PlusOutlined />
            {t('report')}
          </Link>
        }
      />
      <Panel flush>
        <ViewTabs
          name="side"
          label={t('side.label')}
          active={side}
          views={[
            { key: 'provider', label: t('side.provider') },
            { key: 'reporter', label: t('side.reporter') },
          ]}
        />
        <div className="panel-filters">
          <Select
            aria-label={t('state.label')}
            className="filter-state"
            value={state ?? ''}
            options={[{ value: '', label: t('state.all') }, ...STATES.map((one) => ({ value: one, label: t(`state.${one}`) }))]}
            onChange={(wanted: string) => {
              setFilters({ state: wanted });
            }}
          />
        </div>
        <List side={side} state={state} />
      </Panel>
    </>
  );
}

function List({ side, state }: { side: Side; state: (typeof STATES)[number] | undefined }) {
  const { t } = useTranslation('correction');
  const [, setFilters] = useFilters();
  const query = { side, limit: 50, ...(state === undefined ? {} : { state }) };
  const list = queries.useInfiniteQuery('get', '/api/v1/corrections', { params: { query } }, BY_CURSOR);
  const which = state === undefined ? side : 'filtered';
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
              which === 'filtered' && (
                <Button
                  onClick={() => {
                    setFilters({ state: undefined });
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
          <CorrectionTable side={side} corrections={data.pages.flatMap((page) => page.items)} />
          <LoadMore of={list} />
        </>
      )}
    </Answer>
  );
}

function CorrectionTable({ side, corrections }: { side: Side; corrections: Correction[] }) {
  const { t } = useTranslation('correction');
  const columns: TableColumnsType<Correction> = [
    {
      title: t('columns.doubt'),
      key: 'doubt',
      render: (_, one) => (
        <span className="two-lines">
          <Link to={`/corrections/${one.id}`}>
            {one.resourceTitle} · {one.itemTitle ?? t('whole')}
          </Link>
          <small className="one-line">{one.description}</small>
        </span>
      ),
    },
    ...(side === 'provider'
      ? [{ title: t('columns.reporter'), key: 'reporter', width: 200, render: (_: unknown, one: Correction) => <Reporter of={one} /> }]
      : []),
    {
      title: t('columns.deadline'),
      key: 'deadline',
      width: 320,
      render: (_, one) =>
        isAnswered(one) ? (
          <span className="quiet">{t('answeredOn')}</span>
        ) : (
          <span className="correction-clock">
            <ClockCells term={termOf(one)} />
            <ClockWords term={termOf(one)} />
          </span>
        ),
    },
    { title: t('columns.at'), dataIndex: 'reportedAt', width: 140, render: (at: string) => minute(at) },
    { title: t('columns.state'), key: 'state', width: 100, render: (_, one) => <CorrectionState of={one} /> },
  ];
  return <Table<Correction> className="stacks" rowKey="id" columns={columns} dataSource={corrections} pagination={false} scroll={{ x: 960 }} />;
}
