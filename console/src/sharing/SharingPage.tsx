import { useTranslation } from 'react-i18next';
import { usePresent } from '../api/session';
import { PageHead } from '../ui/PageHead';
import { Panel } from '../ui/Panel';
import { useFilters } from '../ui/useFilters';
import { ViewTabs } from '../ui/ViewTabs';
import { ApplyLink } from './list/ApplyLink';
import { GrantList } from './list/GrantList';
import { OpenById } from './list/OpenById';
import { RequestList } from './list/RequestList';
import './texts';
import './sharing.css';

const TABS = ['consumer', 'provider', 'held', 'given'] as const;
/** An officer sees first what waits for the authority, and the grants over which it watches. */
const OFFICER = ['deciding', 'watched', ...TABS] as const;

const REQUESTS = { consumer: 'consumer', provider: 'provider', deciding: 'authority' } as const;
const GRANTS = { held: 'consumer', given: 'provider', watched: 'authority' } as const;

/** 共享管理: what the institution asked for, what it has to answer, and the grants of both sides. */
export function SharingPage() {
  const { t } = useTranslation('sharing');
  const present = usePresent();
  const [filters] = useFilters();
  const tabs = present.has('AUTHORITY_OFFICER') ? OFFICER : TABS;
  const tab = tabs.find((name) => name === filters['tab']) ?? tabs[0];
  return (
    <>
      <PageHead
        title={t('title')}
        actions={
          <>
            {present.has('AUTHORITY_OFFICER') && <OpenById />}
            <ApplyLink />
          </>
        }
      />
      <Panel flush>
        <ViewTabs
          label={t('tabs.label')}
          name="tab"
          active={tab}
          views={tabs.map((name) => ({ key: name, label: t(`tabs.${name}`) }))}
        />
        {tab === 'consumer' || tab === 'provider' || tab === 'deciding' ? (
          <RequestList key={tab} side={REQUESTS[tab]} />
        ) : (
          <GrantList key={tab} side={GRANTS[tab]} />
        )}
      </Panel>
    </>
  );
}
