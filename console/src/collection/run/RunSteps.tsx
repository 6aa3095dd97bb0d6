import { Progress } from 'antd';
import { useTranslation } from 'react-i18next';
import { bytes, second } from '../../ui/format';
import { STEPS, type Run, type Step } from '../runs';
import '../texts';

type Phase = 'done' | 'now' | 'held' | 'failed' | 'cancelled' | 'coming';

/** The step that is to be done next, and what stands in its way. */
function phaseOf(run: Run, step: Step): Phase {
  const done = run.step === null ? -1 : STEPS.indexOf(run.step);
  const place = STEPS.indexOf(step);
  if (place <= done) {
    return 'done';
  }
  if (place > done + 1) {
    return 'coming';
  }
  switch (run.state) {
    case 'HELD':
    case 'UNKNOWN':
      return 'held';
    case 'FAILED':
      return 'failed';
    case 'CANCELLED':
      return 'cancelled';
    case 'PLANNED':
      return run.waitsForEntry ? 'held' : 'coming';
    default:
      return 'now';
  }
}

function seconds(from: string, to: string): string {
  const took = Math.max(0, (new Date(to).getTime() - new Date(from).getTime()) / 1000);
  return took.toLocaleString('en-US', { maximumFractionDigits: took < 10 ? 1 : 0 });
}

/** 接收, 识别, 校验, 入湖, 可查询, 剖析: when each was done and how long it took. */
export function RunSteps({ run, live }: { run: Run; live: boolean }) {
  const { t } = useTranslation('collection');
  const at = new Map(run.steps.map((done) => [done.step, done.at]));
  const detail = (step: Step): string => {
    const phase = phaseOf(run, step);
    const when = at.get(step);
    if (phase !== 'done') {
      return phase === 'held' && run.waitsForEntry ? t('state.waits') : t(`stepPhase.${phase}`);
    }
    if (when === undefined) {
      return t('stepPhase.done');
    }
    const before = at.get(STEPS[STEPS.indexOf(step) - 1] ?? step);
    return step === 'RECEIVED' || before === undefined ? second(when).slice(11) : t('run.took', { seconds: seconds(before, when) });
  };
  const going = run.state === 'RUNNING' && run.progress.total > 0 && run.step !== 'STAGED';
  return (
    <section className="panel run-steps" aria-label={t('run.steps')}>
      <ol>
        {STEPS.map((step) => (
          <li key={step} className={phaseOf(run, step)} aria-current={phaseOf(run, step) === 'now' ? 'step' : undefined}>
            <strong>{t(`step.${step}`)}</strong>
            <span>{detail(step)}</span>
          </li>
        ))}
      </ol>
      {going && (
        <div className="run-progress" role="status">
          <Progress
            percent={Math.floor((run.progress.bytes / run.progress.total) * 100)}
            size="small"
            aria-label={t('step.STAGED')}
          />
          <span className="quiet">
            {t('run.progress', { done: bytes(run.progress.bytes), total: bytes(run.progress.total) })} · {t(live ? 'run.live' : 'run.polled')}
          </span>
        </div>
      )}
    </section>
  );
}
