import { BellOutlined, FundProjectionScreenOutlined, GlobalOutlined, MenuOutlined } from '@ant-design/icons';
import { useQueryClient } from '@tanstack/react-query';
import { Link, Outlet, useNavigate } from '@tanstack/react-router';
import { Badge, Button, Dropdown } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { queries } from '../api/client';
import { usePresent } from '../api/session';
import { LanguageSwitch } from '../ui/LanguageSwitch';
import { dropDrafts } from '../ui/useDraft';
import { navigation } from './navigation';
import { PostSwitch } from './PostSwitch';
import './texts';
import './console.css';

/** What stands around every page of the console: whose post, where one may go, who one is. */
export function ConsoleFrame() {
  const { t } = useTranslation(['console', 'ui']);
  const present = usePresent();
  const [open, setOpen] = useState(false);
  const entries = navigation.filter((entry) => present.has(...entry.roles));
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
        <Link to="/" className="console-brand">
          <img src="/mark.svg" alt="" width={28} height={28} />
          <strong>{t('ui:platform')}</strong>
          <span>{t('title')}</span>
        </Link>
        <PostSwitch />
        <div className="console-side">
          <LanguageSwitch />
          {present.institution !== '' && <Unread />}
          <Person />
        </div>
      </header>
      <nav className={open ? 'console-nav open' : 'console-nav'} aria-label={t('nav.main')}>
        {entries.map((entry) => (
          <Link
            key={entry.name}
            to={entry.to}
            activeOptions={{ exact: entry.to === '/' || entry.to === '/audit' || entry.to === '/catalog', includeSearch: false }}
            activeProps={{ 'aria-current': 'page' }}
            onClick={() => {
              setOpen(false);
            }}
          >
            {entry.icon}
            {t(`nav.${entry.name}`)}
          </Link>
        ))}
        <div className="console-nav-foot">
          <Link to="/wall">
            <FundProjectionScreenOutlined />
            {t('nav.wall')}
          </Link>
          <a href="/">
            <GlobalOutlined />
            {t('nav.portal')}
          </a>
        </div>
      </nav>
      <main id="main" className="console-main" tabIndex={-1}>
        <Outlet />
      </main>
    </div>
  );
}

function Unread() {
  const { t } = useTranslation('console');
  const { data } = queries.useQuery(
    'get',
    '/api/v1/notices',
    { params: { query: { unread: true, limit: 100 } } },
    { refetchInterval: 60_000 },
  );
  return (
    <Link to="/notices" className="console-bell" title={t('notices')}>
      <span className="visually-hidden">{t('notices')}</span>
      <Badge count={data?.items.length ?? 0} overflowCount={99} size="small">
        <BellOutlined />
      </Badge>
    </Link>
  );
}

function Person() {
  const { t } = useTranslation('console');
  const present = usePresent();
  const client = useQueryClient();
  const navigate = useNavigate();
  const signOut = queries.useMutation('delete', '/api/v1/session');
  const roles = (present.post?.roles ?? []).map((role) => t(`role.${role}`)).join('、');
  return (
    <Dropdown
      trigger={['click']}
      menu={{
        items: [
          { key: 'account', label: t('password'), onClick: () => void navigate({ to: '/account' }) },
          { type: 'divider' },
          {
            key: 'out',
            label: t('signOut'),
            onClick: () => {
              signOut.mutate(
                {},
                {
                  onSettled: () => {
                    dropDrafts();
                    void client.resetQueries();
                  },
                },
              );
            },
          },
        ],
      }}
    >
      <button type="button" className="console-person" title={t('account')}>
        <span className="console-initial" aria-hidden>
          {present.name.slice(0, 1)}
        </span>
        <span>{present.name}</span>
        <small>{roles}</small>
      </button>
    </Dropdown>
  );
}
