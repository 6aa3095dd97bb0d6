import { ApiOutlined, DownloadOutlined, EditOutlined } from '@ant-design/icons';
import { Link } from '@tanstack/react-router';
import { Alert, Button } from 'antd';
import { lazy, Suspense, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { isProblem } from '../../api/problem';
import { day, grouped } from '../../ui/format';
import { Missing } from '../../ui/Missing';
import { Answer, Waiting } from '../../ui/States';
import '../../ui/catalogue-texts';
import { Level, Opening } from '../../ui/Status';
import { useFilters } from '../../ui/useFilters';
import { useParam } from '../../ui/useParam';
import { ApiTab } from './ApiTab';
import { Aside } from './Aside';
import { CorrectionTab } from './CorrectionTab';
import { tabsOf, useCurrent, useDataset, type Dataset, type TabName } from './data';
import { DownloadState } from './DownloadState';
import { DownloadTab, formatsOf } from './DownloadTab';
import { useDownloads, type Downloads } from './downloads';
import { HistoryTab } from './HistoryTab';
import { InfoTab } from './InfoTab';
import { ItemsTab } from './ItemsTab';
import { periodText } from './coverage';
import { PreviewTab } from './PreviewTab';
import { QualityTab } from './QualityTab';
import './texts/texts';
import './texts/use.texts';
import './texts/correction.texts';
import './dataset.css';

/** Charts are heavy: they come when they are looked at. */
const ChartTab = lazy(() => import('./chart/ChartTab').then((part) => ({ default: part.ChartTab })));

/** One open dataset, for anyone. */
export function DatasetPage() {
  const { t } = useTranslation('dataset');
  const id = useParam('id');
  const dataset = useDataset(id);
  // an address that is no id at all is refused as such
  if (isProblem(dataset.error, 404) || isProblem(dataset.error, 400)) {
    return <Missing title={t('none')}>{t('noneAbout')}</Missing>;
  }
  return <Answer of={dataset}>{(data) => <DatasetView key={data.id} dataset={data} />}</Answer>;
}

function DatasetView({ dataset }: { dataset: Dataset }) {
  const { t } = useTranslation('dataset');
  const [filters, setFilters] = useFilters();
  const downloads = useDownloads(dataset);
  const tabs = tabsOf(dataset);
  const tab = tabs.find((name) => name === filters['tab']) ?? (dataset.released ? 'preview' : 'info');
  const open = (name: TabName) => {
    setFilters({ tab: name });
  };
  useEffect(() => {
    const before = document.title;
    document.title = dataset.title;
    return () => {
      document.title = before;
    };
  }, [dataset.title]);

  const strip = useRef<HTMLElement>(null);
  useEffect(() => {
    strip.current?.querySelector('[aria-current="page"]')?.scrollIntoView({ block: 'nearest', inline: 'center' });
  }, [tab]);

  return (
    <article className="dataset">
      <Head dataset={dataset} downloads={downloads} onOpen={open} />
      <div className="measure dataset-tabs">
        <nav ref={strip} aria-label={t('tabsLabel')}>
          {tabs.map((name) => (
            <Link key={name} to="." search={{ tab: name }} resetScroll={false} aria-current={name === tab ? 'page' : undefined} activeOptions={{ exact: true }}>
              {t(`tabs.${name}`)}
              {name === 'items' && ` ${dataset.items.length}`}
            </Link>
          ))}
        </nav>
      </div>
      <div className="measure dataset-columns">
        <div>
          {dataset.opening === 'CONDITIONAL' ? (
            <Alert
              type="warning"
              title={t('conditional')}
              description={
                dataset.applicable ? (
                  <>
                    {t('conditionalAbout')} <Link to="/applications">{t('conditionalMine')}</Link>
                  </>
                ) : (
                  t('conditionalEmpty')
                )
              }
            />
          ) : (
            !dataset.released && <Alert type="info" title={t('notReleased')} description={t('notReleasedAbout')} />
          )}
          <Part name={tab} dataset={dataset} downloads={downloads} />
        </div>
        <Aside dataset={dataset} downloads={downloads} />
      </div>
      {dataset.released ? (
        <Bottom dataset={dataset} downloads={downloads} onOpen={open} />
      ) : (
        dataset.applicable && (
          <div className="dataset-bottom one">
            <ApplyLink dataset={dataset} />
          </div>
        )
      )}
    </article>
  );
}

interface PartProps {
  name: TabName;
  dataset: Dataset;
  downloads: Downloads;
}

function Part({ name, dataset, downloads }: PartProps) {
  switch (name) {
    case 'info':
      return <InfoTab dataset={dataset} />;
    case 'items':
      return <ItemsTab dataset={dataset} />;
    case 'preview':
      return <PreviewTab dataset={dataset} />;
    case 'download':
      return <DownloadTab dataset={dataset} downloads={downloads} />;
    case 'api':
      return <ApiTab dataset={dataset} />;
    case 'chart':
      return (
        <Suspense fallback={<Waiting rows={10} />}>
          <ChartTab dataset={dataset} />
        </Suspense>
      );
    case 'quality':
      return <QualityTab dataset={dataset} />;
    case 'history':
      return <HistoryTab dataset={dataset} />;
    case 'correction':
      return <CorrectionTab dataset={dataset} />;
  }
}

interface HeadProps {
  dataset: Dataset;
  downloads: Downloads;
  onOpen: (tab: TabName) => void;
}

function Head({ dataset, onOpen }: HeadProps) {
  const { t } = useTranslation(['dataset', 'catalogue']);
  const { freshness } = dataset;
  const { data: current } = useCurrent(dataset);
  const [period] = current?.covered ?? [];
  const facts: [string, string][] = [
    [t('rows'), t('rowsItems', { rows: grouped(freshness.rows), items: dataset.items.length })],
    ...(period === undefined ? [] : [[t('period'), periodText(period)] satisfies [string, string]]),
    [t('update'), `${t(`catalogue:cycle.${dataset.cycle}`)}${freshness.collectedAt === null ? '' : ` · ${day(freshness.collectedAt)}`}`],
    [t('provider'), dataset.provider],
    [t('terms'), dataset.useRequirements || t('free')],
  ];
  return (
    <header className="dataset-head">
      <div className="measure">
        <nav className="dataset-trail" aria-label={t('trail')}>
          <Link to="/datasets">{t('datasets')}</Link>
          <span aria-hidden>/</span>
          <Link to="/datasets" search={{ subject: dataset.subject }}>
            {t(`catalogue:subject.${dataset.subject}`)}
          </Link>
          <span aria-hidden>/</span>
          <span>{dataset.provider}</span>
        </nav>
        <div className="dataset-title">
          <h1>{dataset.title}</h1>
          <Opening type={dataset.opening} boxed />
          <Level grade={dataset.grade} />
          {(dataset.released || dataset.applicable) && (
            <div className="dataset-acts">
              {dataset.released && (
                <Button icon={<EditOutlined />} onClick={() => { onOpen('correction'); }}>
                  {t('correct')}
                </Button>
              )}
              {dataset.released && (
                <Button type={dataset.applicable ? 'default' : 'primary'} icon={<DownloadOutlined />} onClick={() => { onOpen('download'); }}>
                  {t('download')}
                </Button>
              )}
              {dataset.applicable && <ApplyLink dataset={dataset} />}
            </div>
          )}
        </div>
        <p className="dataset-summary">{dataset.summary}</p>
        <dl className="dataset-facts">
          {facts.map(([label, value]) => (
            <div key={label}>
              <dt>{label}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
      </div>
    </header>
  );
}

/** To the application for what is open on conditions. */
function ApplyLink({ dataset }: { dataset: Dataset }) {
  const { t } = useTranslation('dataset');
  return (
    <Link className="button primary" to={`/datasets/${dataset.id}/apply`}>
      {t('apply')}
    </Link>
  );
}

/** On the phone the main act stays in reach. */
function Bottom({ dataset, downloads, onOpen }: HeadProps) {
  const { t } = useTranslation('dataset');
  const [format] = formatsOf(dataset);
  if (format === undefined) {
    return null;
  }
  return (
    <div className="dataset-bottom">
      <DownloadState
        of={downloads.of[format]}
        onStop={() => {
          downloads.stop(format);
        }}
      />
      <div>
        <Button size="large" icon={<ApiOutlined />} onClick={() => { onOpen('api'); }}>
          {t('tabs.api')}
        </Button>
        <Button
          size="large"
          type="primary"
          icon={<DownloadOutlined />}
          onClick={() => {
            downloads.start(format);
          }}
        >
          {t('downloadFormat', { format: format.toUpperCase() })}
        </Button>
      </div>
    </div>
  );
}
