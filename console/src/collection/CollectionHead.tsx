import { UploadOutlined } from '@ant-design/icons';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { usePresent } from '../api/session';
import { PageHead } from '../ui/PageHead';
import { PageTabs } from '../ui/PageTabs';
import './texts';
import './collection.css';

const PAGES = [
  ['runs', '/collection'],
  ['snapshots', '/collection/snapshots'],
  ['lineage', '/collection/lineage'],
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
      <PageTabs
        label={t('pages.label')}
        tabs={PAGES.filter(([name]) => name !== 'sources' || present.has('STEWARD')).map(([name, to]) => ({ to, label: t(`pages.${name}`) }))}
      />
    </>
  );
}
