import { GlobalOutlined } from '@ant-design/icons';
import { Link } from '@tanstack/react-router';
import { Table, type TableColumnsType } from 'antd';
import { useTranslation } from 'react-i18next';
import { queries } from '../../api/client';
import { useInstitutionName } from '../../api/institutions';
import { BY_CURSOR } from '../../api/paging';
import { day, grouped } from '../../ui/format';
import { LoadMore } from '../../ui/LoadMore';
import { Answer, State } from '../../ui/States';
import { Badge } from '../../ui/Status';
import { OpenActs } from './OpenActs';
import { REVIEW_TONES, STANDING_NOW, type Dataset, type Standing } from './records';
import { useReason } from './useReason';

/** What was opened and how it stands: the institution's own, and to an authority what it watches over. */
export function OpenList() {
  const { t } = useTranslation('openingReview');
  const name = useInstitutionName();
  const list = queries.useInfiniteQuery('get', '/api/v1/opening/datasets', { params: { query: { limit: 50 } } }, BY_CURSOR);
  const columns: TableColumnsType<Dataset> = [
    {
      title: t('columns.resource'),
      key: 'resource',
      render: (_, dataset) => (
        <span className="two-lines">
          <Link to={`/opening/reviews/${dataset.review}`}>{dataset.title}</Link>
          <small className="mono">{dataset.code ?? t('open.noEntry')}</small>
        </span>
      ),
    },
    { title: t('columns.provider'), key: 'provider', width: 180, responsive: ['md'], render: (_, dataset) => name(dataset.provider) },
    { title: t('columns.state'), key: 'standing', width: '20%', render: (_, dataset) => <Now standing={dataset.standing} /> },
    { title: t('columns.rows'), key: 'rows', width: 90, align: 'right', responsive: ['md'], render: (_, dataset) => grouped(dataset.freshness.rows) },
    { title: t('columns.collected'), key: 'collected', width: 110, responsive: ['md'], render: (_, dataset) => day(dataset.freshness.collectedAt) },
    {
      title: t('columns.act'),
      key: 'act',
      width: 210,
      // on a phone from the review's own page, where there is room to read what it does
      responsive: ['md'],
      render: (_, dataset) =>
        dataset.code !== null && (
          <span className="held-acts">
            <OpenActs resource={dataset.resource} title={dataset.title} provider={dataset.provider} standing={dataset.standing} word={dataset.code} />
          </span>
        ),
    },
  ];
  return (
    <Answer
      of={list}
      empty={{
        when: (data) => data.pages[0]?.items.length === 0,
        show: (
          <State icon={<GlobalOutlined />} title={t('empty.open')}>
            {t('emptyWhy.open')}
          </State>
        ),
      }}
    >
      {(data) => (
        <>
          <Table<Dataset> rowKey="review" columns={columns} dataSource={data.pages.flatMap((page) => page.items)} pagination={false} />
          <LoadMore of={list} />
        </>
      )}
    </Answer>
  );
}

function Now({ standing }: { standing: Standing }) {
  const { t } = useTranslation('openingReview');
  const reason = useReason(standing);
  const now = STANDING_NOW[standing.state];
  return (
    <span className="two-lines">
      <span>
        <Badge tone={REVIEW_TONES[now]}>{t(`state.${now}`)}</Badge>
      </span>
      {reason !== undefined && <small>{reason}</small>}
    </span>
  );
}
