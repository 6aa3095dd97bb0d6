import { Link } from '@tanstack/react-router';

interface PageTabsProps {
  label: string;
  tabs: readonly { to: string; label: string }[];
}

/** The way between pages that belong together, beneath their head. */
export function PageTabs({ label, tabs }: PageTabsProps) {
  return (
    <nav className="page-tabs" aria-label={label}>
      {tabs.map((tab) => (
        <Link key={tab.to} to={tab.to} activeOptions={{ exact: true, includeSearch: false }} activeProps={{ 'aria-current': 'page' }}>
          {tab.label}
        </Link>
      ))}
    </nav>
  );
}
