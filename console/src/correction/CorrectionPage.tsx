import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { queries } from '../api/client';
import { usePresent } from '../api/session';
import { ClockCells, ClockWords } from '../ui/Clock';
import { Facts } from '../ui/Facts';
import { minute } from '../ui/format';
import { PageHead } from '../ui/PageHead';
import { Columns, Panel } from '../ui/Panel';
import { Answer } from '../ui/States';
import { Timeline, type Moment } from '../ui/Timeline';
import { useParam } from '../ui/useParam';
import { AnswerForm } from './AnswerForm';
import { CorrectionState, isAnswered, Reporter, termOf, type Correction } from './CorrectionState';
import './texts';
import './correction.css';

export function CorrectionPage() {
  const id = useParam('id');
  const correction = queries.useQuery('get', '/api/v1/corrections/{id}', { params: { path: { id } } });
  return <Answer of={correction}>{(data) => <Shown correction={data} />}</Answer>;
}

function Shown({ correction }: { correction: Correction }) {
  const { t } = useTranslation('correction');
  const present = usePresent();
  const ours = correction.provider === present.institution;
  return (
    <>
      <PageHead
        trail={<Link to="/corrections">{t('trail')}</Link>}
        title={correction.resourceTitle}
        aside={
          <>
            <CorrectionState of={correction} />
            {correction.itemTitle ?? t('whole')}
          </>
        }
      />
      <Columns
        main={
          <>
            <Panel title={t('doubt')}>
              <p className="correction-text">{correction.description}</p>
              <Facts
                of={[
                  [t('resource'), <Link key="r" to={`/catalog/resources/${correction.resource}`}>{correction.resourceTitle}</Link>],
                  [t('item'), correction.itemTitle ?? t('whole')],
                  [t('reporter'), <Reporter key="w" of={correction} />],
                  [t('contact'), correction.contact === null ? null : <Contact key="c" text={correction.contact} />],
                  [t('reference'), correction.reporter === null ? <Reference key="f" text={correction.reference} /> : null],
                ]}
              />
            </Panel>
            {correction.answer !== null && (
              <Panel title={t('answered')} note={t(`state.${correction.state}`)}>
                <p className="correction-text">{correction.answer}</p>
              </Panel>
            )}
          </>
        }
        side={
          <>
            {!isAnswered(correction) && ours && <AnswerForm correction={correction} />}
            <Panel title={t('deadline')}>
              {isAnswered(correction) ? (
                <span>{t('answeredOn')}</span>
              ) : (
                <div className="correction-clock">
                  <ClockCells term={termOf(correction)} />
                  <ClockWords term={termOf(correction)} />
                </div>
              )}
              {!ours && !isAnswered(correction) && <p className="quiet">{t('reportedByUs')}</p>}
            </Panel>
            <Panel title={t('course')}>
              <Course of={correction} />
            </Panel>
          </>
        }
      />
    </>
  );
}

function Contact({ text }: { text: string }) {
  const { t } = useTranslation('correction');
  return (
    <span className="two-lines">
      <span>{text}</span>
      <small>{t('contactNote')}</small>
    </span>
  );
}

function Reference({ text }: { text: string }) {
  const { t } = useTranslation('correction');
  return (
    <span className="two-lines">
      <code>{text}</code>
      <small>{t('referenceNote')}</small>
    </span>
  );
}

function Course({ of }: { of: Correction }) {
  const { t } = useTranslation('correction');
  const answered = isAnswered(of);
  const moments: Moment[] = [
    { key: 'reported', title: t('moments.reported'), at: minute(of.reportedAt), what: <Reporter of={of} /> },
    {
      key: 'verifying',
      title: t('moments.verifying'),
      phase: of.state === 'VERIFYING' ? 'now' : answered ? 'done' : 'coming',
      ...(of.state === 'REPORTED' ? { what: t('waiting') } : {}),
    },
    answered && of.answeredAt !== null
      ? { key: 'answered', title: t(of.state === 'CORRECTED' ? 'moments.CORRECTED' : 'moments.EXPLAINED'), at: minute(of.answeredAt) }
      : { key: 'answered', title: t('moments.answered'), phase: 'coming' },
  ];
  return <Timeline of={moments} />;
}
