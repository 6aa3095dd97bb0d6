import { DatabaseOutlined } from '@ant-design/icons';
import { Link } from '@tanstack/react-router';
import { Button, Select, Table, type TableColumnsType } from 'antd';
import { useTranslation } from 'react-i18next';
import { grouped, minute } from '../../ui/format';
import { LoadMore } from '../../ui/LoadMore';
import { Panel } from '../../ui/Panel';
import { Answer, State } from '../../ui/States';
import { useFilters } from '../../ui/useFilters';
import { CollectionHead } from '../CollectionHead';
import { OwnResource } from '../OwnResource';
import type { Run } from '../runs';
import { useCommittedRuns } from '../useCommittedRuns';
import { Comparison } from './Comparison';
import { RowDifference } from './RowDifference';
import './texts';
import '../collection.css';

/** 快照: what each committed run left of a resource, and how it differs from the one before. */
export function SnapshotsPage() {
  const { t } = useTranslation(['snapshots', 'collection']);
  const [filters, setFilters] = useFilters();
  const resource = filters['resource'];
  return (
    <>
      <CollectionHead />
      <Panel flush>
        <div className="panel-filters">
          <OwnResource
            label={t('collection:filter.resource')}
            placeholder={t('collection:filter.resource')}
            value={resource}
            onChange={(wanted) => {
              setFilters({ resource: wanted, run: undefined, from: undefined, kind: undefined });
            }}
          />
        </div>
        {resource === undefined ? <State icon={<DatabaseOutlined />} title={t('choose')} /> : <Snapshots resource={resource} />}
      </Panel>
    </>
  );
}

function Snapshots({ resource }: { resource: string }) {
  const { t } = useTranslation('snapshots');
  const [filters, setFilters] = useFilters();
  const list = useCommittedRuns(resource);
  return (
    <Answer
      of={list}
      empty={{
        when: (data) => data.pages[0]?.items.length === 0,
        show: (
          <State icon={<DatabaseOutlined />} title={t('empty')}>
            {t('emptyWhy')}
          </State>
        ),
      }}
    >
      {(data) => {
        const runs = data.pages.flatMap((page) => page.items);
        const place = runs.findIndex((run) => run.id === filters['run']);
        const older = runs.find((run) => run.id === filters['from'] && run.id !== filters['run']) ?? runs[place + 1];
        return (
          <>
            <SnapshotTable
              runs={runs}
              chosen={filters['run']}
              onChoose={(run) => {
                setFilters({ run, from: undefined, kind: undefined });
              }}
            />
            <LoadMore of={list} />
            <Chosen runs={runs} newer={runs[place]} older={older} more={list.hasNextPage} />
          </>
        );
      }}
    </Answer>
  );
}

interface ChosenProps {
  runs: Run[];
  newer: Run | undefined;
  older: Run | undefined;
  more: boolean;
}

function Chosen({ runs, newer, older, more }: ChosenProps) {
  const { t } = useTranslation('snapshots');
  const [, setFilters] = useFilters();
  if (newer === undefined) {
    return <p className="snapshots-hint">{t('pick')}</p>;
  }
  if (older === undefined) {
    return <p className="snapshots-hint">{t(more ? 'pick' : 'first')}</p>;
  }
  return (
    <section className="comparison" aria-label={t('comparing')}>
      <div className="comparison-head">
        <h2>
          <Select
            aria-label={t('against')}
            variant="borderless"
            popupMatchSelectWidth={false}
            value={older.id}
            options={runs.filter((run) => run.id !== newer.id).map((run) => ({ value: run.id, label: minute(run.finished) }))}
            onChange={(from) => {
              setFilters({ from, kind: undefined });
            }}
          />
          → {minute(newer.finished)}
        </h2>
      </div>
      <RowDifference key={`${newer.id} ${older.id}`} newer={newer} older={older} />
      {newer.profile.length === 0 || older.profile.length === 0 ? (
        <p className="snapshots-hint">{t('profiling')}</p>
      ) : (
        <Comparison newer={newer} older={older} />
      )}
    </section>
  );
}

interface SnapshotTableProps {
  runs: Run[];
  chosen: string | undefined;
  onChoose: (run: string) => void;
}

function SnapshotTable({ runs, chosen, onChoose }: SnapshotTableProps) {
  const { t } = useTranslation(['snapshots', 'collection']);
  const columns: TableColumnsType<Run> = [
    {
      title: t('snapshot'),
      key: 'snapshot',
      render: (_, run) => (
        <Link to={`/collection/runs/${run.id}`} className="mono">
          {run.snapshot}
        </Link>
      ),
    },
    { title: t('at'), dataIndex: 'finished', width: 150, render: (at: string | null) => minute(at) },
    { title: t('mode'), dataIndex: 'mode', width: 100, render: (mode: Run['mode']) => t(`collection:mode.${mode}`) },
    { title: t('added'), dataIndex: 'accepted', width: 120, align: 'right', render: (rows: number) => grouped(rows) },
    {
      title: t('rows'),
      key: 'rows',
      width: 120,
      align: 'right',
      render: (_, run) => (run.profile[0] === undefined ? null : grouped(run.profile[0].rows)),
    },
    { title: t('quarantined'), dataIndex: 'quarantined', width: 100, align: 'right', render: (rows: number) => grouped(rows) },
    {
      key: 'compare',
      width: 150,
      align: 'right',
      render: (_, run) => (
        <Button
          type="link"
          size="small"
          aria-pressed={run.id === chosen}
          onClick={() => {
            onChoose(run.id);
          }}
        >
          {t('compare')}
        </Button>
      ),
    },
  ];
  return (
    <Table<Run>
      rowKey="id"
      columns={columns}
      dataSource={runs}
      pagination={false}
      scroll={{ x: 900 }}
      rowClassName={(run) => (run.id === chosen ? 'row-chosen' : '')}
    />
  );
}
