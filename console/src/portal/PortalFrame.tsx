import { CloseOutlined, MenuOutlined, SearchOutlined } from '@ant-design/icons';
import { Link, Outlet, useRouterState } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { LanguageSwitch } from '../ui/LanguageSwitch';
import { pages } from './pages';
import './texts';
import './portal.css';

/** What stands around every page of the portal. */
export function PortalFrame() {
  const { t } = useTranslation(['portal', 'ui']);
  const [open, setOpen] = useState(false);
  const path = useRouterState({ select: (state) => state.location.pathname });
  const here = pages.find((page) => page.to !== '/' && path.startsWith(page.to));
  return (
    <>
      {/* a page that has a title of its own says it before this one */}
      <title>{here === undefined ? t('ui:city') : `${t(here.text)} - ${t('ui:city')}`}</title>
      <a className="skip" href="#main">
        {t('ui:skip')}
      </a>
      <header className="portal-top">
        <div className="measure portal-top-line">
          <Link to="/" className="portal-brand">
            <img src="/mark.svg" alt="" width={28} height={28} />
            <strong>{t('ui:platform')}</strong>
            <span>{t('ui:city')}</span>
          </Link>
          <Link to="/datasets" className="portal-find" aria-label={t('search')}>
            <SearchOutlined />
          </Link>
          <button
            type="button"
            className="portal-menu"
            aria-label={t('ui:menu')}
            aria-expanded={open}
            onClick={() => {
              setOpen(!open);
            }}
          >
            {open ? <CloseOutlined /> : <MenuOutlined />}
          </button>
          <nav aria-label={t('nav.main')} className={open ? 'portal-nav open' : 'portal-nav'}>
            {pages.map((page) => (
              <Link
                key={page.to}
                to={page.to}
                activeOptions={{ exact: page.to === '/', includeSearch: false }}
                activeProps={{ 'aria-current': 'page' }}
                onClick={() => {
                  setOpen(false);
                }}
              >
                {t(page.text)}
              </Link>
            ))}
          </nav>
          <div className={open ? 'portal-side open' : 'portal-side'}>
            <LanguageSwitch />
            <a className="portal-sign-in" href="/console/">
              {t('signIn')}
            </a>
          </div>
        </div>
      </header>
      <main id="main" key={path.split('/')[1]} tabIndex={-1}>
        <Outlet />
      </main>
      <footer className="portal-footer">
        <div className="measure">
          <p>{t('footer')}</p>
          <nav aria-label={t('nav.foot')}>
            {pages.slice(1).map((page) => (
              <Link key={page.to} to={page.to}>
                {t(page.text)}
              </Link>
            ))}
            <a href="/api/v1/open/feed">{t('feed')}</a>
          </nav>
        </div>
      </footer>
    </>
  );
}
