import { BookOutlined } from '@ant-design/icons';
import { Link } from '@tanstack/react-router';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { queries, type Schemas } from '../../api/client';
import { grouped, percent } from '../../ui/format';
import { PageHead } from '../../ui/PageHead';
import { Panel } from '../../ui/Panel';
import { Answer, State } from '../../ui/States';
import { useFilters } from '../../ui/useFilters';
import { FacetTitle } from '../find/FacetTitle';
import type { FacetName } from '../find/query';
import { CatalogTabs } from '../parts/CatalogFrame';
import './texts';

type Found = Schemas['CatalogSearchFoundAnswer'];
type Facet = Schemas['CatalogFoundFacet'];

/** 目录概览: what is published, counted; of the city, or of one institution alone. */
export function OverviewPage() {
  const { t } = useTranslation('catalogOverview');
  const [filters, change] = useFilters();
  const provider = filters['provider'];
  const found = queries.useQuery('get', '/api/v1/catalog/resources', {
    params: { query: { limit: 1, ...(provider === undefined ? {} : { provider: [provider] }) } },
  });
  return (
    <>
      <PageHead title={t('title')} aside={t('note')} />
      <CatalogTabs />
      <Answer
        of={found}
        empty={{
          when: (data) => data.total === 0 && provider === undefined,
          show: (
            <State icon={<BookOutlined />} title={t('empty')}>
              {t('emptyWhy')}
            </State>
          ),
        }}
      >
        {(data) => (
          <Counted
            found={data}
            provider={provider}
            onProvider={(chosen) => {
              change({ provider: chosen });
            }}
          />
        )}
      </Answer>
    </>
  );
}

interface CountedProps {
  found: Found;
  provider: string | undefined;
  onProvider: (provider: string | undefined) => void;
}

function Counted({ found, provider, onProvider }: CountedProps) {
  const { t } = useTranslation('catalogOverview');
  const facets = (name: FacetName): Facet[] => found.facets[name] ?? [];
  const providers = facets('provider');
  const shown = providers.find((facet) => facet.value === provider);
  const scope = provider === undefined ? '' : `?provider=${provider}`;
  const share = (name: 'sharing' | 'opening', none: string) => {
    const withheld = facets(name).find((facet) => facet.value === none)?.count ?? 0;
    return percent(found.total === 0 ? 0 : (found.total - withheld) / found.total);
  };
  const most = Math.max(1, ...providers.map((facet) => facet.count));
  return (
    <>
      <Panel
        title={
          shown === undefined
            ? t('all', { total: grouped(found.total) })
            : t('of', { name: shown.title, total: grouped(found.total) })
        }
        note={`${t('providers', { total: grouped(providers.length) })} · ${t('providersNote')}`}
        extra={
          <>
            {provider !== undefined && (
              <Button
                size="small"
                onClick={() => {
                  onProvider(undefined);
                }}
              >
                {t('back')}
              </Button>
            )}
            <Link to={`/catalog${scope}`}>{t('more')}</Link>
          </>
        }
      >
        <ul className="bars">
          {providers.map((facet) => (
            <li key={facet.value} className={facet.value === provider ? 'chosen-bar' : undefined}>
              <button
                type="button"
                className="link-button"
                aria-pressed={facet.value === provider}
                onClick={() => {
                  onProvider(facet.value === provider ? undefined : facet.value);
                }}
              >
                {facet.title}
              </button>
              <span className="bar" aria-hidden>
                <i style={{ width: `${(100 * facet.count) / most}%` }} />
              </span>
              <span className="number">{grouped(facet.count)}</span>
            </li>
          ))}
        </ul>
      </Panel>
      <div className="overview">
        <Panel title={t('sharing', { share: share('sharing', 'NOT_SHARED') })} note={t('sharingNote')}>
          <Bars name="sharing" facets={facets('sharing')} total={found.total} />
        </Panel>
        <Panel title={t('opening', { share: share('opening', 'NOT_OPENED') })} note={t('openingNote')}>
          <Bars name="opening" facets={facets('opening')} total={found.total} />
        </Panel>
        <Panel title={t('grade')} note={t('gradeNote')}>
          <Bars name="grade" facets={facets('grade')} total={found.total} />
        </Panel>
        <Panel title={t('subject')}>
          <Bars name="subject" facets={facets('subject')} total={found.total} />
        </Panel>
        <Panel title={t('cycle')}>
          <Bars name="cycle" facets={facets('cycle')} total={found.total} />
        </Panel>
      </div>
    </>
  );
}

function Bars({ name, facets, total }: { name: FacetName; facets: readonly Facet[]; total: number }) {
  return (
    <ul className="bars">
      {facets.map((facet) => (
        <li key={facet.value}>
          <span>
            <FacetTitle name={name} value={facet.value} title={facet.title} />
          </span>
          <span className="bar" aria-hidden>
            <i style={{ width: `${total === 0 ? 0 : (100 * facet.count) / total}%` }} />
          </span>
          <span className="number">{grouped(facet.count)}</span>
        </li>
      ))}
    </ul>
  );
}
