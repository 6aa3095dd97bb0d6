import { useTranslation } from 'react-i18next';
import { Level, Opening, Sharing } from '../../ui/Status';
import { CYCLES, GRADES, oneOf, OPENINGS, SHARINGS, SUBJECTS } from '../model';
import type { FacetName } from './query';

/** A facet's value as it is read. */
export function FacetTitle({ name, value, title }: { name: FacetName; value: string; title: string }) {
  const { t } = useTranslation('catalog');
  const sharing = oneOf(SHARINGS, value);
  const opening = oneOf(OPENINGS, value);
  const grade = oneOf(GRADES, value);
  const subject = oneOf(SUBJECTS, value);
  const cycle = oneOf(CYCLES, value);
  if (name === 'sharing' && sharing !== undefined) {
    return <Sharing type={sharing} />;
  }
  if (name === 'opening' && opening !== undefined) {
    return <Opening type={opening} />;
  }
  if (name === 'grade' && grade !== undefined) {
    return <Level grade={grade} />;
  }
  if (name === 'subject' && subject !== undefined) {
    return <>{t(`subject.${subject}`)}</>;
  }
  if (name === 'cycle' && cycle !== undefined) {
    return <>{t(`cycle.${cycle}`)}</>;
  }
  return <>{name === 'format' ? value.toUpperCase() : title}</>;
}
