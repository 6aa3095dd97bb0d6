import { useTranslation } from 'react-i18next';
import type { Schemas } from '../api/client';
import { Articles } from './ArticleChip';
import { minute } from './format';
import { Panel } from './Panel';
import { Timeline, type Moment } from './Timeline';

export type Step = Schemas['NoticeStep'];

/** Steps of a matter as moments: what was done, when, by whom, what was said, and on which article. */
export function useStepMoments(steps: readonly Step[], titleOf: (act: string) => string | undefined): Moment[] {
  const { t } = useTranslation();
  return steps.map((step) => ({
    key: step.id,
    title: titleOf(step.act) ?? t('otherStep'),
    at: minute(step.at),
    what: (
      <>
        {step.words !== null && <span className="said">{step.words}</span>}
        <span className="who">{step.person === null ? t('byPlatform') : [step.institutionName, step.person].filter(Boolean).join(' · ')}</span>
        {step.articles.length > 0 && (
          <>
            {' '}
            <Articles ids={step.articles} />
          </>
        )}
      </>
    ),
  }));
}

/** What was done about a matter, the oldest first. */
export function History({ steps, titleOf }: { steps: readonly Step[]; titleOf: (act: string) => string | undefined }) {
  const { t } = useTranslation();
  const moments = useStepMoments(steps, titleOf);
  return <Panel title={t('history')}>{moments.length === 0 ? <span className="quiet">{t('noHistory')}</span> : <Timeline of={moments} />}</Panel>;
}
