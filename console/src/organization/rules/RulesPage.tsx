import { useTranslation } from 'react-i18next';
import { Articles } from '../../ui/ArticleChip';
import { OnlyFor } from '../../ui/OnlyFor';
import { PageHead } from '../../ui/PageHead';
import { useFilters } from '../../ui/useFilters';
import { ViewTabs } from '../../ui/ViewTabs';
import { AccessRules } from './AccessRules';
import { Levels } from './Levels';
import { Protection } from './Protection';
import { PersonWords } from './PersonWords';
import './texts';
import './rules.css';

const VIEWS = ['words', 'data', 'levels', 'access'] as const;

/** 安全规则, of the security administrator: what protects by rule, each with its article. */
export function RulesPage() {
  return (
    <OnlyFor roles={['SECURITY_ADMINISTRATOR']}>
      <Rules />
    </OnlyFor>
  );
}

function Rules() {
  const { t } = useTranslation('rules');
  const [filters] = useFilters();
  const active = VIEWS.find((view) => view === filters['view']) ?? 'words';
  return (
    <>
      <PageHead
        title={t('title')}
        aside={
          <>
            {t('aside')} <Articles ids={['FH-16']} />
          </>
        }
      />
      <div className="rules-views">
        <ViewTabs label={t('views.label')} name="view" active={active} views={VIEWS.map((key) => ({ key, label: t(`views.${key}`) }))} />
      </div>
      {active === 'words' && <PersonWords />}
      {active === 'data' && <Protection />}
      {active === 'levels' && <Levels />}
      {active === 'access' && <AccessRules />}
    </>
  );
}
