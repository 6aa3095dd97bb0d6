import { LockOutlined } from '@ant-design/icons';
import { useTranslation } from 'react-i18next';
import { usePresent } from '../../api/session';
import { ArticleChip } from '../../ui/ArticleChip';
import { PageHead } from '../../ui/PageHead';
import { Panel } from '../../ui/Panel';
import { State } from '../../ui/States';
import { useFilters } from '../../ui/useFilters';
import { ViewTabs } from '../../ui/ViewTabs';
import { AccessList } from '../access/AccessList';
import { HeldList } from './HeldList';
import { OpenList } from './OpenList';
import { ProposeLink } from './ProposeLink';
import { ReviewList } from './ReviewList';
import './texts';
import '../access/access.css';
import './review.css';

const OWN = ['reviews', 'applications', 'held', 'open'] as const;
/** An authority proposes nothing; it watches over what is open. */
const OVER = ['open'] as const;

/** 开放管理: reviews, applications of the public, updates that are held, and what is open. */
export function OpeningPage() {
  const { t } = useTranslation(['openingReview', 'ui']);
  const present = usePresent();
  const [filters] = useFilters();
  const tabs = present.has('STEWARD', 'UNIT_HEAD', 'CHIEF_DATA_OFFICER') ? OWN : OVER;
  const tab = tabs.find((name) => name === filters['tab']) ?? tabs[0];
  // the three administrators take part in no opening (FH-16)
  if (tabs === OVER && !present.has('AUTHORITY_OFFICER')) {
    return (
      <State icon={<LockOutlined />} title={t('ui:forbidden')}>
        <ArticleChip id="FH-16" />
      </State>
    );
  }
  return (
    <>
      <PageHead title={t('title')} actions={<ProposeLink />} />
      <Panel flush>
        <ViewTabs label={t('tabs.label')} name="tab" active={tab} views={tabs.map((name) => ({ key: name, label: t(`tabs.${name}`) }))} />
        {tab === 'reviews' && <ReviewList />}
        {tab === 'applications' && <AccessList />}
        {tab === 'held' && <HeldList />}
        {tab === 'open' && <OpenList />}
      </Panel>
    </>
  );
}
