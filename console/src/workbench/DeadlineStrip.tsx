import { useTranslation } from 'react-i18next';
import { queries } from '../api/client';
import { day, lastDayOf, weekdayLetter } from '../ui/format';
import { Panel } from '../ui/Panel';
import { todayHere, weeks, type StripDay } from './days';
import type { Todo } from './todo';

const WEEKS = 4;
const MOST_A_DAY = 3;

/** 时限日历: four weeks of working days, and what is due on them. */
export function DeadlineStrip({ todos }: { todos: readonly Todo[] }) {
  const { t } = useTranslation('workbench');
  const today = todayHere();
  const year = Number(today.slice(0, 4));
  const kept = { staleTime: 3_600_000 };
  const present = queries.useQuery('get', '/api/v1/regulations/calendar/{year}', { params: { path: { year } } }, kept);
  const next = queries.useQuery('get', '/api/v1/regulations/calendar/{year}', { params: { path: { year: year + 1 } } }, kept);
  const strip = weeks(today, WEEKS, [...(present.data === undefined ? [] : [present.data]), ...(next.data === undefined ? [] : [next.data])]);
  const dated = todos.flatMap((todo) => (todo.term === null || todo.term.paused === true ? [] : [{ ...todo, term: todo.term, last: day(lastDayOf(todo.term.due)) }]));
  const first = strip[0]?.[0]?.date ?? today;
  const earlier = dated.filter((todo) => todo.last < first).length;
  return (
    <Panel
      title={t('calendar')}
      extra={
        <span className="quiet">
          {next.data?.known === false ? t('calendarUnknown', { year: year + 1 }) : t('calendarNote')}
        </span>
      }
    >
      {earlier > 0 && <p className="status bad strip-earlier">{t('earlier', { count: earlier })}</p>}
      <div className="strip">
        {strip.map((week) => (
          <ol key={week[0]?.date} className="strip-week">
            {week
              .filter((one) => one.works || dated.some((todo) => todo.last === one.date))
              .map((one) => (
                <Day key={one.date} of={one} today={today} todos={dated.filter((todo) => todo.last === one.date)} />
              ))}
          </ol>
        ))}
      </div>
    </Panel>
  );
}

function Day({ of, today, todos }: { of: StripDay; today: string; todos: readonly Todo[] }) {
  const { t } = useTranslation('workbench');
  const now = of.date === today;
  const number = of.date.endsWith('-01') ? `${Number(of.date.slice(5, 7))}/1` : String(Number(of.date.slice(8)));
  return (
    <li className={now ? 'strip-day now' : of.date < today ? 'strip-day gone' : 'strip-day'} aria-current={now ? 'date' : undefined}>
      <span className="strip-weekday">{weekdayLetter(of.date)}</span>
      <span className="strip-number">{now ? t('today') : number}</span>
      {todos.slice(0, MOST_A_DAY).map((todo) => (
        <span key={todo.key} className={`strip-due ${phase(todo)}`} title={`${t(`kind.${todo.kind}`)} ${todo.title}`}>
          {t(`inDay.${todo.kind}`)}
        </span>
      ))}
      {todos.length > MOST_A_DAY && <span className="quiet strip-more">+{todos.length - MOST_A_DAY}</span>}
    </li>
  );
}

function phase({ term }: Todo): string {
  const left = term?.remaining ?? 9;
  return left < 0 ? 'over' : left <= 2 ? 'near' : '';
}
