import { InputNumber } from 'antd';
import { useTranslation } from 'react-i18next';
import { ArticleChip } from '../../ui/ArticleChip';
import { Facts } from '../../ui/Facts';
import { grouped } from '../../ui/format';
import { countsOf, type Choice } from './choices';
import { useDesk } from './desk';

interface GivenProps {
  choices: readonly Choice[];
  perMinute?: number | null;
  editable?: boolean;
}

/** What is given, counted. */
export function Given({ choices, perMinute = null, editable = false }: GivenProps) {
  const { t } = useTranslation('sharingRequest');
  const desk = useDesk();
  const counts = countsOf(choices);
  return (
    <Facts
      of={[
        [t('give'), t('giveCounts', { ...counts })],
        [t('withhold'), counts.withheld === 0 ? undefined : t('withholdCounts', { count: counts.withheld })],
        [
          t('rate'),
          editable ? (
            <InputNumber
              key="rate"
              className="desk-rate"
              aria-label={t('rate')}
              min={1}
              max={desk.request.perMinute}
              precision={0}
              value={desk.perMinute}
              onChange={(rate) => {
                desk.slow(rate ?? desk.request.perMinute);
              }}
              suffix={t('rateNote', { most: grouped(desk.request.perMinute) })}
            />
          ) : (
            t('rateNote', { most: grouped(perMinute ?? desk.request.perMinute) })
          ),
        ],
        [
          t('duty'),
          <span key="duty">
            {t('dutyText')} <ArticleChip id="GW-27" />
          </span>,
        ],
      ]}
    />
  );
}
