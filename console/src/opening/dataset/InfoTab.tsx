import { Tag } from 'antd';
import { useTranslation } from 'react-i18next';
import { Facts } from '../../ui/Facts';
import { day, minute } from '../../ui/format';
import { Level, Opening } from '../../ui/Status';
import { useCurrent, type Dataset } from './data';
import { formatsOf } from './DownloadTab';
import { Periods } from './Periods';

/** 基本信息. */
export function InfoTab({ dataset }: { dataset: Dataset }) {
  const { t } = useTranslation(['dataset', 'datasetUse', 'catalogue']);
  const { freshness } = dataset;
  const covered = useCurrent(dataset).data?.covered ?? [];
  return (
    <section className="part">
      <h2>{t('tabs.info')}</h2>
      <Facts
        of={[
          [t('summary'), dataset.summary],
          [t('code'), <span key="code" className="mono">{dataset.code}</span>],
          [t('provider'), dataset.provider],
          [t('subjectLabel'), t(`catalogue:subject.${dataset.subject}`)],
          [
            t('keywords'),
            dataset.keywords.length > 0 && (
              <span key="keywords">
                {dataset.keywords.map((word) => (
                  <Tag key={word}>{word}</Tag>
                ))}
              </span>
            ),
          ],
          [t('opening'), <Opening key="opening" type={dataset.opening} />],
          [t('gradeLabel'), <Level key="grade" grade={dataset.grade} />],
          [t('cycleLabel'), t(`catalogue:cycle.${dataset.cycle}`)],
          [t('period'), covered.length > 0 && <Periods key="period" of={covered} items={dataset.items} />],
          [t('collected'), freshness.collectedAt && minute(freshness.collectedAt)],
          [t('nextDue'), freshness.nextDue && minute(freshness.nextDue)],
          [t('published'), dataset.publishedAt && day(dataset.publishedAt)],
          [t('formats'), formatsOf(dataset).map((format) => t(`datasetUse:formats.${format}`)).join(t('periodJoin'))],
          [t('terms'), dataset.useRequirements || t('termsNone')],
        ]}
      />
    </section>
  );
}
