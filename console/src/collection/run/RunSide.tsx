import { Link } from '@tanstack/react-router';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { queries } from '../../api/client';
import { usePresent } from '../../api/session';
import { ArticleChip } from '../../ui/ArticleChip';
import { grouped, minute, percent } from '../../ui/format';
import { Facts } from '../../ui/Facts';
import { Panel } from '../../ui/Panel';
import { Refused } from '../../ui/States';
import { rests, type Run } from '../runs';
import { useReason } from '../useReason';
import { CancelRun, Decision } from './Decision';
import { Provenance } from './Provenance';
import { useRenewRuns } from './useRenewRuns';
import '../texts';

/** What is to be decided or was, how the rows did, where they come from. */
export function RunSide({ run }: { run: Run }) {
  const present = usePresent();
  const judge = present.has('STEWARD', 'UNIT_HEAD');
  return (
    <>
      {run.state === 'HELD' && <Decision run={run} />}
      {run.waitsForEntry && run.state === 'PLANNED' && <Waits run={run} />}
      {run.state === 'FAILED' && <FailedWith run={run} />}
      {run.state === 'UNKNOWN' && <Unknown />}
      {run.cancellation !== null && <Cancelled of={run.cancellation} />}
      {run.acceptance !== null && <Accepted of={run.acceptance} />}
      {run.read > 0 && <Rows run={run} />}
      <Provenance run={run} />
      {run.state === 'COMMITTED' && <Next run={run} />}
      {judge && !rests(run) && run.state !== 'COMMITTED' && run.state !== 'UNKNOWN' && <CancelRun run={run} />}
    </>
  );
}

/** 已挂接: back to the entry, and on to what the data became. */
function Next({ run }: { run: Run }) {
  const { t } = useTranslation('collection');
  return (
    <Panel title={t('next.title')}>
      <ul className="next-ways">
        <li>
          <Link to={`/catalog/resources/${run.resource}`}>{t('next.entry')}</Link>
        </li>
        <li>
          <Link to="/collection/lineage" search={{ resource: run.resource, run: run.id }}>
            {t('next.lineage')}
          </Link>
        </li>
      </ul>
    </Panel>
  );
}

function Rows({ run }: { run: Run }) {
  const { t } = useTranslation('collection');
  const reason = useReason();
  const titles = new Map(run.understood?.columns.map((column) => [column.item, column.title]));
  return (
    <Panel title={t('rows.title')}>
      <Facts
        of={[
          [t('rows.read'), grouped(run.read)],
          [t('rows.accepted'), grouped(run.accepted)],
          [
            t('rows.quarantined'),
            run.quarantined === 0 ? '0' : `${grouped(run.quarantined)} · ${percent(run.quarantined / Math.max(1, run.read))}`,
          ],
        ]}
      />
      {run.quarantine.length > 0 && (
        <ul className="reasons">
          {run.quarantine.slice(0, 12).map((count) => (
            <li key={`${count.reason} ${count.column}`}>
              <span>
                {reason(count.reason)}
                <small>{count.column === null ? t('quarantine.whole') : (titles.get(count.column) ?? count.column)}</small>
              </span>
              <span>{grouped(count.rows)}</span>
            </li>
          ))}
        </ul>
      )}
    </Panel>
  );
}

function Waits({ run }: { run: Run }) {
  const { t } = useTranslation('collection');
  const present = usePresent();
  const renew = useRenewRuns();
  const resume = queries.useMutation('post', '/api/v1/collection/runs/{id}/resumption', { onSettled: renew });
  return (
    <Panel title={t('waits.title')}>
      <p className="decision-why">
        {t('waits.why')} <ArticleChip id="TJ-10" />
      </p>
      {present.has('STEWARD') && (
        <Button
          block
          loading={resume.isPending}
          onClick={() => {
            resume.mutate({ params: { path: { id: run.id } } });
          }}
        >
          {t('waits.resume')}
        </Button>
      )}
      {resume.isSuccess && (
        <p className="quiet" role="status">
          {t('waits.resumed')}
        </p>
      )}
      <Refused error={resume.error} />
      {present.has('STEWARD', 'UNIT_HEAD') && <CancelRun run={run} />}
    </Panel>
  );
}

function words(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

function FailedWith({ run }: { run: Run }) {
  const { t } = useTranslation('collection');
  const present = usePresent();
  const articles = Array.isArray(run.error?.['articles']) ? run.error['articles'].filter((one) => typeof one === 'string') : [];
  return (
    <Panel title={t('failed.title')}>
      <p className="failed-title">{words(run.error?.['title'])}</p>
      <p className="decision-why">
        {words(run.error?.['detail'])}{' '}
        {articles.map((id) => (
          <ArticleChip key={id} id={id} />
        ))}
      </p>
      {present.has('STEWARD') && (
        <Link className="button block" to="/collection/new" search={{ resource: run.resource }}>
          {t('failed.again')}
        </Link>
      )}
    </Panel>
  );
}

function Unknown() {
  const { t } = useTranslation('collection');
  return (
    <Panel title={t('unknown.title')}>
      <p className="decision-why">{t('unknown.why')}</p>
    </Panel>
  );
}

function Cancelled({ of }: { of: NonNullable<Run['cancellation']> }) {
  const { t } = useTranslation('collection');
  return (
    <Panel title={t('cancelled.title')} note={t('cancelled.by', { name: of.by.name, at: minute(of.at) })}>
      <p className="decision-why">{t('cancelled.reason', { reason: of.reason })}</p>
    </Panel>
  );
}

function Accepted({ of }: { of: NonNullable<Run['acceptance']> }) {
  const { t } = useTranslation('collection');
  return (
    <Panel title={t('accepted.title')}>
      <p className="decision-why">
        {t('accepted.by', { name: of.by.name, at: minute(of.at) })}
        <br />
        {t('accepted.reason', { reason: of.reason })}
      </p>
    </Panel>
  );
}
