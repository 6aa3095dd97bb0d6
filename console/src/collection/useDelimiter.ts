import { useTranslation } from 'react-i18next';
import './texts';

/** A delimiter by its name. */
export function useDelimiter(): (delimiter: string) => string {
  const { t } = useTranslation('collection');
  return (delimiter) => {
    switch (delimiter) {
      case ',':
        return t('fact.comma');
      case '\t':
        return t('fact.tab');
      case ';':
        return t('fact.semicolon');
      case '|':
        return t('fact.bar');
      default:
        return delimiter;
    }
  };
}
