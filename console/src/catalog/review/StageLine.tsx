import { useTranslation } from 'react-i18next';
import { minute } from '../../ui/format';
import type { Revision, State } from '../model';

const STAGES = [
  ['draft', ['DRAFT', 'CHANGE']],
  ['assess', ['ASSESS']],
  ['approve', ['APPROVE']],
  ['submit', ['SUBMIT']],
  ['confirm', ['CONFIRM']],
  ['publish', ['PUBLISH']],
] as const;

/** How many stages are behind in each state. */
const BEHIND: Readonly<Record<State, number>> = {
  DRAFT: 0,
  ASSESSED: 2,
  HEAD_APPROVED: 3,
  SUBMITTED: 4,
  CONFIRMED: 5,
  PUBLISHED: 6,
  SUPERSEDED: 6,
  WITHDRAWN: 0,
};

/** The way of a revision from left to right: what is done, by whom and when; what is now; what is to come. */
export function StageLine({ revision }: { revision: Revision }) {
  const { t } = useTranslation('catalogReview');
  const { steps, state } = revision;
  // what stood before it came back has to be done again
  const since = steps.findLastIndex((step) => step.action === 'RETURN' || step.action === 'RECALL');
  const valid = steps.filter((step, index) => index > since || step.action === 'DRAFT' || step.action === 'CHANGE');
  const reached = STAGES.filter(([, actions]) => valid.some((step) => actions.some((action) => action === step.action))).length;
  const behind = state === 'WITHDRAWN' ? reached : BEHIND[state];
  return (
    <ol className="stages" aria-label={t('stages')}>
      {STAGES.map(([name, actions], index) => {
        const step = valid.findLast((one) => actions.some((action) => action === one.action));
        const phase = index < behind ? 'done' : index === behind && state !== 'WITHDRAWN' ? 'now' : 'coming';
        return (
          <li key={name} className={phase} aria-current={phase === 'now' ? 'step' : undefined}>
            <strong>{t(`stage.${name}`)}</strong>
            {phase === 'now' && <span>{t('underway')}</span>}
            {phase === 'done' && step !== undefined && (
              <span>
                {minute(step.at).slice(5)} <span className="nowrap">{step.name}</span>
              </span>
            )}
          </li>
        );
      })}
    </ol>
  );
}
