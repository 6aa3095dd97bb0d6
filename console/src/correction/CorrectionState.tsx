import { useTranslation } from 'react-i18next';
import type { Schemas } from '../api/client';
import type { Term } from '../ui/Clock';
import { Badge, type Tone } from '../ui/Status';
import './texts';

export type Correction = Schemas['CorrectionView'];

const TONES: Record<Correction['state'], Tone> = { REPORTED: 'warn', VERIFYING: 'river', CORRECTED: 'good', EXPLAINED: 'calm' };

export function CorrectionState({ of }: { of: Correction }) {
  const { t } = useTranslation('correction');
  return <Badge tone={TONES[of.state]}>{t(`state.${of.state}`)}</Badge>;
}

export function isAnswered(correction: Correction): boolean {
  return correction.state === 'CORRECTED' || correction.state === 'EXPLAINED';
}

/** The clock of the answer (GW-26). */
export function termOf(correction: Correction): Term {
  const { due, workingDays, provisional, article } = correction.deadline;
  return { due, workingDays, provisional, article, remaining: correction.remaining };
}

/** Who doubts: an institution by name, or the public. */
export function Reporter({ of }: { of: Correction }) {
  const { t } = useTranslation('correction');
  return <>{of.reporter === null ? t('public') : of.reporterName}</>;
}
