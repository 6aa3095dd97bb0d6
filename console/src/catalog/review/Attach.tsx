import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { queries } from '../../api/client';
import { Panel } from '../../ui/Panel';
import type { Revision } from '../model';
import './texts';

/** 挂接数据: what a steward does once the entry stands. */
export function Attach({ revision, state }: { revision: Revision; state: 'CONFIRMED' | 'PUBLISHED' }) {
  const { t } = useTranslation('catalogReview');
  const entry = queries.useQuery(
    'get',
    '/api/v1/catalog/resources/{resource}',
    { params: { path: { resource: revision.resource } } },
    { enabled: state === 'PUBLISHED' },
  );
  if (entry.data?.attached === true || (state === 'PUBLISHED' && entry.data === undefined)) {
    return null;
  }
  return (
    <Panel title={t('attach')}>
      <p className="flat">{t(`attachWhy.${state}`)}</p>
      <Link to="/collection/new" search={{ resource: revision.resource }} className="button primary block">
        {t('attach')}
      </Link>
    </Panel>
  );
}
