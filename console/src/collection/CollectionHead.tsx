import { UploadOutlined } from '@ant-design/icons';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { usePresent } from '../api/session';
import { PageHead } from '../ui/PageHead';
import './texts';
import './collection.css';

const PAGES = [
  ['runs', '/collection'],
  ['snapshots', '/collection/snapshots'],
  ['sources', '/collection/sources'],
] as const;

/** The head of collection's own pages, with the way between them. */
export function CollectionHead() {
  const { t } = useTranslation('collection');
  const present = usePresent();
  return (
    <>
      <PageHead
        title={t('title')}
        actions={
          present.has('STEWARD') ? (
            <Link to="/collection/new" className="button primary">
              <UploadOutlined />
              {t('submit')}
            </Link>
          ) : undefined
        }
      />
      <nav className="page-tabs" aria-label={t('pages.label')}>
        {PAGES.filter(([name]) => name !== 'sources' || present.has('STEWARD')).map(([name, to]) => (
          <Link key={name} to={to} activeOptions={{ exact: true, includeSearch: false }} activeProps={{ 'aria-current': 'page' }}>
            {t(`pages.${name}`)}
          </Link>
        ))}
      </nav>
    </>
  );
}
