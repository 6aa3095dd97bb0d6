import { MenuOutlined } from '@ant-design/icons';
import { Link, Outlet } from '@tanstack/react-router';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { usePresent } from '../api/session';
import { dateAndDay } from '../ui/format';
import { LanguageSwitch } from '../ui/LanguageSwitch';
import { Away } from './Away';
import { Bell } from './Bell';
import { Find } from './Find';
import { Navigation } from './ConsoleNav';
import { Person } from './Person';
import { Place } from './Place';
import { PostSwitch } from './PostSwitch';
import './texts';
import './console.css';

/** What stands around every page of the console: whose post, where one may go, who one is. */
export function ConsoleFrame() {
  const { t } = useTranslation(['console', 'ui']);
  const present = usePresent();
  const [open, setOpen] = useState(false);
  return (
    <div className="console">
      <a className="skip" href="#main">
        {t('ui:skip')}
      </a>
      <header className="console-top">
        <Button
          className="console-menu"
          type="text"
          icon={<MenuOutlined />}
          aria-label={t('ui:menu')}
          aria-expanded={open}
          onClick={() => {
            setOpen(!open);
          }}
        />
        <Link to="/" className="console-brand" aria-label={`${t('ui:platform')} ${t('title')}`}>
          <img src="/mark.svg" alt="" width={28} height={28} />
          <strong>{t('ui:platform')}</strong> <span>{t('title')}</span>
        </Link>
        <PostSwitch />
        {present.institution !== '' && <Place institution={present.institution} />}
        <div className="console-side">
          <Find />
          <span className="console-date">{dateAndDay(new Date().toISOString())}</span>
          <LanguageSwitch />
          {present.institution !== '' && <Bell />}
          <Person />
        </div>
      </header>
      <Navigation
        open={open}
        onGone={() => {
          setOpen(false);
        }}
      />
      <main id="main" className="console-main" tabIndex={-1}>
        <Away />
        <Outlet />
      </main>
    </div>
  );
}
