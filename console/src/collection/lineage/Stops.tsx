import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Digest } from '../../ui/Digest';
import { bytes, grouped, minute, percent } from '../../ui/format';
import { Facts } from '../../ui/Facts';
import type { Run } from '../runs';
import './texts';

const SHOWN = 4;

/** One stop on the way of the data. */
export function Stop({ title, note, children }: { title: string; note?: ReactNode; children: ReactNode }) {
  return (
    <li>
      <h2>
        {title}
        {note !== undefined && <small>{note}</small>}
      </h2>
      {children}
    </li>
  );
}

/** 来源: files with their digests, and who handed them in. */
export function Came({ run }: { run: Run }) {
  const { t } = useTranslation(['lineage', 'collection']);
  return (
    <Stop title={t('came')} note={t(run.folder === null ? 'upload' : 'folder')}>
      <Facts
        of={[
          [t('by'), run.by],
          [t('at'), minute(run.at)],
          ...(run.folder === null ? [] : ([[t('collection:provenance.pattern'), <code key="pattern">{run.folder.pattern}</code>]] satisfies [string, ReactNode][])),
        ]}
      />
      {run.files.slice(0, SHOWN).map((file) => (
        <div key={`${file.name} ${String(file.sm3)}`} className="lineage-file">
          <span>
            {file.name} <small>{bytes(file.bytes)}</small>
          </span>
          {file.sm3 !== null && (
            <span className="sm3">
              {t('collection:provenance.sm3')} <Digest value={file.sm3} />
            </span>
          )}
        </div>
      ))}
      {run.files.length > SHOWN && (
        <Link to={`/collection/runs/${run.id}`}>{t('collection:provenance.more', { count: run.files.length - SHOWN })}</Link>
      )}
    </Stop>
  );
}

/** 归集: what was checked, what was kept out, who let it in. */
export function Collected({ run }: { run: Run }) {
  const { t } = useTranslation(['lineage', 'collection']);
  const what = run.understood;
  const share = percent(run.quarantined / Math.max(1, run.read));
  return (
    <Stop title={t('collected')} note={t(`collection:mode.${run.mode}`)}>
      <Facts
        of={[
          [t('read'), grouped(run.read)],
          [t('passed'), grouped(run.accepted)],
          [t('quarantined'), run.quarantined === 0 ? '0' : `${grouped(run.quarantined)} · ${share}`],
          [t('threshold'), percent(run.threshold)],
          ...(what === null ? [] : ([[t('encoding'), what.charset], [t('columns'), t('mapped', { mapped: grouped(what.columns.length), ignored: grouped(what.ignored.length) })]] satisfies [string, ReactNode][])),
          ...(run.acceptance === null ? [] : ([[t('letIn'), `${run.acceptance.by.name} · ${minute(run.acceptance.at)}`]] satisfies [string, ReactNode][])),
        ]}
      />
      <Link to={`/collection/runs/${run.id}`}>{t('seeRun')}</Link>
    </Stop>
  );
}

/** 快照: what the run left in the lake. */
export function Kept({ run, newest, first }: { run: Run; newest: boolean; first: boolean }) {
  const { t } = useTranslation('lineage');
  const rows = run.profile[0]?.rows;
  return (
    <Stop title={t('kept')} note={newest ? t('newest') : t('older')}>
      <Facts
        of={[
          [t('finished'), minute(run.finished)],
          [t('rows'), rows === undefined ? null : grouped(rows)],
        ]}
      />
      {run.snapshot !== null && (
        <div className="lineage-file">
          <span>{t('number')}</span>
          <Digest value={run.snapshot} />
        </div>
      )}
      {!first && (
        <Link to="/collection/snapshots" search={{ resource: run.resource, run: run.id }}>
          {t('compare')}
        </Link>
      )}
    </Stop>
  );
}
