import { Table, Tree } from 'antd';
import { useTranslation } from 'react-i18next';
import { queries } from '../../api/client';
import { BY_CURSOR } from '../../api/paging';
import { usePresent } from '../../api/session';
import { LoadMore } from '../../ui/LoadMore';
import { PageHead } from '../../ui/PageHead';
import { Panel } from '../../ui/Panel';
import { Answer, State } from '../../ui/States';
import { useFilters } from '../../ui/useFilters';
import { NewInstitution } from './NewInstitution';
import { NewRegion } from './NewRegion';
import { PowersOf } from './PowersOf';
import { useRegions } from './regions';
import './texts';
import './territory.css';

/** 机构与职权: regions, the institutions in each, and which of them holds which power. */
export function InstitutionsPage() {
  const { t } = useTranslation('territory');
  const present = usePresent();
  const [filters, change] = useFilters();
  const regions = useRegions();
  const region = filters['region'];
  return (
    <>
      <PageHead
        title={t('title')}
        actions={
          present.has('SYSTEM_ADMINISTRATOR') && (
            <>
              <NewRegion regions={regions.regions} />
              <NewInstitution regions={regions.regions} chosen={region} />
            </>
          )
        }
      />
      <div className="territory">
        <Panel title={t('regions')}>
          <Answer of={regions.query} rows={4}>
            {() => (
              <Tree
                blockNode
                defaultExpandAll
                treeData={[{ key: '', title: t('all'), children: regions.tree }]}
                selectedKeys={[region ?? '']}
                onSelect={(keys) => {
                  change({ region: keys[0] === undefined ? undefined : String(keys[0]), institution: undefined });
                }}
              />
            )}
          </Answer>
        </Panel>
        <Institutions
          region={region}
          regionName={regions.name}
          chosen={filters['institution']}
          onChoose={(institution) => {
            change({ institution });
          }}
        />
        <PowersOf institution={filters['institution']} regions={regions.regions} />
      </div>
    </>
  );
}

interface InstitutionsProps {
  region: string | undefined;
  regionName: (id: string) => string;
  chosen: string | undefined;
  onChoose: (institution: string) => void;
}

function Institutions({ region, regionName, chosen, onChoose }: InstitutionsProps) {
  const { t } = useTranslation('territory');
  const list = queries.useInfiniteQuery(
    'get',
    '/api/v1/institutions',
    { params: { query: { limit: 50, ...(region === undefined ? {} : { region }) } } },
    BY_CURSOR,
  );
  return (
    <Panel flush title={t('institutions')}>
      <Answer of={list} empty={{ when: (data) => data.pages[0]?.items.length === 0, show: <State title={t('empty')}>{t('emptyWhy')}</State> }}>
        {(data) => (
          <>
            <Table
              size="small"
              pagination={false}
              rowKey="id"
              dataSource={data.pages.flatMap((page) => page.items)}
              rowClassName={(one) => (one.id === chosen ? 'chosen' : '')}
              columns={[
                {
                  title: t('name'),
                  dataIndex: 'name',
                  render: (name: string, one) => (
                    <button
                      type="button"
                      className="link"
                      aria-pressed={one.id === chosen}
                      onClick={() => {
                        onChoose(one.id);
                      }}
                    >
                      {name}
                    </button>
                  ),
                },
                { title: t('code'), dataIndex: 'code', className: 'mono', responsive: ['sm'] },
                { title: t('region'), dataIndex: 'region', render: regionName, responsive: ['sm'] },
              ]}
            />
            <LoadMore of={list} />
          </>
        )}
      </Answer>
    </Panel>
  );
}
