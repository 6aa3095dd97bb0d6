import { useTranslation } from 'react-i18next';
import { ACTS, SUBJECTS } from './act-texts';

type Act = keyof FenheTexts['acts']['act'];
type Subject = keyof FenheTexts['acts']['subject'];

function isAct(key: string): key is Act {
  return ACTS.includes(key);
}

function isSubject(key: string): key is Subject {
  return SUBJECTS.includes(key);
}

/** What was done and to what, in words; the code itself where a newer platform does what this page has no word for. */
export function useActWords(): { act: (action: string) => string; subject: (type: string) => string; actions: { value: string; label: string }[] } {
  const { t } = useTranslation('acts');
  return {
    act: (action) => {
      const key = action.replace('.', '_');
      return isAct(key) ? t(`act.${key}`) : action;
    },
    subject: (type) => (isSubject(type) ? t(`subject.${type}`) : type),
    actions: ACTS.filter(isAct).map((key) => ({ value: key.replace('_', '.'), label: t(`act.${key}`) })),
  };
}

/** Acts that kept somebody from something. */
export function isRefusal(action: string): boolean {
  return /(^|[.-])(deny|refuse|reject|fail|failed)\b|entries-differ/.test(action);
}
