import { useTranslation } from 'react-i18next';
import '../../ui/catalogue-texts';
import { CYCLES, OPENING, SUBJECTS, type Dimension, type Found } from './useSearch';

/** CSV, XLSX; what is no abbreviation is a word: Parquet. */
export function formatName(format: string): string {
  return format.length <= 4 ? format.toUpperCase() : format.charAt(0).toUpperCase() + format.slice(1);
}

function known<T extends string>(values: readonly T[], value: string): T | undefined {
  return values.find((candidate) => candidate === value);
}

/** How a value of a dimension is called in the reader's language; names of institutions and formats are as they are. */
export function useTitles(facets: Found['facets'] | undefined): (dimension: Dimension, value: string) => string {
  const { t } = useTranslation(['catalogue', 'ui']);
  return (dimension, value) => {
    const subject = known(SUBJECTS, value);
    const cycle = known(CYCLES, value);
    const opening = known(OPENING, value);
    switch (dimension) {
      case 'subject':
        return subject === undefined ? value : t(`catalogue:subject.${subject}`);
      case 'cycle':
        return cycle === undefined ? value : t(`catalogue:cycle.${cycle}`);
      case 'opening':
        return opening === undefined ? value : t(`ui:opening.${opening}`);
      case 'provider':
        return facets?.['provider']?.find((facet) => facet.value === value)?.title ?? '…';
      case 'format':
        return formatName(value);
    }
  };
}
