import { ApartmentOutlined } from '@ant-design/icons';
import { Select } from 'antd';
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
import { Destinations } from './Destinations';
import { Collected, Came, Kept } from './Stops';
import './texts';
import '../texts';
import '../collection.css';
import './lineage.css';

/** 血缘: where a resource's data comes from, what was done with it, and where it goes. */
export function LineagePage() {
  const { t } = useTranslation(['lineage', 'collection']);
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
              setFilters({ resource: wanted, run: undefined });
            }}
          />
        </div>
        {resource === undefined ? (
          <State icon={<ApartmentOutlined />} title={t('choose')} />
        ) : (
          <Lineage key={resource} resource={resource} />
        )}
      </Panel>
    </>
  );
}

function Lineage({ resource }: { resource: string }) {
  const { t } = useTranslation('lineage');
  const [filters, setFilters] = useFilters();
  const list = useCommittedRuns(resource);
  return (
    <Answer
      of={list}
      empty={{
        when: (data) => data.pages[0]?.items.length === 0,
        show: (
          <State icon={<ApartmentOutlined />} title={t('empty')}>
            {t('emptyWhy')}
          </State>
        ),
      }}
    >
      {(data) => {
        const runs = data.pages.flatMap((page) => page.items);
        const place = Math.max(0, runs.findIndex((run) => run.id === filters['run']));
        const run = runs[place];
        return (
          run !== undefined && (
            <>
              <SnapshotChoice
                runs={runs}
                value={run.id}
                onChange={(id) => {
                  setFilters({ run: id });
                }}
              />
              <ol className="lineage" aria-label={t('title')}>
                <Came run={run} />
                <Collected run={run} />
                <Kept run={run} newest={place === 0} first={place === runs.length - 1 && !list.hasNextPage} />
                <Destinations resource={resource} snapshot={run.snapshot} />
              </ol>
              <LoadMore of={list} />
            </>
          )
        );
      }}
    </Answer>
  );
}

function SnapshotChoice({ runs, value, onChange }: { runs: Run[]; value: string; onChange: (run: string) => void }) {
  const { t } = useTranslation('lineage');
  return (
    <div className="lineage-choice">
      <label htmlFor="lineage-run">{t('of')}</label>
      <Select
        id="lineage-run"
        value={value}
        popupMatchSelectWidth={false}
        options={runs.map((run, index) => ({
          value: run.id,
          label: `${minute(run.finished)} · ${t('accepted', { count: run.accepted, rows: grouped(run.accepted) })}${index === 0 ? ` · ${t('newest')}` : ''}`,
        }))}
        onChange={onChange}
      />
    </div>
  );
}
