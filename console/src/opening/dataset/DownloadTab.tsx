import { DownloadOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { CopyButton } from '../../ui/Digest';
import { Facts } from '../../ui/Facts';
import { bytes } from '../../ui/format';
import { downloadAddress, useCurrent, type Dataset } from './data';
import { DownloadState } from './DownloadState';
import type { Downloads } from './downloads';

export const FORMATS = ['csv', 'json', 'xlsx', 'parquet'] as const;
export type Format = (typeof FORMATS)[number];

/** The formats that can be downloaded, in the order in which people look for them. */
export function formatsOf(dataset: Dataset): Format[] {
  return FORMATS.filter((format) => dataset.formats.includes(format));
}

interface DownloadTabProps {
  dataset: Dataset;
  downloads: Downloads;
}

/** 数据下载: every format with its size where it is known, the receipt that comes with it, source and terms. */
export function DownloadTab({ dataset, downloads }: DownloadTabProps) {
  const { t } = useTranslation(['datasetUse', 'dataset', 'ui']);
  const { data: current } = useCurrent(dataset);
  const source = t('sourceText', { provider: dataset.provider, title: dataset.title, platform: t('ui:city') });
  return (
    <>
      <section className="part">
        <h2>{t('title')}</h2>
        <ul className="formats">
          {formatsOf(dataset).map((format, index) => {
            const file = current?.files.find((one) => one.format === format);
            return (
              <li key={format}>
                <div className="format">
                  <strong>{t(`formats.${format}`)}</strong>
                  <span className="format-about">{t(`about.${format}`)}</span>
                  <span className="format-size">{file === undefined ? <span className="quiet">{t('sizeLater')}</span> : bytes(file.bytes)}</span>
                  <Button
                    type={index === 0 ? 'primary' : 'default'}
                    icon={<DownloadOutlined />}
                    aria-label={t('dataset:downloadFormat', { format: t(`formats.${format}`) })}
                    onClick={() => {
                      downloads.start(format);
                    }}
                  >
                    {t('title')}
                  </Button>
                </div>
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
        <p className="note">{t('receiptNote')}</p>
        <p className="note">{t('resume')}</p>
      </section>
      <section className="part">
        <h2>{t('dataset:license')}</h2>
        <Facts
          of={[
            [t('source'), dataset.provider],
            [t('terms'), dataset.useRequirements || t('dataset:termsNone')],
            [
              t('cite'),
              <span key="cite" className="copyable">
                {source} <CopyButton text={source} />
              </span>,
            ],
            [
              t('direct'),
              <span key="direct" className="mono">
                {downloadAddress(dataset.id, 'csv')}
              </span>,
            ],
          ]}
        />
      </section>
    </>
  );
}
