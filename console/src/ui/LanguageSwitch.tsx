import { useTranslation } from 'react-i18next';
import { switchLanguage, type Language } from '../i18n';

const LANGUAGES: readonly Language[] = ['zh', 'en'];

/** 中文 / EN. */
export function LanguageSwitch() {
  const { t, i18n } = useTranslation();
  return (
    <span className="language-switch" role="group" aria-label={t('language')}>
      {LANGUAGES.map((language) => (
        <button
          key={language}
          type="button"
          lang={language}
          aria-pressed={i18n.language === language}
          onClick={() => {
            switchLanguage(language);
          }}
        >
          {language === 'zh' ? t('chinese') : t('english')}
        </button>
      ))}
    </span>
  );
}
