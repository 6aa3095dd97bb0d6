import { useTranslation } from 'react-i18next';
import { useInstitutionName } from '../../api/institutions';
import { isOwnReason, type Standing } from './records';

/** Why an opening is suspended or closed, and by whom it was suspended; nothing while it stands. */
export function useReason(standing: Standing | null): string | undefined {
  const { t } = useTranslation('openingReview');
  const name = useInstitutionName();
  if (standing === null || standing.reason === null) {
    return undefined;
  }
  if (isOwnReason(standing.reason)) {
    return t(`ownReason.${standing.reason}`);
  }
  return standing.suspendedBy === null ? standing.reason : t('open.by', { who: name(standing.suspendedBy), reasons: standing.reason });
}
