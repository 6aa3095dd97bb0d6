import { Table } from 'antd';
import { useTranslation } from 'react-i18next';
import { minute } from '../../ui/format';
import { Answer } from '../../ui/States';
import { Badge } from '../../ui/Status';
import { Wide } from '../../ui/Wide';
import { useCurrent, type Current, type Dataset } from './data';

interface Happened {
  key: string;
  at: string;
  event: 'eventUpdate' | 'eventFirst' | 'eventReview' | 'eventPublished';
  snapshot?: string;
  current?: boolean;
}

function history(dataset: Dataset, current: Current | undefined): Happened[] {
  const updates = (current?.updates ?? []).map((update, index, all) => ({
    key: update.snapshot,
    at: update.at,
    event: index === all.length - 1 ? ('eventFirst' as const) : ('eventUpdate' as const),
    snapshot: update.snapshot,
    current: index === 0,
  }));
  return [
    ...updates,
    ...(current === undefined ? [] : [{ key: 'review', at: current.openedAt, event: 'eventReview' as const }]),
    ...(dataset.publishedAt === null ? [] : [{ key: 'published', at: dataset.publishedAt, event: 'eventPublished' as const }]),
  ];
}

/** 更新记录: what the public was given, and when. */
export function HistoryTab({ dataset }: { dataset: Dataset }) {
  const { t } = useTranslation('datasetUse');
  const current = useCurrent(dataset);
  const table = (of: Current | undefined) => (
    <Wide label={t('updates')}>
      <Table<Happened>
        size="middle"
        pagination={false}
        dataSource={history(dataset, of)}
        columns={[
          { title: t('at'), dataIndex: 'at', className: 'mono', render: (at: string) => minute(at) },
          {
            title: t('event'),
            dataIndex: 'event',
            render: (event: Happened['event'], one) => (
              <>
                {t(event)} {one.current === true && <Badge tone="river">{t('current')}</Badge>}
              </>
            ),
          },
          { title: t('snapshot'), dataIndex: 'snapshot', className: 'mono', render: (snapshot?: string) => snapshot ?? '' },
        ]}
      />
    </Wide>
  );
  return (
    <section className="part">
      <h2>{t('updates')}</h2>
      <p className="note">
        {t('updatesAbout')} <a href={`/api/v1/open/datasets/${dataset.id}/feed`}>{t('subscribe')}</a>
      </p>
      {dataset.released ? <Answer of={current}>{table}</Answer> : table(undefined)}
    </section>
  );
}
