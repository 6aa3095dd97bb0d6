import { DiffOutlined, DownloadOutlined } from '@ant-design/icons';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { bytes, grouped, minute } from '../../ui/format';
import { PageHead } from '../../ui/PageHead';
import { Columns, Panel } from '../../ui/Panel';
import { Answer } from '../../ui/States';
import { useParam } from '../../ui/useParam';
import { received, type Run } from '../runs';
import { RunState } from '../RunState';
import { ColumnsTable } from './ColumnsTable';
import { QuarantinePanel } from './QuarantinePanel';
import { RunFacts } from './RunFacts';
import { RunSide } from './RunSide';
import { RunSteps } from './RunSteps';
import { useRun } from './useRun';
import '../texts';
import '../collection.css';

/** 批次: one run, while it goes on and for ever after. */
export function RunPage() {
  const id = useParam('id');
  const { query, live } = useRun(id);
  return <Answer of={query}>{(run) => <Shown run={run} live={live} />}</Answer>;
}

function Shown({ run, live }: { run: Run; live: boolean }) {
  const { t } = useTranslation('collection');
  const what = run.understood;
  return (
    <>
      <PageHead
        trail={
          <>
            <Link to="/collection">{t('title')}</Link> / {t('pages.runs')} / {minute(run.at)}
          </>
        }
        title={run.title}
        aside={
          <>
            <RunState of={run} />
            <Came run={run} />
          </>
        }
        actions={<Acts run={run} />}
      />
      <RunSteps run={run} live={live} />
      <div className={run.state === 'HELD' || run.state === 'FAILED' || run.waitsForEntry ? 'to-decide' : undefined}>
      <Columns
        main={
          <>
            <Panel flush>
              <RunFacts run={run} />
              {what !== null && <ColumnsTable run={run} />}
              {what !== null && what.ignored.length > 0 && (
                <p className="run-ignored">{t('fact.ignored', { headers: brief(what.ignored) })}</p>
              )}
            </Panel>
            {run.quarantined > 0 && <QuarantinePanel run={run} />}
          </>
        }
        side={<RunSide run={run} />}
      />
      </div>
    </>
  );
}

const MOST = 30;

function brief(names: readonly string[]): string {
  return names.length > MOST ? `${names.slice(0, MOST).join('、')}… (${names.length})` : names.join('、');
}

function Came({ run }: { run: Run }) {
  const { t } = useTranslation('collection');
  if (run.files.length === 0) {
    return null;
  }
  const files = t('files', { count: run.files.length });
  const came = t(run.folder === null ? 'run.uploaded' : 'run.taken', { files, size: bytes(received(run)) });
  return (
    <span>
      {came}
      {run.read > 0 && ` · ${t('run.read', { rows: grouped(run.read) })}`}
    </span>
  );
}

function Acts({ run }: { run: Run }) {
  const { t } = useTranslation('collection');
  return (
    <>
      {run.snapshot !== null && (
        <Link className="button" to="/collection/snapshots" search={{ resource: run.resource, run: run.id }}>
          <DiffOutlined aria-hidden />
          {t('run.compare')}
        </Link>
      )}
      {run.quarantined > 0 && (
        <a className="button" href={`/api/v1/collection/runs/${run.id}/quarantine/file`} download>
          <DownloadOutlined aria-hidden />
          {t('run.download')}
        </a>
      )}
    </>
  );
}
