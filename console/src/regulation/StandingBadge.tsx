import { useTranslation } from 'react-i18next';
import { Badge, type Tone } from '../ui/Status';
import type { Standing } from './data';

const TONES: Record<Standing, Tone> = { inForce: 'good', notYet: 'warn', ended: 'calm', draft: 'warn', own: 'calm' };

/** Whether a text binds, in words. */
export function StandingBadge({ standing }: { standing: Standing }) {
  const { t } = useTranslation('regulation');
  return <Badge tone={TONES[standing]}>{t(standing === 'own' ? 'published' : standing)}</Badge>;
}
