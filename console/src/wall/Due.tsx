import { useTranslation } from 'react-i18next';
import type { Schemas } from '../api/client';
import './texts';

/** The requests that are due next, the most overdue first. */
export function Due({ of }: { of: readonly Schemas['SharingFiguresDue'][] }) {
  const { t } = useTranslation('wall');
  if (of.length === 0) {
    return <p className="wall-nothing">{t('noDue')}</p>;
  }
  return (
    <ul className="wall-due">
      {of.map(({ request, title, providerName, remaining }) => {
        const phase = remaining < 0 ? 'over' : remaining <= 2 ? 'near' : 'calm';
        return (
          <li key={request} className={phase}>
            <span>{providerName}</span>
            <span className="wall-due-title">{title}</span>
            <strong>{remaining < 0 ? t('over', { count: -remaining }) : remaining === 0 ? t('today') : t('left', { count: remaining })}</strong>
          </li>
        );
      })}
    </ul>
  );
}
