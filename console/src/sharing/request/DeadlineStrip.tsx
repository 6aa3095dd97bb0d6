import { useTranslation } from 'react-i18next';
import { ArticleChip } from '../../ui/ArticleChip';
import { day, dayOfWeek, lastDayOf } from '../../ui/format';
import type { Part, Request } from '../records';
import { stripOf, type Cell } from './strip';
import { useCalendar } from './useCalendar';

interface DeadlineStripProps {
  request: Request;
  part: Part;
  /** When a supplement was asked for, as its notice says. */
  stopNotice: string | undefined;
}

/** 时限: the words at the left, one cell a working day at the right. */
export function DeadlineStrip({ request, part, stopNotice }: DeadlineStripProps) {
  const { t } = useTranslation('sharingCourse');
  const deadline = part.deadline;
  const last = day(deadline === null ? null : lastDayOf(deadline.due));
  const from = deadline?.from ?? last;
  const calendar = useCalendar([Number(from.slice(0, 4)) || 2026, Number(last.slice(0, 4)) || 2026]);
  if (deadline === null) {
    return null;
  }
  const supply = deadline.duty === 'SUPPLY';
  const received = day(request.submittedAt);
  const given = !supply && part.missing.length > 0 && part.state !== 'SUPPLEMENT_REQUESTED' && stopNotice !== undefined;
  const cells = stripOf(
    { from, workingDays: deadline.workingDays, last },
    {
      today: day(new Date().toISOString()),
      works: calendar.works,
      stopped: part.state === 'SUPPLEMENT_REQUESTED' && part.stoppedAt !== null ? day(part.stoppedAt) : undefined,
      before: given && day(stopNotice) < from ? { from: received, stopped: day(stopNotice) } : undefined,
    },
  );
  return (
    <section className="panel strip">
      <div className="strip-words">
        <span className="strip-duty">
          {t(supply ? 'strip.SUPPLY' : 'strip.REPLY')} {deadline.article !== null && <ArticleChip id={deadline.article} />}
        </span>
        <Words part={part} cells={cells} />
        <span className="strip-due" hidden={part.state === 'SUPPLEMENT_REQUESTED'}>
          {t('strip.due', { day: dayOfWeek(lastDayOf(deadline.due)) })}
          {deadline.provisional && <em>{t('strip.provisional', { year: calendar.unknown.join('、') || last.slice(0, 4) })}</em>}
        </span>
      </div>
      <ol className={cells.length > 15 ? 'strip-cells many' : 'strip-cells'} aria-label={t('strip.cells')}>
        {cells.map((cell, index) => (
          <StripCell key={cell.date ?? index} cell={cell} supply={supply} />
        ))}
      </ol>
    </section>
  );
}

function Words({ part, cells }: { part: Part; cells: Cell[] }) {
  const { t } = useTranslation('sharingCourse');
  const remaining = part.remaining ?? 0;
  if (part.state === 'SUPPLEMENT_REQUESTED') {
    const left = cells.filter((cell) => cell.phase === 'coming').length;
    return (
      <>
        <strong className="strip-left stopped">{t('strip.stopped')}</strong>
        <span className="strip-due">{t('strip.stoppedWhy', { count: left })}</span>
      </>
    );
  }
  if (remaining < 0) {
    return <strong className="strip-left over">{t('strip.over', { count: -remaining })}</strong>;
  }
  return (
    <strong className={remaining <= 2 ? 'strip-left near' : 'strip-left'}>
      {remaining === 0 ? t('strip.today') : t('strip.left', { count: remaining })}
    </strong>
  );
}

function StripCell({ cell, supply }: { cell: Cell; supply: boolean }) {
  const { t } = useTranslation('sharingCourse');
  const label = cell.label === 'begun' && supply ? t('strip.begunSupply') : cell.label === null ? '' : t(`strip.label.${cell.label}`);
  return (
    <li className={`${cell.phase}${cell.gap ? ' gap' : ''}${cell.label === 'due' ? ' due' : ''}`}>
      <span>{cell.date?.slice(5) ?? ''}</span>
      <b title={cell.count === null ? undefined : t('strip.cell', { count: cell.count })}>{cell.count ?? ''}</b>
      <span className={cell.label ?? undefined}>{label}</span>
    </li>
  );
}
