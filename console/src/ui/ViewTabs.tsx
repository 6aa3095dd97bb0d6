import { Link } from '@tanstack/react-router';

interface ViewTabsProps {
  /** What the views are of. */
  label: string;
  /** Which filter of the address says the view; the first view is the one without it. */
  name: string;
  views: readonly { key: string; label: string }[];
  active: string;
  /** Filters that hold for all views. */
  keep?: Readonly<Record<string, string>>;
}

/** Views of one page, each with an address of its own; choosing one drops the filters of the other. */
export function ViewTabs({ label, name, views, active, keep = {} }: ViewTabsProps) {
  return (
    <nav className="view-tabs" aria-label={label}>
      {views.map((view, index) => (
        <Link
          key={view.key}
          to="."
          search={index === 0 ? keep : { ...keep, [name]: view.key }}
          aria-current={view.key === active ? 'page' : undefined}
          activeOptions={{ includeSearch: true, exact: true }}
        >
          {view.label}
        </Link>
      ))}
    </nav>
  );
}
