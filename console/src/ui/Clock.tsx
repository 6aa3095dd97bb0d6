import { useTranslation } from 'react-i18next';
import { ArticleChip } from './ArticleChip';
import { dayOfWeek, lastDayOf } from './format';

export interface Term {
  /** End of the last day. */
  due: string;
  workingDays: number;
  /** Working days left, today among them not; negative when it has passed; null where nobody counts any more. */
  remaining?: number | null;
  provisional?: boolean;
  article?: string | null;
  /** While the other side has to supply something. */
  paused?: boolean;
}

type Phase = 'calm' | 'near' | 'over' | 'paused';

function phaseOf({ remaining, paused }: Term): Phase {
  if (paused === true) {
    return 'paused';
  }
  if (remaining === undefined || remaining === null) {
    return 'calm';
  }
  return remaining < 0 ? 'over' : remaining <= 2 ? 'near' : 'calm';
}

const MOST_CELLS = 20;

/** One cell a working day: passed, today, to come. Decoration; the words beside it say the same. */
export function ClockCells({ term }: { term: Term }) {
  const phase = phaseOf(term);
  const total = Math.min(term.workingDays, MOST_CELLS);
  const left = Math.max(0, Math.min(term.remaining ?? 0, total));
  const today = phase === 'over' ? total : total - left - 1;
  return (
    <span className="clock" aria-hidden>
      {Array.from({ length: total }, (_, index) => {
        const now = phase === 'paused' ? 'paused' : phase === 'near' ? 'near' : 'today';
        const kind = index < today ? 'passed' : index === today ? now : '';
        return <i key={index} className={kind} />;
      })}
      {phase === 'over' && <i className="over" />}
    </span>
  );
}

/** 时限 in words: working days left, the day, the article that sets it. */
export function ClockWords({ term }: { term: Term }) {
  const { t } = useTranslation();
  const phase = phaseOf(term);
  const remaining = term.remaining ?? 0;
  const words =
    phase === 'paused'
      ? t('paused')
      : phase === 'over'
        ? t('overdueBy', { count: -remaining })
        : term.remaining === 0
          ? t('dueToday')
          : t('left', { count: remaining });
  return (
    <span className={`clock-words ${phase}`}>
      <span>{words}</span>
      <small>
        {t('dueAt', { day: dayOfWeek(lastDayOf(term.due)) })}
        {term.provisional === true && ` · ${t('provisional')}`} {term.article != null && <ArticleChip id={term.article} />}
      </small>
    </span>
  );
}
