import { useTranslation } from 'react-i18next';
import { ACTS } from './act-texts';
import { DETAILS, SUBJECTS } from './entry-texts';

type Act = keyof FenheTexts['acts']['act'];
type Subject = keyof FenheTexts['entries']['subject'];
type Detail = keyof FenheTexts['entries']['detail'];

function isAct(key: string): key is Act {
  return ACTS.includes(key);
}

function isSubject(key: string): key is Subject {
  return SUBJECTS.includes(key);
}

function isDetail(key: string): key is Detail {
  return DETAILS.includes(key);
}

type Role = keyof FenheTexts['ui']['role'];
type Level = keyof FenheTexts['ui']['level'];

const ROLES: Readonly<Record<Role, true>> = {
  STEWARD: true,
  UNIT_HEAD: true,
  CHIEF_DATA_OFFICER: true,
  AUTHORITY_OFFICER: true,
  SYSTEM_ADMINISTRATOR: true,
  SECURITY_ADMINISTRATOR: true,
  AUDIT_ADMINISTRATOR: true,
  MACHINE: true,
};
const LEVELS: Readonly<Record<Level, true>> = { NATION: true, PROVINCE: true, CITY: true, COUNTY: true, ZONE: true };

function isRole(value: string): value is Role {
  return value in ROLES;
}

function isLevel(value: string): value is Level {
  return value in LEVELS;
}

/** An act that was tried in vain is recorded under the act's own name and this. */
const REFUSED = /-refused$/;

interface ActWords {
  act: (action: string) => string;
  /** What an entry says besides, by its name. */
  detail: (name: string) => string;
  /** What is said there: roles and levels as people call them, anything nested as JSON. */
  value: (said: unknown) => string;
  subject: (type: string) => string;
  actions: { value: string; label: string }[];
}

/** What was done and to what, in words; the code itself where a newer platform does what this page has no word for. */
export function useActWords(): ActWords {
  const { t } = useTranslation(['acts', 'entries', 'ui']);
  const word = (said: unknown): string =>
    typeof said !== 'string' ? JSON.stringify(said) : isRole(said) ? t(`ui:role.${said}`) : isLevel(said) ? t(`ui:level.${said}`) : said;
  return {
    value: (said) => (Array.isArray(said) ? said.map(word).join(t('ui:comma')) : word(said)),
    act: (action) => {
      const key = action.replace('.', '_');
      const tried = key.replace(REFUSED, '');
      return isAct(key) ? t(`act.${key}`) : isAct(tried) ? t('refused', { act: t(`act.${tried}`) }) : action;
    },
    detail: (name) => (isDetail(name) ? t(`entries:detail.${name}`) : name),
    subject: (type) => (isSubject(type) ? t(`entries:subject.${type}`) : type),
    actions: ACTS.filter(isAct).map((key) => ({ value: key.replace('_', '.'), label: t(`act.${key}`) })),
  };
}

/** Acts that kept somebody from something. */
export function isRefusal(action: string): boolean {
  return /(^|[.-])(deny|refuse|reject|fail|failed)\b|entries-differ/.test(action);
}
