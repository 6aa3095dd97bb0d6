import { GlobalOutlined } from '@ant-design/icons';
import { Link } from '@tanstack/react-router';
import { Table, type TableColumnsType } from 'antd';
import { useTranslation } from 'react-i18next';
import { queries } from '../../api/client';
import { BY_CURSOR } from '../../api/paging';
import { grouped, minute } from '../../ui/format';
import { LoadMore } from '../../ui/LoadMore';
import { Answer, State } from '../../ui/States';
import { Badge } from '../../ui/Status';
import { ProposeLink } from './ProposeLink';
import { nowOf, REVIEW_TONES, type Review } from './records';

/** Release reviews of the institution, the newest first. */
export function ReviewList() {
  const { t } = useTranslation('openingReview');
  const list = queries.useInfiniteQuery('get', '/api/v1/opening/reviews', { params: { query: { limit: 50 } } }, BY_CURSOR);
  const columns: TableColumnsType<Review> = [
    {
      title: t('columns.resource'),
      key: 'resource',
      render: (_, review) => <Link to={`/opening/reviews/${review.id}`}>{review.title}</Link>,
    },
    {
      title: t('columns.state'),
      key: 'state',
      width: 140,
      render: (_, review) => <Badge tone={REVIEW_TONES[nowOf(review)]}>{t(`state.${nowOf(review)}`)}</Badge>,
    },
    { title: t('columns.items'), key: 'items', className: 'not-on-phone', width: 120, align: 'right', render: (_, review) => grouped(review.items.length) },
    {
      title: t('columns.findings'),
      key: 'findings',
      width: 180,
      render: (_, review) => (review.findings.length === 0 ? t('foundNothing') : t('foundSome', { count: review.findings.length })),
    },
    { title: t('columns.at'), dataIndex: 'proposedAt', className: 'not-on-phone', width: 150, render: (at: string) => minute(at) },
    { title: t('columns.decided'), dataIndex: 'decidedAt', width: 150, render: (at: string | null) => minute(at) },
  ];
  return (
    <Answer
      of={list}
      empty={{
        when: (data) => data.pages[0]?.items.length === 0,
        show: (
          <State icon={<GlobalOutlined />} title={t('empty.reviews')} actions={<ProposeLink />}>
            {t('emptyWhy.reviews')}
          </State>
        ),
      }}
    >
      {(data) => (
        <>
          <Table<Review> className="stacks" rowKey="id" columns={columns} dataSource={data.pages.flatMap((page) => page.items)} pagination={false} scroll={{ x: 900 }} />
          <LoadMore of={list} />
        </>
      )}
    </Answer>
  );
}
