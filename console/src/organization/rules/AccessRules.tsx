import { useTranslation } from 'react-i18next';
import { queries, type Schemas } from '../../api/client';
import { Articles } from '../../ui/ArticleChip';
import { Panel } from '../../ui/Panel';
import { Answer } from '../../ui/States';
import './texts';

type Rule = Schemas['OrganizationRuleRuleLine'];

const GROUPS: readonly Rule['group'][] = ['PASSWORD', 'SIGN_IN', 'MACHINE', 'VISITOR', 'USE'];

/** Rules for passwords, sign-in, other systems, visitors and use, in the platform's own words. */
export function AccessRules() {
  const { t } = useTranslation('rules');
  const asked = queries.useQuery('get', '/api/v1/security/rules', {});
  return (
    <Answer of={asked}>
      {(rules) =>
        GROUPS.map((group) => (
          <Panel key={group} flush title={t(`group.${group}`)}>
            <ul className="rules-list">
              {rules
                .filter((rule) => rule.group === group)
                .map((rule) => (
                  <li key={rule.code}>
                    <span>
                      {rule.text}
                      {rule.setting !== null && <small>{t('bySetting')}</small>}
                    </span>
                    <Articles ids={rule.articles} />
                  </li>
                ))}
            </ul>
          </Panel>
        ))
      }
    </Answer>
  );
}
