import { useTranslation } from 'react-i18next';
import type { Schemas } from '../../api/client';
import { grouped } from '../../ui/format';
import './texts';

export type Setting = Schemas['OrganizationSettingLine'];

/** Groups as they stand on the page. */
export function groupsOf(settings: readonly Setting[]): { group: Setting['group']; settings: Setting[] }[] {
  const groups = new Map<Setting['group'], Setting[]>();
  for (const setting of settings) {
    groups.set(setting.group, [...(groups.get(setting.group) ?? []), setting]);
  }
  return [...groups].map(([group, of]) => ({ group, settings: of }));
}

/** A value with its unit, in words. */
export function useValueWords(): (setting: Setting, value: string) => string {
  const { t } = useTranslation('settings');
  return (setting, value) => {
    if (setting.unit === 'SECRET') {
      return t(setting.isSet ? 'set' : 'unset');
    }
    if (value === '') {
      return t('unset');
    }
    if (setting.unit === 'SWITCH') {
      return t(value === 'true' ? 'yes' : 'no');
    }
    const plain = setting.unit === 'TEXT' || setting.unit === 'ADDRESS' || Number.isNaN(Number(value));
    return plain ? value : t(`unit.${setting.unit}`, { value: setting.name.endsWith('port') ? value : grouped(Number(value)) });
  };
}
