import { useTranslation } from 'react-i18next';
import { queries } from '../../api/client';
import { Panel } from '../../ui/Panel';
import type { Revision } from '../model';

/** What becomes stricter, beside the decision: grants that go further are suspended by it (GW-17). */
export function Stricter({ revision }: { revision: Revision }) {
  const { t } = useTranslation('catalogReview');
  const { data } = queries.useQuery('get', '/api/v1/catalog/revisions/{revision}/difference', {
    params: { path: { revision: revision.id } },
  });
  const stricter = data?.items.filter((item) => item.stricter) ?? [];
  if (stricter.length === 0) {
    return null;
  }
  return (
    <Panel title={t('stricter')} extra={<span className="status boxed bad">{t('stricter')}</span>}>
      <p className="flat">{t('stricterNote', { count: stricter.length })}</p>
      <ul className="stricter-items">
        {stricter.map((item) => (
          <li key={item.item}>
            {item.title} <small className="quiet">{t(`kind.${item.kind}`)}</small>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
