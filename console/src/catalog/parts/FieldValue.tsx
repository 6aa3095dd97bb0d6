import { useTranslation } from 'react-i18next';
import { useInstitutionName } from '../../api/institutions';
import { Level, Opening, Sharing } from '../../ui/Status';
import { CYCLES, FORMATS, GRADES, MODES, oneOf, OPENINGS, SHARINGS, SUBJECTS, TYPES } from '../model';
import { Region } from './Region';

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function textOf(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}

/** A field's value as it is read, whatever field of an entry or an item it is. */
export function FieldValue({ field, value }: { field: string; value: unknown }) {
  const { t } = useTranslation(['catalog', 'ui']);
  const institution = useInstitutionName();
  const text = textOf(value);
  if (value === null || value === undefined || value === '' || (Array.isArray(value) && value.length === 0)) {
    return <span className="quiet">{t('ui:none')}</span>;
  }
  if (typeof value === 'boolean') {
    return <>{t(value ? 'yes' : 'no')}</>;
  }
  if (Array.isArray(value)) {
    return <>{value.map((one: unknown) => listed(one, t)).join(t('ui:comma'))}</>;
  }
  if (isRecord(value)) {
    const parts = [value['category'], value['item'], value['heading'], value['subheading']].map(textOf).filter((part) => part !== '');
    return <code>{parts.join('-')}</code>;
  }
  switch (field) {
    case 'sharing':
      return <Sharing type={oneOf(SHARINGS, text) ?? 'NOT_SHARED'} />;
    case 'opening':
      return <Opening type={oneOf(OPENINGS, text) ?? 'NOT_OPENED'} />;
    case 'grade':
      return <Level grade={oneOf(GRADES, text) ?? 'L4'} />;
    case 'subject':
      return <>{t(`subject.${oneOf(SUBJECTS, text) ?? 'OTHER'}`)}</>;
    case 'cycle':
      return <>{t(`cycle.${oneOf(CYCLES, text) ?? 'IRREGULAR'}`)}</>;
    case 'type':
      return <>{t(`type.${oneOf(TYPES, text) ?? 'GENERAL'}`)}</>;
    case 'format': {
      const format = oneOf(FORMATS, text);
      return <>{format === undefined ? text : t(`format.${format}`)}</>;
    }
    case 'source':
      return <>{institution(text)}</>;
    case 'region':
      return <Region id={text} />;
    case 'name':
      return <code>{text}</code>;
    default:
      return <>{text}</>;
  }
}

type Tell = ReturnType<typeof useTranslation<['catalog', 'ui']>>['t'];

function listed(value: unknown, t: Tell): string {
  if (isRecord(value)) {
    return textOf(value['type']).toUpperCase();
  }
  const mode = oneOf(MODES, textOf(value));
  return mode === undefined ? textOf(value) : t(`mode.${mode}`);
}
