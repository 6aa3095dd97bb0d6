import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Digest } from '../../ui/Digest';
import { bytes, minute } from '../../ui/format';
import { Panel } from '../../ui/Panel';
import type { Run } from '../runs';
import '../texts';

const SHOWN = 15;

/** 来源: files with their digests, the run, the snapshot, the resource. */
export function Provenance({ run }: { run: Run }) {
  const { t } = useTranslation('collection');
  return (
    <Panel title={t('provenance.title')}>
      <ol className="provenance">
        <li>
          <h3>{t(run.folder === null ? 'provenance.file' : 'provenance.folder')}</h3>
          {run.folder !== null && (
            <p>
              {t('provenance.pattern')} <code>{run.folder.pattern}</code>
            </p>
          )}
          {run.files.slice(0, SHOWN).map((file) => (
            <div key={file.name} className="provenance-file">
              <span>
                {file.name} <small>{bytes(file.bytes)}</small>
              </span>
              {file.holds.length > 1 && <small>{t('provenance.holds', { count: file.holds.length })}</small>}
              {file.sm3 === null ? <small>{t('provenance.digesting')}</small> : <span className="sm3">{t('provenance.sm3')} <Digest value={file.sm3} /></span>}
            </div>
          ))}
          {run.files.length > SHOWN && <small>{t('provenance.more', { count: run.files.length - SHOWN })}</small>}
        </li>
        <li>
          <h3>{t('provenance.run')}</h3>
          <Digest value={run.id} />
          <small>
            {run.by} · {minute(run.at)}
          </small>
        </li>
        {run.snapshot !== null && (
          <li>
            <h3>{t('provenance.snapshot')}</h3>
            <Digest value={run.snapshot} />
          </li>
        )}
        <li>
          <h3>{t('provenance.resource')}</h3>
          {run.waitsForEntry ? run.title : <Link to={`/catalog/resources/${run.resource}`}>{run.title}</Link>}
        </li>
      </ol>
    </Panel>
  );
}
