import { useTranslation } from 'react-i18next';
import { Badge } from '../ui/Status';
import { TONES, type Run } from './runs';
import './texts';

export function RunState({ of }: { of: Run }) {
  const { t } = useTranslation('collection');
  return <Badge tone={TONES[of.state]}>{of.waitsForEntry ? t('state.waits') : t(`state.${of.state}`)}</Badge>;
}
