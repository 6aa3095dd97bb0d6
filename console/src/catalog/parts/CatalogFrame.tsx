import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { usePresent } from '../../api/session';
import type { Role } from '../../api/session';
import { UNIT } from '../model';
import '../texts';
import '../catalog.css';

interface Tab {
  name: 'find' | 'drafts' | 'reviews' | 'overview' | 'census' | 'negative';
  to: string;
  roles?: readonly Role[];
}

const TABS: readonly Tab[] = [
  { name: 'find', to: '/catalog' },
  { name: 'drafts', to: '/catalog/drafts', roles: UNIT },
  { name: 'reviews', to: '/catalog/reviews', roles: ['AUTHORITY_OFFICER'] },
  { name: 'overview', to: '/catalog/overview' },
  { name: 'census', to: '/catalog/census', roles: ['AUTHORITY_OFFICER', ...UNIT] },
  { name: 'negative', to: '/catalog/negative-list' },
];

/** The pages of the catalogue, beside each other. */
export function CatalogTabs() {
  const { t } = useTranslation('catalog');
  const present = usePresent();
  return (
    <nav className="catalog-tabs" aria-label={t('tabs.label')}>
      {TABS.filter((tab) => tab.roles === undefined || present.has(...tab.roles)).map((tab) => (
        <Link key={tab.name} to={tab.to} activeOptions={{ exact: true, includeSearch: false }} activeProps={{ 'aria-current': 'page' }}>
          {t(`tabs.${tab.name}`)}
        </Link>
      ))}
    </nav>
  );
}
