import { Link } from '@tanstack/react-router';
import { useEffect, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { queries } from '../api/client';
import { usePresent } from '../api/session';
import { dateAndDay, grouped, largeCount, minute, percent, second } from '../ui/format';
import { Failed, Waiting } from '../ui/States';
import { Counties } from './Counties';
import { Due } from './Due';
import { bars, hourNow, useWall } from './figures';
import { Flows } from './Flows';
import { Hours } from './Hours';
import { Latest } from './Latest';
import './texts';
import './wall.css';

/** 数据大屏: one page for a wall; counts alone, of one's own level and beneath it, nothing of what was in the data. */
export function WallPage() {
  const wall = useWall();
  const asked = [wall.flows, wall.collected, wall.kept, wall.corrections];
  const failed = asked.find((one) => one.data === undefined && one.error !== null);
  if (failed !== undefined) {
    return (
      <div className="wall-failed">
        <Failed
          error={failed.error}
          onRetry={() => {
            void failed.refetch();
          }}
        />
      </div>
    );
  }
  const [flows, collected, kept, corrections] = [wall.flows.data, wall.collected.data, wall.kept.data, wall.corrections.data];
  if (flows === undefined || collected === undefined || kept === undefined || corrections === undefined) {
    return <Waiting />;
  }
  return <Wall flows={flows} collected={collected} kept={kept} corrections={corrections} stale={asked.some((one) => one.error !== null)} />;
}

type Read = ReturnType<typeof useWall>;

interface WallProps {
  flows: NonNullable<Read['flows']['data']>;
  collected: NonNullable<Read['collected']['data']>;
  kept: NonNullable<Read['kept']['data']>;
  corrections: NonNullable<Read['corrections']['data']>;
  stale: boolean;
}

function Wall({ flows, collected, kept, corrections, stale }: WallProps) {
  const { t } = useTranslation('wall');
  const rows = bars(collected.hours.map((hour) => ({ from: hour.from, count: hour.rows })));
  const uses = bars(flows.hours.map((hour) => ({ from: hour.from, count: hour.uses })));
  const today = hourNow();
  const here = useHere();
  const answered = kept.answers.answered + corrections.answered;
  const inTime = kept.answers.inTime + corrections.inTime;
  const overdue = kept.answers.overdue + corrections.overdue;
  return (
    <main className="wall">
      <Head region={here?.name ?? ''} stale={stale} at={flows.at} />
      <section className="wall-figures">
        <Figure title={t('rows')} value={largeCount(rows.today)} unit={t('rowsUnit')} note={t('yesterday', { value: largeCount(rows.yesterday) })} />
        <Figure title={t('uses')} value={largeCount(uses.today)} unit={t('usesUnit')} note={t('yesterday', { value: largeCount(uses.yesterday) })} />
        <Figure
          title={t('grants')}
          value={grouped(flows.grants.active)}
          unit={t('grantsUnit')}
          note={t('holders', { count: flows.grants.holders, ending: flows.grants.ending })}
        />
        <Figure
          title={t('kept')}
          value={answered === 0 ? '—' : percent(inTime / answered)}
          note={answered === 0 ? t('noneAnswered') : t('answered', { count: answered })}
        />
        <Figure
          title={t('overdue')}
          value={grouped(overdue)}
          unit={t('overdueUnit')}
          note={t('overdueOf', { sharing: kept.answers.overdue, correction: corrections.overdue })}
          bad={overdue > 0}
        />
      </section>
      <div className="wall-middle">
        <div>
          <Part title={t('collected')} note={t('byHour')}>
            <Hours bars={rows.bars} now={today} label={t('collected')} />
          </Part>
          <Part title={t('delivered')} note={t('deliveredByHour')}>
            <Hours bars={uses.bars} now={today} label={t('delivered')} />
          </Part>
          {here !== undefined && <Counties region={here.id} flows={flows.flows} />}
        </div>
        <Part title={t('flows')} note={t('flowsUnit')}>
          <Flows flows={flows.flows} region={here?.name ?? ''} />
        </Part>
        <div>
          <Part title={t('keptTitle')} note={t('keptYear')}>
            <Kept title={t('sharing')} answers={kept.answers} />
            <Kept title={t('correction')} answers={corrections} />
          </Part>
          <Part title={t('dueTitle')} note={t('dueUnit')}>
            <Due of={kept.due} />
          </Part>
        </div>
      </div>
      <Latest of={flows.newest} />
    </main>
  );
}

/** The region of one's own institution. */
function useHere() {
  const present = usePresent();
  return queries.useQuery('get', '/api/v1/institutions/{id}', { params: { path: { id: present.institution } } }, { staleTime: Infinity }).data?.region;
}

function Head({ region, stale, at }: { region: string; stale: boolean; at: string }) {
  const { t } = useTranslation('wall');
  const [now, setNow] = useState(() => new Date().toISOString());
  useEffect(() => {
    const timer = setInterval(() => {
      setNow(new Date().toISOString());
    }, 1_000);
    return () => {
      clearInterval(timer);
    };
  }, []);
  return (
    <header className="wall-head">
      <Link to="/" title={t('back')} aria-label={t('back')}>
        <img src="/mark.svg" alt="" width={40} height={40} />
      </Link>
      <h1>{t('title', { region })}</h1>
      <span className="wall-date">{dateAndDay(now)}</span>
      <span className="wall-clock">{second(now).slice(11)}</span>
      <span className={stale ? 'wall-live stale' : 'wall-live'} role="status">
        {stale ? t('stale', { at: minute(at).slice(11) }) : t('live')}
      </span>
    </header>
  );
}

function Figure({ title, value, unit, note, bad = false }: { title: string; value: string; unit?: string; note: string; bad?: boolean }) {
  const [number = value, scale] = value.split(' ');
  return (
    <div className="wall-figure">
      <h2>{title}</h2>
      <p>
        <strong className={bad ? 'bad' : ''}>{number}</strong>
        <span>
          {scale}
          {unit}
        </span>
      </p>
      <small>{note}</small>
    </div>
  );
}

function Part({ title, note, children }: { title: string; note: string; children: ReactNode }) {
  return (
    <section className="wall-part">
      <div className="wall-part-head">
        <h2>{title}</h2>
        <span>{note}</span>
      </div>
      {children}
    </section>
  );
}

function Kept({ title, answers }: { title: string; answers: { answered: number; inTime: number } }) {
  const { t } = useTranslation('wall');
  const share = answers.answered === 0 ? 0 : answers.inTime / answers.answered;
  return (
    <div className="wall-kept">
      <span>
        {title} <small>{answers.answered === 0 ? '' : t('answered', { count: answers.answered })}</small>
      </span>
      <strong>{answers.answered === 0 ? '—' : percent(share)}</strong>
      <i aria-hidden>
        <b style={{ width: `${share * 100}%` }} />
      </i>
    </div>
  );
}
