import { useTranslation } from 'react-i18next';
import { shortNumber } from './numbers';
import { classesOf } from './tiles';

/** What the colours of a map stand for. */
export function Key({ values, empty = false }: { values: readonly number[]; empty?: boolean }) {
  const { t } = useTranslation('chart');
  return (
    <ul className="tiles-legend" aria-label={t('legend')}>
      {classesOf(values).map(({ fill, from, to }) => (
        <li key={from}>
          <span style={{ background: fill }} aria-hidden />
          {from === to ? shortNumber(from) : `${shortNumber(from)} – ${shortNumber(to)}`}
        </li>
      ))}
      {empty && (
        <li>
          <span aria-hidden />
          {t('noData')}
        </li>
      )}
    </ul>
  );
}
