import { useTranslation } from 'react-i18next';
import { Articles } from '../../ui/ArticleChip';
import { minute } from '../../ui/format';
import { Timeline } from '../../ui/Timeline';
import type { Own } from './records';

const STEPS = ['apply', 'accept', 'request-supplement', 'supplement', 'verify', 'approve', 'refuse', 'withdraw', 'lapse', 'suspend', 'resume', 'end', 'download'] as const;
const OWN = new Set<string>(['apply', 'supplement', 'withdraw', 'download']);
/** Said elsewhere on the page, or a receipt that is told with the file. */
const QUIET = new Set<string>(['refuse', 'supplement']);

/** What was done about it, the oldest first; to the public an institution acts, not a person. */
export function Past({ own }: { own: Own }) {
  const { t } = useTranslation('mine');
  return (
    <Timeline
      of={own.history.map((step) => {
        const known = STEPS.find((one) => one === step.act);
        return {
          key: step.id,
          title: known === undefined ? step.act : t(`step.${known}`),
          at: minute(step.at),
          what: (
            <>
              {step.words !== null && !QUIET.has(step.act) && (
                <span className={step.act === 'download' ? 'said mono' : 'said'}>{step.words}</span>
              )}
              <span className="who">{OWN.has(step.act) ? t('you') : (step.institutionName ?? own.provider)}</span>{' '}
              {!OWN.has(step.act) && <Articles ids={step.articles} />}
            </>
          ),
        };
      })}
    />
  );
}
