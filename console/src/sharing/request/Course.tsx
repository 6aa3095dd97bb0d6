import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { language } from '../../i18n';
import { ArticleChip } from '../../ui/ArticleChip';
import { day, dayOfWeek, lastDayOf, minute } from '../../ui/format';
import { Panel } from '../../ui/Panel';
import { Timeline, type Moment } from '../../ui/Timeline';
import { partOf, stateOf, type Request } from '../records';
import { useDesk } from './desk';
import type { Brief } from './useMatterNotices';

const OVER = new Set(['DELIVERED', 'REFUSED', 'WITHDRAWN', 'GRANTED', 'ANSWERED']);

function title(notice: Brief): string {
  return language() === 'en' ? notice.titleEn : notice.title.replace(/^[^\p{L}]?.*》/u, '');
}

/** The way of a request: what happened by its notices, what is now, what is to come, each with its article. */
export function Course({ notices }: { notices: Brief[] }) {
  const { t } = useTranslation('sharingCourse');
  const { request } = useDesk();
  return (
    <Panel title={t('timeline.title')} note={t('timeline.note')}>
      <Timeline of={useMoments(request, notices)} />
    </Panel>
  );
}

function useMoments(request: Request, notices: Brief[]): Moment[] {
  const { t } = useTranslation(['sharingCourse', 'sharingRequest']);
  const part = partOf(request, 'CONDITIONAL');
  const deadline = part?.deadline ?? null;
  const state = stateOf(request);
  const done: (Moment & { when: string })[] = [
    { key: 'drafted', when: request.draftedAt, title: t('timeline.drafted'), at: minute(request.draftedAt), what: <ArticleChip id="GW-20" /> },
  ];
  if (request.submittedAt !== null) {
    done.push({
      key: 'received',
      when: request.submittedAt,
      title: t('timeline.received'),
      at: minute(request.submittedAt),
      what: (
        <>
          {t('timeline.receivedWhat', {
            atOnce: partOf(request, 'UNCONDITIONAL')?.items.length ?? 0,
            notShared: partOf(request, 'NOT_SHARED')?.items.length ?? 0,
          })}{' '}
          <ArticleChip id="GW-21" />
        </>
      ),
    });
  }
  for (const notice of notices.filter((one) => one.kind !== 'INFORMATION')) {
    const stops = notice.kind === 'SUPPLEMENT';
    done.push({
      key: notice.id,
      when: notice.issuedAt,
      title: <Link to={`/notices/${notice.id}`}>{title(notice)}</Link>,
      at: minute(notice.issuedAt),
      phase: stops ? 'paused' : 'done',
      ...(stops ? { what: t('timeline.stoppedWhat') } : {}),
    });
  }
  const resumed = part !== undefined && part.missing.length > 0 && state !== 'SUPPLEMENT_REQUESTED' && deadline !== null && deadline.duty !== 'SUPPLY';
  if (resumed) {
    done.push({ key: 'resumed', when: `${deadline.from}T23:59:59Z`, title: t('timeline.resumed'), at: deadline.from, what: t('timeline.resumedWhat') });
  }
  done.sort((a, b) => a.when.localeCompare(b.when));
  const now: Moment = {
    key: 'now',
    phase: state === 'SUPPLEMENT_REQUESTED' ? 'paused' : 'now',
    title: t('timeline.today'),
    at: dayOfWeek(new Date().toISOString()),
    what: t(`sharingRequest:now.${state}`),
  };
  const coming: Moment[] =
    deadline === null
      ? []
      : [
          {
            key: 'due',
            phase: 'coming',
            title: t(deadline.duty === 'SUPPLY' ? 'timeline.supplyDue' : 'timeline.replyDue'),
            at: day(lastDayOf(deadline.due)),
            what: (
              <>
                {t(deadline.duty === 'SUPPLY' ? 'timeline.supplyWhat' : 'timeline.extensionMay')}{' '}
                {deadline.article !== null && <ArticleChip id={deadline.article} />}
              </>
            ),
          },
        ];
  return [...done, ...(OVER.has(state) ? [] : [now]), ...coming];
}

/** The official notices of the matter, the newest first. */
export function Correspondence({ notices }: { notices: Brief[] }) {
  const { t } = useTranslation('sharingCourse');
  return (
    <Panel title={t('notices.title')}>
      {notices.length === 0 ? (
        <span className="quiet">{t('notices.none')}</span>
      ) : (
        <ul className="desk-notices">
          {[...notices].reverse().map((notice) => (
            <li key={notice.id}>
              <Link to={`/notices/${notice.id}`}>{title(notice)}</Link>
              <small>
                {notice.number} · {minute(notice.issuedAt)}
              </small>
            </li>
          ))}
        </ul>
      )}
    </Panel>
  );
}
