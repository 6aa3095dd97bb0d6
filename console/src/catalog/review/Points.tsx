import { CheckOutlined } from '@ant-design/icons';
import { useTranslation } from 'react-i18next';
import { day, grouped } from '../../ui/format';
import { Panel } from '../../ui/Panel';
import type { Revision } from '../model';

/** 审核要点: what was examined before the submission, by whom and when. */
export function Points({ revision }: { revision: Revision }) {
  const { t } = useTranslation(['catalogReview', 'catalog']);
  const { assessment, steps } = revision;
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
    [t('point.guide'), t('guideItems', { total: grouped(revision.items.length) }), null],
  ];
  return (
    <Panel title={t('points')}>
      <ul className="points">
        {points.map(([name, words, note]) => (
          <li key={name}>
            <CheckOutlined className="good" aria-hidden />
            <div>
              {name} <small>{words}</small>
              {note !== null && note !== '' && <small className="note">{note}</small>}
            </div>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
