import { CheckOutlined } from '@ant-design/icons';
import { Link } from '@tanstack/react-router';
import { Segmented, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { queries, type Schemas } from '../../api/client';
import { BY_CURSOR } from '../../api/paging';
import { Articles } from '../../ui/ArticleChip';
import { LoadMore } from '../../ui/LoadMore';
import { PageHead } from '../../ui/PageHead';
import { Panel } from '../../ui/Panel';
import { Answer, State } from '../../ui/States';
import { Level } from '../../ui/Status';
import { useFilters } from '../../ui/useFilters';
import { CatalogTabs } from '../parts/CatalogFrame';
import { useInstitutionOptions } from '../parts/institutions';
import './texts';

type Which = 'shared' | 'opened';
type Entry = Schemas['CatalogWithheld'];

/** 负面清单: items that are not shared, or not opened, each with its basis (GW-15, TJ-16, TY-8). */
export function NegativePage() {
  const { t } = useTranslation('catalogOverview');
  const [filters, change] = useFilters();
  const which: Which = filters['list'] === 'opened' ? 'opened' : 'shared';
  const provider = filters['provider'];
  const institutions = useInstitutionOptions();
  const found = queries.useInfiniteQuery(
    'get',
    '/api/v1/catalog/negative-list',
    {
      params: {
        query: { from: which === 'shared' ? 'SHARING' : 'OPENING', limit: 20, ...(provider === undefined ? {} : { provider }) },
      },
    },
    BY_CURSOR,
  );
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
              showSearch={{ optionFilterProp: 'label' }}
              placeholder={t('everyone')}
              value={provider ?? null}
              options={institutions}
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
          when: (data) => data.pages[0]?.items.length === 0,
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
function Withheld({ entry, which }: { entry: Entry; which: Which }) {
  const { t } = useTranslation('catalogOverview');
  return (
    <Panel
      flush
      title={<Link to={`/catalog/resources/${entry.resource}`}>{entry.title}</Link>}
      note={entry.providerName}
      extra={<Articles ids={which === 'shared' ? ['GW-15', 'SD-12'] : ['TY-8', 'SX-8']} />}
    >
      <table className="grid stacking withheld">
        <thead>
          <tr>
            <th>{t('column.item')}</th>
            <th>{t('column.grade')}</th>
            <th className="basis">{t('column.basis')}</th>
          </tr>
        </thead>
        <tbody>
          {entry.items.map((item) => (
            <tr key={item.id}>
              <th scope="row">
                {item.title}
                <code>{item.name}</code>
              </th>
              <td>
                <Level grade={item.grade} />
              </td>
              <td>{item.basis}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Panel>
  );
}
