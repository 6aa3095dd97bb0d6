import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';

export type Language = 'zh' | 'en';

const STORED = 'fenhe.language';

function wished(): Language {
  const asked = new URLSearchParams(window.location.search).get('lang') ?? localStorage.getItem(STORED);
  return asked === 'en' ? 'en' : 'zh';
}

function speak(language: Language): void {
  document.documentElement.lang = language === 'zh' ? 'zh-CN' : 'en';
}

/** Chinese first; English by the switch or by `?lang=en`, remembered on this machine. */
export const i18n = i18next.createInstance();

export function startLanguages(): void {
  const language = wished();
  speak(language);
  void i18n.use(initReactI18next).init({
    lng: language,
    fallbackLng: false,
    defaultNS: 'ui',
    initAsync: false,
    resources: {},
    interpolation: { escapeValue: false },
    returnNull: false,
  });
}

export function language(): Language {
  return i18n.language === 'en' ? 'en' : 'zh';
}

export function switchLanguage(to: Language): void {
  localStorage.setItem(STORED, to);
  speak(to);
  void i18n.changeLanguage(to);
}

type Text = string | { readonly [key: string]: Text };

const waiting: [string, Record<Language, Text>][] = [];

/**
 * Adds the texts of one feature, under its own name. Called once where they stand, so that they are loaded with the pages that need
 * them. Plurals have the key's forms `_one` and `_other`; Chinese has `_other` alone.
 */
export function addTexts(namespace: string, texts: Record<Language, Text>): void {
  if (!i18n.isInitialized) {
    waiting.push([namespace, texts]);
    return;
  }
  i18n.addResourceBundle('zh', namespace, texts.zh);
  i18n.addResourceBundle('en', namespace, texts.en);
}

i18n.on('initialized', () => {
  waiting.splice(0).forEach(([namespace, texts]) => {
    addTexts(namespace, texts);
  });
});
