import { CheckOutlined, WarningOutlined } from '@ant-design/icons';
import { useTranslation } from 'react-i18next';
import { Articles } from '../../ui/ArticleChip';
import { day, grouped } from '../../ui/format';
import { Panel } from '../../ui/Panel';
import type { Revision } from '../model';
import './doubt.texts';

const SHOWN = 20;

/** 审核要点: what was examined before the submission, by whom and when; and what is doubtful all the same. */
export function Points({ revision }: { revision: Revision }) {
  const { t } = useTranslation(['catalogReview', 'catalog', 'catalogDoubts']);
  const { assessment, steps, doubts } = revision;
  if (assessment === null) {
    return null;
  }
  const by = (action: 'ASSESS' | 'APPROVE') => {
    const step = steps.findLast((one) => one.action === action);
    return step === undefined ? '' : t('byAt', { name: step.name, at: day(step.at) });
  };
  const personal = revision.items.filter((item) => item.personal).length;
  const impact = assessment.personalInformation;
  const approved = steps.some((step) => step.action === 'APPROVE');
  const points: [string, string, string | null][] = [
    [t('point.secrecy'), `${t(assessment.secrecy.passed ? 'secrecyPassed' : 'secrecyFailed')} · ${by('ASSESS')}`, assessment.secrecy.note],
    [
      t('point.impact'),
      impact === null ? t('noPersonal') : t('impactIs', { impact: t(`catalog:impact.${impact.impact}`), count: personal }),
      impact?.note ?? null,
    ],
    ...(approved ? ([[t('point.approval'), by('APPROVE'), null]] satisfies [string, string, string | null][]) : []),
    [t('point.guide'), t(doubts.length === 0 ? 'guideItems' : 'guideDoubts', { doubts: doubts.length, total: grouped(revision.items.length) }), null],
  ];
  // what is in doubt is not ticked
  const doubtful = new Set(doubts.length === 0 ? [] : [t('point.impact'), t('point.guide')]);
  return (
    <Panel title={t('points')}>
      <ul className="points">
        {points.map(([name, words, note]) => (
          <li key={name}>
            {doubtful.has(name) ? <WarningOutlined className="doubt" aria-hidden /> : <CheckOutlined className="good" aria-hidden />}
            <div>
              {name} <small>{words}</small>
              {note !== null && note !== '' && <small className="note">{note}</small>}
            </div>
          </li>
        ))}
        {doubts.slice(0, SHOWN).map(({ item, title, doubt, reason }) => (
          <li key={item}>
            <WarningOutlined className="doubt" aria-hidden />
            <div>
              {t('catalogDoubts:of', { title })} <small>{t(`catalogDoubts:why.${doubt}`)}</small> <Articles ids={['FH-21']} />
              <small className="note">{reason === null ? t('catalogDoubts:noReason') : t('catalogDoubts:reason', { reason })}</small>
            </div>
          </li>
        ))}
        {doubts.length > SHOWN && <li>{t('catalogDoubts:more', { count: doubts.length - SHOWN })}</li>}
      </ul>
    </Panel>
  );
}
