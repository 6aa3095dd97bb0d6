import { useTranslation } from 'react-i18next';
import { knownReason } from './runs';
import './texts';

/** Why a row was rejected, in words. */
export function useReason(): (reason: string) => string {
  const { t } = useTranslation('collection');
  return (reason) => {
    const known = knownReason(reason);
    return known === undefined ? t('reason.other', { reason }) : t(`reason.${known}`);
  };
}
