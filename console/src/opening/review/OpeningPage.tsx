import { useTranslation } from 'react-i18next';
import { PageHead } from '../../ui/PageHead';
import { Panel } from '../../ui/Panel';
import { useFilters } from '../../ui/useFilters';
import { ViewTabs } from '../../ui/ViewTabs';
import { HeldList } from './HeldList';
import { OpenList } from './OpenList';
import { ProposeLink } from './ProposeLink';
import { ReviewList } from './ReviewList';
import './texts';
import './review.css';

const TABS = ['reviews', 'held', 'open'] as const;

/** 开放管理: reviews, updates that are held, and what is open. */
export function OpeningPage() {
  const { t } = useTranslation('openingReview');
  const [filters] = useFilters();
  const tab = TABS.find((name) => name === filters['tab']) ?? 'reviews';
  return (
    <>
      <PageHead title={t('title')} actions={<ProposeLink />} />
      <Panel flush>
        <ViewTabs label={t('tabs.label')} name="tab" active={tab} views={TABS.map((name) => ({ key: name, label: t(`tabs.${name}`) }))} />
        {tab === 'reviews' && <ReviewList />}
        {tab === 'held' && <HeldList />}
        {tab === 'open' && <OpenList />}
      </Panel>
    </>
  );
}
