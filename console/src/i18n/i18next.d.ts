import type { UiTexts } from '../ui/texts';

/** Every namespace with its keys, so that a text that does not exist does not compile. A feature adds its own by the same merging. */
declare global {
  interface FenheTexts {
    ui: UiTexts;
  }
}

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'ui';
    resources: FenheTexts;
    returnNull: false;
  }
}
