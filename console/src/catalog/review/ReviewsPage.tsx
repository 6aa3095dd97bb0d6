import { CheckOutlined } from '@ant-design/icons';
import { useTranslation } from 'react-i18next';
import { queries } from '../../api/client';
import { BY_CURSOR } from '../../api/paging';
import { LoadMore } from '../../ui/LoadMore';
import { PageHead } from '../../ui/PageHead';
import { Panel } from '../../ui/Panel';
import { Answer, State } from '../../ui/States';
import { CatalogTabs } from '../parts/CatalogFrame';
import { WaitingTable } from './RevisionTable';

/** 目录审核: what waits for the authority, the longest first. */
export function ReviewsPage() {
  const { t } = useTranslation('catalogReview');
  const waiting = queries.useInfiniteQuery('get', '/api/v1/catalog/reviews', { params: { query: { limit: 20 } } }, BY_CURSOR);
  return (
    <>
      <PageHead title={t('reviews')} aside={t('reviewsNote')} />
      <CatalogTabs />
      <Panel flush>
        <Answer
          of={waiting}
          empty={{
            when: (data) => data.pages[0]?.items.length === 0,
            show: (
              <State icon={<CheckOutlined />} title={t('noReviews')}>
                {t('noReviewsWhy')}
              </State>
            ),
          }}
        >
          {(data) => (
            <>
              <WaitingTable lines={data.pages.flatMap((page) => page.items)} />
              <LoadMore of={waiting} />
            </>
          )}
        </Answer>
      </Panel>
    </>
  );
}
