import { UnorderedListOutlined } from '@ant-design/icons';
import { Link } from '@tanstack/react-router';
import { Button, Progress, Select, Table, type TableColumnsType } from 'antd';
import { useTranslation } from 'react-i18next';
import { queries } from '../api/client';
import { BY_CURSOR } from '../api/paging';
import { grouped, minute, percent } from '../ui/format';
import { LoadMore } from '../ui/LoadMore';
import { Panel } from '../ui/Panel';
import { Answer, State } from '../ui/States';
import { useFilters } from '../ui/useFilters';
import { CollectionHead } from './CollectionHead';
import { OwnResource } from './OwnResource';
import { rests, STATES, type Run, type State as RunStateName } from './runs';
import { RunState } from './RunState';
import './texts';

const REFRESH = 3000;

/** 批次: every run of the institution, newest first. */
export function RunsPage() {
  const { t } = useTranslation('collection');
  const [filters, setFilters] = useFilters();
  const state = STATES.find((one) => one === filters['state']);
  const resource = filters['resource'];
  return (
    <>
      <CollectionHead />
      <Panel flush>
        <div className="panel-filters">
          <OwnResource
            label={t('filter.resource')}
            placeholder={t('filter.allResources')}
            allowClear
            value={resource}
            onChange={(wanted) => {
              setFilters({ resource: wanted });
            }}
          />
          <Select
            aria-label={t('filter.state')}
            className="filter-state"
            value={state ?? ''}
            options={[{ value: '', label: t('filter.allStates') }, ...STATES.map((one) => ({ value: one, label: t(`state.${one}`) }))]}
            onChange={(wanted: string) => {
              setFilters({ state: wanted });
            }}
          />
        </div>
        <List state={state} resource={resource} />
      </Panel>
    </>
  );
}

function List({ state, resource }: { state: RunStateName | undefined; resource: string | undefined }) {
  const { t } = useTranslation('collection');
  const [, setFilters] = useFilters();
  const query = { limit: 50, ...(state === undefined ? {} : { state }), ...(resource === undefined ? {} : { resource }) };
  const list = queries.useInfiniteQuery(
    'get',
    '/api/v1/collection/runs',
    { params: { query } },
    {
      ...BY_CURSOR,
      // only while something is under way on the first page, so that a long list is not read again and again
      refetchInterval: ({ state: { data } }) =>
        data?.pages.length === 1 && data.pages[0]?.items.some((run) => !rests(run)) === true ? REFRESH : false,
    },
  );
  const filtered = state !== undefined || resource !== undefined;
  return (
    <Answer
      of={list}
      empty={{
        when: (data) => data.pages[0]?.items.length === 0,
        show: (
          <State
            icon={<UnorderedListOutlined />}
            title={t(filtered ? 'emptyFiltered' : 'empty')}
            actions={
              filtered && (
                <Button
                  onClick={() => {
                    setFilters({ state: undefined, resource: undefined });
                  }}
                >
                  {t('showAll')}
                </Button>
              )
            }
          >
            {t(filtered ? 'emptyFilteredWhy' : 'emptyWhy')}
          </State>
        ),
      }}
    >
      {(data) => (
        <>
          <RunTable runs={data.pages.flatMap((page) => page.items)} />
          <LoadMore of={list} />
        </>
      )}
    </Answer>
  );
}

function RunTable({ runs }: { runs: Run[] }) {
  const { t } = useTranslation('collection');
  const columns: TableColumnsType<Run> = [
    {
      title: t('columns.run'),
      key: 'run',
      render: (_, run) => (
        <span className="two-lines">
          <Link to={`/collection/runs/${run.id}`}>{run.title}</Link>
          <small>
            {t(`mode.${run.mode}`)} ·{' '}
            <span className="cut run-file" title={run.files[0]?.name ?? run.folder?.pattern}>
              {run.files[0]?.name ?? run.folder?.pattern}
            </span>
            {run.files.length > 1 && ` · ${t('files', { count: run.files.length })}`}
          </small>
        </span>
      ),
    },
    { title: t('columns.state'), key: 'state', width: 150, render: (_, run) => <StateNow of={run} /> },
    { title: t('columns.rows'), dataIndex: 'read', width: 110, align: 'right', render: (rows: number) => grouped(rows) },
    { title: t('columns.quarantined'), key: 'bad', width: 140, align: 'right', render: (_, run) => <Rejected of={run} /> },
    { title: t('columns.by'), dataIndex: 'by', width: 110 },
    { title: t('columns.at'), dataIndex: 'at', width: 140, render: (at: string) => minute(at) },
  ];
  return <Table<Run> rowKey="id" columns={columns} dataSource={runs} pagination={false} scroll={{ x: 900 }} />;
}

function StateNow({ of }: { of: Run }) {
  const { t } = useTranslation('collection');
  const { bytes, total } = of.progress;
  return (
    <span className="run-now">
      <RunState of={of} />
      {of.state === 'RUNNING' && total > 0 && (
        <Progress percent={Math.floor((bytes / total) * 100)} size="small" showInfo={false} aria-label={t('columns.state')} />
      )}
    </span>
  );
}

function Rejected({ of }: { of: Run }) {
  if (of.quarantined === 0) {
    return <span className="quiet">0</span>;
  }
  return (
    <span className="rejected-share">
      {grouped(of.quarantined)} <small>{percent(of.quarantined / Math.max(1, of.read))}</small>
    </span>
  );
}
