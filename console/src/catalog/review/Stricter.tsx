import { useTranslation } from 'react-i18next';
import { queries } from '../../api/client';
import { Panel } from '../../ui/Panel';
import { Answer } from '../../ui/States';
import type { Revision } from '../model';
import './texts';

/** An address holds no more ids than these; past them all grants are meant. */
const MOST_NAMED = 80;

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
    <>
      <Affected resource={revision.resource} items={stricter.map((item) => item.item)} />
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
    </>
  );
}

/** 影响的授权: who would lose what, before it is decided. */
function Affected({ resource, items }: { resource: string; items: readonly string[] }) {
  const { t } = useTranslation('catalogReview');
  const query = items.length > MOST_NAMED ? {} : { item: [...items] };
  const affected = queries.useQuery('get', '/api/v1/sharing/resources/{resource}/affected-grants', {
    params: { path: { resource }, query },
  });
  const total = affected.data?.total ?? 0;
  return (
    <Panel
      title={total === 0 ? t('affectedNone') : t('affected', { count: total })}
      extra={total > 0 && <span className="status boxed bad">{t('willSuspend')}</span>}
    >
      <Answer of={affected} rows={2}>
        {({ grants }) =>
          grants.length > 0 && (
            <>
              <p className="flat">{t('affectedNote')}</p>
              <ul className="affected">
                {grants.map((grant) => (
                  <li key={grant.id}>
                    <strong>{grant.holder === null ? t('affectedPublic') : grant.holderName}</strong>
                    <small>
                      {grant.holder !== null && `${grant.scenario} · `}
                      {t('affectedItems', { count: grant.items })}
                    </small>
                  </li>
                ))}
              </ul>
              {total > grants.length && <p className="quiet">{t('affectedMore', { count: total - grants.length })}</p>}
            </>
          )
        }
      </Answer>
    </Panel>
  );
}
