import { useTranslation } from 'react-i18next';
import type { Schemas } from '../../api/client';
import { monthName, weekdayLetter } from '../../ui/format';
import './texts';

type Day = Pick<Schemas['RegulationCalendarDay'], 'date' | 'name' | 'kind'>;

const MONTHS = Array.from({ length: 12 }, (_month, index) => index);
/** 2024-01-01 was a Monday. */
const WEEK = ['2024-01-01', '2024-01-02', '2024-01-03', '2024-01-04', '2024-01-05', '2024-01-06', '2024-01-07'];

/** Twelve months; days off and worked weekend days marked by colour and by a word. */
export function YearView({ year, days }: { year: number; days: readonly Day[] }) {
  const special = new Map(days.map((one) => [one.date, one]));
  return (
    <div className="calendar-year">
      {MONTHS.map((month) => (
        <Month key={month} year={year} month={month} special={special} />
      ))}
    </div>
  );
}

function Month({ year, month, special }: { year: number; month: number; special: ReadonlyMap<string, Day> }) {
  const { t } = useTranslation('calendar');
  const blanks = (new Date(Date.UTC(year, month, 1)).getUTCDay() + 6) % 7;
  const length = new Date(Date.UTC(year, month + 1, 0)).getUTCDate();
  const dates = Array.from({ length }, (_date, index) => new Date(Date.UTC(year, month, index + 1)).toISOString().slice(0, 10));
  return (
    <section className="calendar-month">
      <h3>{monthName(year, month)}</h3>
      <div className="calendar-grid">
        {WEEK.map((date) => (
          <span key={date} className="calendar-weekday" aria-hidden>
            {weekdayLetter(date)}
          </span>
        ))}
        {Array.from({ length: blanks }, (_blank, index) => (
          <span key={`blank${index}`} />
        ))}
        {dates.map((date, index) => {
          const day = special.get(date);
          const weekend = (blanks + index) % 7 >= 5;
          const kind = day === undefined ? (weekend ? 'weekend' : '') : day.kind === 'OFF' ? 'off' : 'work';
          const said = day === undefined ? undefined : `${date} ${day.name} ${t(day.kind === 'OFF' ? 'off' : 'work')}`;
          return (
            <span key={date} className={`calendar-day ${kind}`} title={said}>
              {index + 1}
              {said !== undefined && <span className="visually-hidden">{said}</span>}
            </span>
          );
        })}
      </div>
    </section>
  );
}
