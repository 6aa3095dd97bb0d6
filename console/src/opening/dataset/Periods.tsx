import { useTranslation } from 'react-i18next';
import type { OpenItem } from './data';
import { periodText, type Covered } from './coverage';

interface PeriodsProps {
  of: readonly Covered[];
  items: readonly OpenItem[];
}

/** From when until when the data is, by each item that says it: the first is what the page's head shows. */
export function Periods({ of, items }: PeriodsProps) {
  const { t } = useTranslation('dataset');
  return (
    <ul className="periods">
      {of.map((period) => (
        <li key={period.items.join()}>
          {periodText(period)}
          <small>{t('periodBy', { items: period.items.map((name) => items.find((item) => item.name === name)?.title ?? name).join(t('periodJoin')) })}</small>
        </li>
      ))}
    </ul>
  );
}
