import { useTranslation } from 'react-i18next';
import { usePresent } from '../api/session';
import { navigation } from './navigation';
import './texts';

/** Where one may go. */
export interface Place {
  /** Within the console. */
  to: string;
  label: string;
  /** Whose it is; of a page, the page above it. */
  note?: string;
}

/** The pages of one's post whose names hold what was typed, with the pages beneath them. */
export function usePages(q: string): Place[] {
  const { t } = useTranslation('console');
  const present = usePresent();
  const wanted = q.toLowerCase();
  const pages = navigation
    .filter((entry) => present.has(...entry.roles))
    .flatMap((entry) => {
      const label = t(`nav.${entry.name}`);
      const below = (entry.children ?? [])
        .filter((child) => child.to !== entry.to && (child.roles === undefined || present.has(...child.roles)))
        .map((child): Place => ({ to: child.to, label: t(`nav.${child.name}`), note: label }));
      return [{ to: entry.to, label }, ...below];
    });
  const more: Place[] = [
    ...(present.has('AUTHORITY_OFFICER', 'UNIT_HEAD', 'CHIEF_DATA_OFFICER') ? [{ to: '/wall', label: t('nav.wall') }] : []),
    { to: '/regulations', label: t('nav.regulations') },
    { to: '/account', label: t('password') },
  ];
  return [...pages, ...more].filter((place) => `${place.label} ${place.note ?? ''}`.toLowerCase().includes(wanted));
}
