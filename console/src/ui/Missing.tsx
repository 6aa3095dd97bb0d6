import { FileSearchOutlined } from '@ant-design/icons';
import { Link, useNavigate } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { SearchBox } from './SearchBox';
import { State } from './States';

interface MissingProps {
  title?: string;
  children?: ReactNode;
}

/** In the portal, an address that leads nowhere: says so, and offers the search. */
export function Missing({ title, children }: MissingProps) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const said = title ?? t('missing');
  return (
    <div className="measure missing">
      <title>{`${said} - ${t('city')}`}</title>
      <State
        icon={<FileSearchOutlined />}
        title={said}
        actions={
          <>
            <Link className="button" to="/">
              {t('home')}
            </Link>
            <Link className="button" to="/needs">
              {t('missingNeed')}
            </Link>
          </>
        }
      >
        {children ?? t('missingAdvice')}
        <SearchBox
          label={t('missingSearch')}
          placeholder={t('missingSearch')}
          act={t('search')}
          onSearch={(q) => void navigate({ to: '/datasets', search: q === '' ? {} : { q } })}
        />
      </State>
    </div>
  );
}
