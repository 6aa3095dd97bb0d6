import { DownloadOutlined, ProfileOutlined } from '@ant-design/icons';
import { useTranslation } from 'react-i18next';
import { queries, type Schemas } from '../../api/client';
import { grouped, percent } from '../../ui/format';
import { PageHead } from '../../ui/PageHead';
import { Panel } from '../../ui/Panel';
import { Scrolling } from '../../ui/Scrolling';
import { Answer, State } from '../../ui/States';
import { useFilters } from '../../ui/useFilters';
import { CatalogTabs } from '../parts/CatalogFrame';
import { CensusLines } from './CensusLines';
import './texts';
import '../catalog.css';
import './census.css';

type Count = Schemas['CatalogCensusCount'];

/** 普查: what each institution has catalogued, what of it has data, what is late, what is not opened and why. */
export function CensusPage() {
  const { t } = useTranslation('catalogCensus');
  const census = queries.useQuery('get', '/api/v1/catalog/census');
  return (
    <>
      <PageHead
        title={t('title')}
        aside={t('note')}
        actions={
          <a className="button" href="/api/v1/catalog/census/file" download>
            <DownloadOutlined aria-hidden />
            {t('export')}
          </a>
        }
      />
      <CatalogTabs />
      <Answer
        of={census}
        empty={{
          when: (data) => data.institutions.length === 0,
          show: (
            <State icon={<ProfileOutlined />} title={t('empty')}>
              {t('emptyWhy')}
            </State>
          ),
        }}
      >
        {({ institutions }) => (
          <>
            <Panel flush title={t('byInstitution', { count: institutions.length })} note={t('byInstitutionNote')}>
              <Scrolling label={t('title')}>
                <Institutions of={institutions} />
              </Scrolling>
            </Panel>
            <CensusLines institutions={institutions} />
          </>
        )}
      </Answer>
    </>
  );
}

type Figures = Omit<Count, 'provider' | 'providerName'>;

function total(of: readonly Count[]): Figures {
  const sum = (name: keyof Figures) => of.reduce((all, one) => all + one[name], 0);
  return {
    compiled: sum('compiled'),
    published: sum('published'),
    attached: sum('attached'),
    cyclic: sum('cyclic'),
    overdue: sum('overdue'),
    never: sum('never'),
    released: sum('released'),
    openable: sum('openable'),
    withheld: sum('withheld'),
    notShared: sum('notShared'),
  };
}

function Institutions({ of }: { of: readonly Count[] }) {
  const { t } = useTranslation('catalogCensus');
  const [filters, change] = useFilters();
  const provider = filters['provider'];
  return (
    <table className="grid census">
      <thead>
        <tr>
          <th>{t('column.provider')}</th>
          <th className="number">{t('column.compiled')}</th>
          <th className="number">{t('column.published')}</th>
          <th className="number">{t('column.attached')}</th>
          <th className="number">{t('column.overdue')}</th>
          <th className="number">{t('column.released')}</th>
          <th className="number">{t('column.openable')}</th>
          <th className="number">{t('column.withheld')}</th>
          <th className="number">{t('column.notShared')}</th>
        </tr>
      </thead>
      <tbody>
        {of.map((count) => (
          <tr key={count.provider} className={count.provider === provider ? 'chosen-row' : undefined}>
            <th scope="row">
              <button
                type="button"
                className="link-button"
                aria-pressed={count.provider === provider}
                onClick={() => {
                  change({ provider: count.provider === provider ? undefined : count.provider });
                }}
              >
                {count.providerName}
              </button>
            </th>
            <Cells of={count} />
          </tr>
        ))}
      </tbody>
      {of.length > 1 && (
        <tfoot>
          <tr>
            <th scope="row">{t('all')}</th>
            <Cells of={total(of)} />
          </tr>
        </tfoot>
      )}
    </table>
  );
}

function Cells({ of }: { of: Figures }) {
  const share = (part: number, whole: number) => (whole === 0 ? null : <small>{percent(part / whole)}</small>);
  return (
    <>
      <td className="number">{grouped(of.compiled)}</td>
      <td className="number">{grouped(of.published)}</td>
      <td className="number">
        {grouped(of.attached)}
        {share(of.attached, of.published)}
      </td>
      <td className={of.overdue > 0 ? 'number late' : 'number'}>
        {grouped(of.overdue)}
        {share(of.overdue, of.cyclic)}
      </td>
      <td className="number">
        {grouped(of.released)}
        {share(of.released, of.published)}
      </td>
      <td className="number">{grouped(of.openable)}</td>
      <td className="number">{grouped(of.withheld)}</td>
      <td className="number">{grouped(of.notShared)}</td>
    </>
  );
}
