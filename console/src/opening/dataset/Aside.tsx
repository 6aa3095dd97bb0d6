import { DownloadOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Digest } from '../../ui/Digest';
import { Facts } from '../../ui/Facts';
import { bytes, grouped, minute } from '../../ui/format';
import { Timeline, type Moment } from '../../ui/Timeline';
import { MadeWith } from '../showcase/MadeWith';
import { useCurrent, type Current, type Dataset } from './data';
import { DownloadState } from './DownloadState';
import { formatsOf } from './DownloadTab';
import type { Downloads } from './downloads';

interface AsideProps {
  dataset: Dataset;
  downloads: Downloads;
}

/** Beside every part: the files, where the data comes from, what proves it. */
export function Aside({ dataset, downloads }: AsideProps) {
  const { data: current } = useCurrent(dataset);
  return (
    <aside className="dataset-aside">
      {dataset.released && <Files dataset={dataset} downloads={downloads} current={current} />}
      <Provenance dataset={dataset} current={current} />
      {dataset.released && <Snapshot current={current} />}
      <MadeWith dataset={dataset.id} />
    </aside>
  );
}

function Files({ dataset, downloads, current }: AsideProps & { current: Current | undefined }) {
  const { t } = useTranslation(['dataset', 'datasetUse']);
  return (
    <section>
      <h2>{t('download')}</h2>
      <ul className="aside-files">
        {formatsOf(dataset).map((format, index) => {
          const name = t(`datasetUse:formats.${format}`);
          const file = current?.files.find((one) => one.format === format);
          return (
            <li key={format}>
              <span>
                {name} {file !== undefined && <small>{bytes(file.bytes)}</small>}
              </span>
              <Button
                size="small"
                type={index === 0 ? 'primary' : 'default'}
                icon={<DownloadOutlined />}
                aria-label={t('downloadFormat', { format: name })}
                onClick={() => {
                  downloads.start(format);
                }}
              >
                {t('download')}
              </Button>
              <DownloadState
                of={downloads.of[format]}
                onStop={() => {
                  downloads.stop(format);
                }}
              />
            </li>
          );
        })}
      </ul>
      <p className="note">{t('noLogin')}</p>
    </section>
  );
}

function Provenance({ dataset, current }: { dataset: Dataset; current: Current | undefined }) {
  const { t } = useTranslation('dataset');
  const { freshness } = dataset;
  const update = current?.updates[0];
  const stop = (key: 'collected' | 'checked' | 'reviewed' | 'released', at: string | null | undefined, what: string, now = false): Moment[] =>
    at == null ? [] : [{ key, title: <><strong>{t(`stops.${key}`)}</strong> <span className="stop-what">{what}</span></>, at: minute(at).slice(5), phase: now ? 'now' : 'done' }];
  const moments = [
    ...stop('collected', freshness.collectedAt, t('stopCollected', { provider: dataset.provider, rows: grouped(freshness.rows + freshness.quarantined) })),
    ...stop('checked', freshness.collectedAt, freshness.quarantined > 0 ? t('stopQuarantined', { count: freshness.quarantined }) : t('stopClean')),
    ...stop('reviewed', current?.openedAt, t('stopReviewed')),
    ...stop('released', update?.at, t('stopReleased', { snapshot: `…${update?.snapshot.slice(-6) ?? ''}` }), true),
  ];
  if (moments.length === 0) {
    return null;
  }
  return (
    <section>
      <h2>{t('trailTitle')}</h2>
      <Timeline of={moments} />
    </section>
  );
}

function Snapshot({ current }: { current: Current | undefined }) {
  const { t } = useTranslation(['dataset', 'datasetUse']);
  const update = current?.updates[0];
  const csv = current?.files.find((file) => file.format === 'csv') ?? current?.files[0];
  return (
    <section>
      <div className="aside-head">
        <h2>{t('snapshot')}</h2>
        <Link to="/verify">{t('verify')}</Link>
      </div>
      <div className="snapshot">
        <Facts
          of={[
            [
              t('snapshotLabel'),
              update && (
                <span key="snapshot">
                  <span className="mono">{update.snapshot}</span>
                  <br />
                  {t('since', { at: minute(update.at) })}
                </span>
              ),
            ],
            [
              'SM3',
              csv && (
                <span key="digest">
                  {t('fileDigest', { format: csv.format.toUpperCase() })}
                  <br />
                  <Digest value={csv.digest} />
                </span>
              ),
            ],
            [t('trace'), t('traceAbout')],
            [t('receiptLabel'), t('receiptAbout')],
          ]}
        />
      </div>
    </section>
  );
}
