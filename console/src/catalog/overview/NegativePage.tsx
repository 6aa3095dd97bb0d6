import { CheckOutlined } from '@ant-design/icons';
import { Link } from '@tanstack/react-router';
import { Segmented, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { queries } from '../../api/client';
import { BY_CURSOR } from '../../api/paging';
import { Articles } from '../../ui/ArticleChip';
import { LoadMore } from '../../ui/LoadMore';
import { PageHead } from '../../ui/PageHead';
import { Panel } from '../../ui/Panel';
import { Answer, State } from '../../ui/States';
import { Level } from '../../ui/Status';
import { useFilters } from '../../ui/useFilters';
import type { EntryLine } from '../model';
import { CatalogTabs } from '../parts/CatalogFrame';
import './texts';

type Which = 'shared' | 'opened';

/** 负面清单: items that are not shared, or not opened, each with its basis (GW-15, TJ-16, TY-8). */
export function NegativePage() {
  const { t } = useTranslation('catalogOverview');
  const [filters, change] = useFilters();
  const which: Which = filters['list'] === 'opened' ? 'opened' : 'shared';
  const provider = filters['provider'];
  // an entry whose items differ is shown as conditional, so it may have withheld items too
  const found = queries.useInfiniteQuery(
    'get',
    '/api/v1/catalog/resources',
    {
      params: {
        query: {
          limit: 10,
          ...(which === 'shared' ? { sharing: ['CONDITIONAL', 'NOT_SHARED'] } : { opening: ['CONDITIONAL', 'NOT_OPENED'] }),
          ...(provider === undefined ? {} : { provider: [provider] }),
        },
      },
    },
    BY_CURSOR,
  );
  const providers = found.data?.pages[0]?.facets['provider'] ?? [];
  const what = t(which === 'shared' ? 'share' : 'open');
  return (
    <>
      <PageHead
        title={t('negative')}
        aside={t('negativeNote')}
        actions={
          <>
            <Select
              className="state-filter"
              aria-label={t('provider')}
              allowClear
              placeholder={t('everyone')}
              value={provider ?? null}
              options={providers.map((facet) => ({ value: facet.value, label: facet.title }))}
              onChange={(chosen: string | undefined) => {
                change({ provider: chosen });
              }}
            />
            <Segmented
              aria-label={t('which')}
              value={which}
              options={[
                { value: 'shared', label: t('shared') },
                { value: 'opened', label: t('opened') },
              ]}
              onChange={(list) => {
                change({ list });
              }}
            />
          </>
        }
      />
      <CatalogTabs />
      <Answer
        of={found}
        empty={{
          when: (data) => data.pages[0]?.total === 0,
          show: (
            <State icon={<CheckOutlined />} title={t('noneWithheld', { what })}>
              {t('noneWhy', { what })}
            </State>
          ),
        }}
      >
        {(data) => (
          <>
            {data.pages
              .flatMap((page) => page.items)
              .map((entry) => (
                <Withheld key={entry.resource} entry={entry} which={which} />
              ))}
            <LoadMore of={found} />
          </>
        )}
      </Answer>
    </>
  );
}

/** The withheld items of one entry, with what each rests on. */
function Withheld({ entry, which }: { entry: EntryLine; which: Which }) {
  const { t } = useTranslation('catalogOverview');
  const whole = queries.useQuery('get', '/api/v1/catalog/resources/{resource}', { params: { path: { resource: entry.resource } } });
  return (
    <Panel
      flush
      title={<Link to={`/catalog/resources/${entry.resource}`}>{entry.title}</Link>}
      note={entry.providerName}
      extra={<Articles ids={which === 'shared' ? ['GW-15', 'TJ-16'] : ['TY-8', 'SX-8']} />}
    >
      <Answer of={whole} rows={2}>
        {({ items }) => {
          const withheld = items.filter((item) => (which === 'shared' ? item.sharing === 'NOT_SHARED' : item.opening === 'NOT_OPENED'));
          if (withheld.length === 0) {
            return <p className="padded-line quiet">{t('partly')}</p>;
          }
          return (
            <table className="grid stacking withheld">
              <thead>
                <tr>
                  <th>{t('column.item')}</th>
                  <th>{t('column.grade')}</th>
                  <th className="basis">{t('column.basis')}</th>
                </tr>
              </thead>
              <tbody>
                {withheld.map((item) => (
                  <tr key={item.id}>
                    <th scope="row">
                      {item.title}
                      <code>{item.name}</code>
                    </th>
                    <td>
                      <Level grade={item.grade} />
                    </td>
                    <td>{which === 'shared' ? item.sharingBasis : item.openingBasis}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          );
        }}
      </Answer>
    </Panel>
  );
}
