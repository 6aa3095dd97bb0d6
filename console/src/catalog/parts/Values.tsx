import { useTranslation } from 'react-i18next';
import { Badge, type Tone } from '../../ui/Status';
import type { Item, State } from '../model';
import '../texts';

const TONES: Readonly<Record<State, Tone>> = {
  DRAFT: 'calm',
  ASSESSED: 'warn',
  HEAD_APPROVED: 'warn',
  SUBMITTED: 'river',
  CONFIRMED: 'river',
  PUBLISHED: 'good',
  SUPERSEDED: 'calm',
  WITHDRAWN: 'calm',
};

export function StateBadge({ state }: { state: State }) {
  const { t } = useTranslation('catalog');
  return <Badge tone={TONES[state]}>{t(`state.${state}`)}</Badge>;
}

/** 第 3 版，待审核. */
export function RevisionBadge({ number, state }: { number: number; state: State }) {
  const { t } = useTranslation('catalog');
  return <Badge tone={TONES[state]}>{t('revisionState', { number, state: t(`state.${state}`) })}</Badge>;
}

/** C 字符(18), Y 货币(12,2). */
export function TypeOf({ item }: { item: Pick<Item, 'type' | 'length' | 'scale'> }) {
  const { t } = useTranslation('catalog');
  const size = item.length === null ? '' : item.scale === null ? `(${item.length})` : `(${item.length},${item.scale})`;
  return (
    <span className="nowrap">
      {t(`type.${item.type}`)}
      {size !== '' && <span className="quiet">{size}</span>}
    </span>
  );
}

/** What is so of an item beside its type: key, may be missing, personal. */
export function Constraints({ item }: { item: Pick<Item, 'key' | 'nullable' | 'personal'> }) {
  const { t } = useTranslation('catalog');
  const words = [
    ...(item.key ? [t('key')] : item.nullable ? [t('nullable')] : [t('required')]),
    ...(item.personal ? [t('field.personal')] : []),
  ];
  return <>{words.join(' · ')}</>;
}

/** Condition and basis of an item, shared and opened. */
export function Grounds({ item }: { item: Item }) {
  const { t } = useTranslation('catalog');
  const grounds = [
    ['sharingCondition', item.sharingCondition],
    ['sharingBasis', item.sharingBasis],
    ['openingCondition', item.openingCondition],
    ['openingBasis', item.openingBasis],
    ['personalReason', item.personalReason],
  ] as const;
  const stated = grounds.filter(([, text]) => text !== null && text !== '');
  if (stated.length === 0) {
    return null;
  }
  return (
    <dl className="grounds">
      {stated.map(([field, text]) => (
        <div key={field}>
          <dt>{t(`field.${field}`)}</dt>
          <dd>{text}</dd>
        </div>
      ))}
    </dl>
  );
}
