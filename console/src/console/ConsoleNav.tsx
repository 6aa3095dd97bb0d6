import { FundProjectionScreenOutlined, GlobalOutlined, ReadOutlined } from '@ant-design/icons';
import { Link, useRouterState } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { usePresent } from '../api/session';
import { useTodos } from '../workbench/useTodos';
import { navigation, type Entry, type SubEntry } from './navigation';

/** Where one may go, with how much waits there. */
export function Navigation({ open, onGone }: { open: boolean; onGone: () => void }) {
  const { t } = useTranslation('console');
  const present = usePresent();
  return (
    <nav className={open ? 'console-nav open' : 'console-nav'} aria-label={t('nav.main')}>
      {navigation
        .filter((entry) => present.has(...entry.roles))
        .map((entry) => (
          <Part key={entry.name} entry={entry} onGone={onGone} />
        ))}
      <div className="console-nav-foot">
        {present.has('AUTHORITY_OFFICER', 'UNIT_HEAD', 'CHIEF_DATA_OFFICER') && (
          <Link to="/wall">
            <FundProjectionScreenOutlined />
            {t('nav.wall')}
          </Link>
        )}
        <Link to="/regulations" onClick={onGone}>
          <ReadOutlined />
          {t('nav.regulations')}
        </Link>
        <a href="/">
          <GlobalOutlined />
          {t('nav.portal')}
        </a>
      </div>
    </nav>
  );
}

function within(path: string, entry: { to: string; exact?: boolean; except?: string }): boolean {
  const excepted = entry.except !== undefined && path.startsWith(entry.except);
  return path === entry.to || (entry.exact !== true && !excepted && path.startsWith(`${entry.to}/`));
}

function Part({ entry, onGone }: { entry: Entry; onGone: () => void }) {
  const { t } = useTranslation('console');
  const present = usePresent();
  const path = useRouterState({ select: (state) => state.location.pathname.replace(/^\/console/, '') || '/' });
  const children = (entry.children ?? []).filter((child) => child.roles === undefined || present.has(...child.roles));
  const here = within(path, entry) || children.some((child) => within(path, child));
  return (
    <>
      <Link
        to={entry.to}
        activeOptions={{ exact: true, includeSearch: false }}
        activeProps={{}}
        aria-current={here ? 'page' : undefined}
        onClick={onGone}
      >
        {entry.icon}
        <span>{t(`nav.${entry.name}`)}</span>
        {entry.counts !== undefined && <Count of={entry} />}
      </Link>
      {here && children.map((child) => <Below key={child.name} child={child} path={path} onGone={onGone} />)}
    </>
  );
}

function Below({ child, path, onGone }: { child: SubEntry; path: string; onGone: () => void }) {
  const { t } = useTranslation('console');
  return (
    <Link
      to={child.to}
      className="console-nav-below"
      activeOptions={{ exact: true, includeSearch: false }}
      activeProps={{}}
      aria-current={within(path, child) ? 'page' : undefined}
      onClick={onGone}
    >
      {t(`nav.${child.name}`)}
    </Link>
  );
}

function Count({ of }: { of: Entry }) {
  const { t } = useTranslation('console');
  const { todos, more } = useTodos();
  const counted = todos.filter((todo) => of.counts?.includes(todo.kind) === true).length;
  if (counted === 0) {
    return null;
  }
  const shown = more.some((kind) => of.counts?.includes(kind)) ? t('many', { count: counted }) : String(counted);
  return (
    <span className="console-nav-count">
      <span aria-hidden>{shown}</span>
      <span className="visually-hidden">{t('waiting', { count: counted })}</span>
    </span>
  );
}
