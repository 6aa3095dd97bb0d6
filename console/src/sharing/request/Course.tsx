import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { queries } from '../../api/client';
import { language } from '../../i18n';
import { ArticleChip } from '../../ui/ArticleChip';
import { day, dayOfWeek, lastDayOf, minute } from '../../ui/format';
import { useStepMoments, type Step } from '../../ui/History';
import { Panel } from '../../ui/Panel';
import { Answer } from '../../ui/States';
import { Timeline, type Moment } from '../../ui/Timeline';
import { partOf, stateOf, type Request } from '../records';
import { useDesk } from './desk';
import type { Brief } from './useMatterNotices';

const STEPS = [
  'draft', 'submit', 'request-supplement', 'supplement', 'accept', 'ask-extension', 'extend', 'propose', 'withdraw-proposal', 'head-approve',
  'approve', 'refuse', 'deliver', 'dispute', 'agree', 'arbitrate', 'government-decision', 'withdraw',
] as const;

function isStep(act: string): act is (typeof STEPS)[number] {
  return STEPS.some((known) => known === act);
}

const OVER = new Set(['DELIVERED', 'REFUSED', 'WITHDRAWN', 'GRANTED', 'ANSWERED']);

function title(notice: Brief): string {
  return language() === 'en' ? notice.titleEn : notice.title.replace(/^[^\p{L}]?.*》/u, '');
}

/** The way of a request: what was done, what is now, what is to come, each with its article. */
export function Course() {
  const { t } = useTranslation('sharingCourse');
  const { request } = useDesk();
  const history = queries.useQuery(
    'get',
    '/api/v1/sharing/requests/{id}/history',
    { params: { path: { id: request.id } } },
    { refetchInterval: 60_000 },
  );
  return (
    <Panel title={t('timeline.title')} note={t('timeline.note')}>
      <Answer of={history}>{(steps) => <Way request={request} steps={steps} />}</Answer>
    </Panel>
  );
}

function Way({ request, steps }: { request: Request; steps: readonly Step[] }) {
  return <Timeline of={useMoments(request, steps)} />;
}

function useMoments(request: Request, steps: readonly Step[]): Moment[] {
  const { t } = useTranslation(['sharingCourse', 'sharingRequest']);
  const deadline = partOf(request, 'CONDITIONAL')?.deadline ?? null;
  const state = stateOf(request);
  const told = useStepMoments(steps, (act) => (isStep(act) ? t(`step.${act}`) : undefined));
  const done = told.map((moment, index): Moment => (steps[index]?.act === 'request-supplement' ? { ...moment, phase: 'paused' } : moment));
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
  const { request } = useDesk();
  return (
    <Panel title={t('notices.title')} extra={notices.length > 0 && <Link to="/notices" search={{ matter: request.id }}>{t('notices.all')}</Link>}>
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
