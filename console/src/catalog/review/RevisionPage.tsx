import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { queries } from '../../api/client';
import { usePresent } from '../../api/session';
import { ClockCells, ClockWords } from '../../ui/Clock';
import { minute } from '../../ui/format';
import { PageHead } from '../../ui/PageHead';
import { Columns, Panel } from '../../ui/Panel';
import { Answer } from '../../ui/States';
import { Timeline } from '../../ui/Timeline';
import { useParam } from '../../ui/useParam';
import { Editor } from '../edit/Editor';
import { ChangeAct } from '../entry/ChangeAct';
import type { Revision } from '../model';
import { RevisionBadge } from '../parts/Values';
import { mayWithdraw, recallable } from './acts';
import { Attach } from './Attach';
import { Decision } from './Decision';
import { DifferencePanel } from './DifferencePanel';
import { Points } from './Points';
import { Recall } from './Recall';
import { StageLine } from './StageLine';
import { Stricter } from './Stricter';
import { Withdraw } from './Withdraw';
import './texts';
import './review.css';
import '../texts';
import '../catalog.css';

/** One revision: to its steward while it is a draft an editor, to everyone else and later its way, its content and its decision. */
export function RevisionPage() {
  const id = useParam('revision');
  const present = usePresent();
  const revision = queries.useQuery('get', '/api/v1/catalog/revisions/{revision}', { params: { path: { revision: id } } });
  return (
    <Answer of={revision} rows={10}>
      {(found) =>
        found.state === 'DRAFT' && found.provider === present.institution && present.has('STEWARD') ? (
          <Editor key={found.id} revision={found} />
        ) : (
          <Shown
            revision={found}
            onChanged={() => {
              void revision.refetch();
            }}
          />
        )
      }
    </Answer>
  );
}

function Shown({ revision, onChanged }: { revision: Revision; onChanged: () => void }) {
  const { t } = useTranslation(['catalogReview', 'catalog']);
  const present = usePresent();
  const officer = present.has('AUTHORITY_OFFICER') && present.institution !== revision.provider;
  const own = present.institution === revision.provider && present.has('STEWARD');
  const published = revision.state === 'PUBLISHED';
  const recalled = recallable(revision, present);
  return (
    <>
      <PageHead
        trail={
          <>
            <Link to={officer ? '/catalog/reviews' : '/catalog/drafts'}>{t(officer ? 'trail' : 'trailOwn')}</Link> /{' '}
            <code>{revision.code}</code>
          </>
        }
        title={revision.title}
        aside={
          <>
            {revision.providerName}
            <RevisionBadge number={revision.number} state={revision.state} />
          </>
        }
        actions={
          <>
            {revision.deadline !== null && (
              <span className="review-deadline">
                <span className="quiet">{t('deadline')}</span>
                <ClockCells term={revision.deadline} />
                <ClockWords term={revision.deadline} />
              </span>
            )}
            {published && (
              <Link to={`/catalog/resources/${revision.resource}`} className="entry-link">
                {t('entry')}
              </Link>
            )}
            {published && own && <ChangeAct resource={revision.resource} number={revision.number} primary />}
            {recalled !== null && <Recall revision={revision} state={recalled} />}
            {mayWithdraw(revision, present) && <Withdraw revision={revision} />}
          </>
        }
      />
      <StageLine revision={revision} />
      <div className="review-page">
        <Columns
          main={
            <>
              <DifferencePanel revision={revision} />
              <Points revision={revision} />
            </>
          }
          side={
            <>
              <div className="decision-first">
                <Decision revision={revision} onChanged={onChanged} />
              </div>
              {own && (revision.state === 'CONFIRMED' || revision.state === 'PUBLISHED') && <Attach revision={revision} state={revision.state} />}
              {revision.basis !== null && revision.state !== 'PUBLISHED' && revision.state !== 'SUPERSEDED' && <Stricter revision={revision} />}
              <Panel title={t('history')}>
                <Timeline
                  of={revision.steps.map((step, index) => ({
                    key: String(index),
                    title: (
                      <>
                        {t(`action.${step.action}`)} <small className="quiet">{step.name}</small>
                      </>
                    ),
                    at: minute(step.at).slice(5),
                    what: step.note !== null && <span className="pre">{step.note}</span>,
                  }))}
                />
              </Panel>
            </>
          }
        />
      </div>
    </>
  );
}
