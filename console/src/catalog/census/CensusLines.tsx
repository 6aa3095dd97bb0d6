import { Link } from '@tanstack/react-router';
import { Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { queries, type Schemas } from '../../api/client';
import { BY_CURSOR } from '../../api/paging';
import { usePresent } from '../../api/session';
import { day } from '../../ui/format';
import { LoadMore } from '../../ui/LoadMore';
import { Panel } from '../../ui/Panel';
import { Answer } from '../../ui/States';
import { Badge } from '../../ui/Status';
import { useFilters } from '../../ui/useFilters';
import './texts';
import '../texts';

type Count = Schemas['CatalogCensusCount'];
type Line = Schemas['CatalogCensusLine'];
const GAPS = ['UNPUBLISHED', 'UNATTACHED', 'OVERDUE', 'NOT_OPENED'] as const;

/** The resources behind the figures: all, or those that lack something. */
export function CensusLines({ institutions }: { institutions: readonly Count[] }) {
  const { t } = useTranslation('catalogCensus');
  const [filters, change] = useFilters();
  const gap = GAPS.find((one) => one === filters['gap']);
  const provider = filters['provider'];
  const chosen = institutions.find((one) => one.provider === provider);
  const list = queries.useInfiniteQuery(
    'get',
    '/api/v1/catalog/census/resources',
    { params: { query: { limit: 50, ...(gap === undefined ? {} : { gap }), ...(provider === undefined ? {} : { provider }) } } },
    BY_CURSOR,
  );
  return (
    <Panel
      flush
      title={chosen === undefined ? t('lines') : t('linesOf', { name: chosen.providerName })}
      extra={
        <Select
          className="state-filter"
          aria-label={t('gap.label')}
          value={gap ?? ''}
          options={[{ value: '', label: t('gap.all') }, ...GAPS.map((one) => ({ value: one, label: t(`gap.${one}`) }))]}
          onChange={(wanted: string) => {
            change({ gap: wanted === '' ? undefined : wanted });
          }}
        />
      }
    >
      <Answer of={list} empty={{ when: (data) => data.pages[0]?.items.length === 0, show: <p className="padded-line quiet">{t('none')}</p> }}>
        {(data) => (
          <>
            <table className="grid stacking census-lines">
              <thead>
                <tr>
                  <th>{t('column.title')}</th>
                  <th>{t('column.state')}</th>
                  <th>{t('column.data')}</th>
                  <th>{t('column.opening')}</th>
                  <th className="basis">{t('column.why')}</th>
                </tr>
              </thead>
              <tbody>
                {data.pages
                  .flatMap((page) => page.items)
                  .map((line) => (
                    <Resource key={line.resource} line={line} />
                  ))}
              </tbody>
            </table>
            <LoadMore of={list} />
          </>
        )}
      </Answer>
    </Panel>
  );
}

function Resource({ line }: { line: Line }) {
  const { t } = useTranslation(['catalogCensus', 'catalog']);
  const published = line.state === 'PUBLISHED';
  return (
    <tr>
      <th scope="row">
        {published ? <Link to={`/catalog/resources/${line.resource}`}>{line.title}</Link> : line.title}
        <code>
          {line.code} · {line.providerName}
        </code>
      </th>
      <td>{t(`catalog:state.${line.state}`)}</td>
      <td>
        <Data line={line} />
      </td>
      <td>{published ? <Opened line={line} /> : null}</td>
      <td>{line.reasons.join('；')}</td>
    </tr>
  );
}

function Data({ line }: { line: Line }) {
  const { t } = useTranslation(['catalogCensus', 'catalog']);
  const present = usePresent();
  if (!line.attached) {
    const mine = present.institution === line.provider && present.has('STEWARD') && (line.state === 'PUBLISHED' || line.state === 'CONFIRMED');
    return (
      <>
        <span className="quiet">{t('unattached')}</span>{' '}
        {mine && (
          <Link to="/collection/new" search={{ resource: line.resource }}>
            {t('attach')}
          </Link>
        )}
      </>
    );
  }
  return (
    <>
      {line.overdue ? <Badge tone="bad">{t('overdue')}</Badge> : <Badge tone="good">{t('attached')}</Badge>}
      <small>
        {t(`catalog:cycle.${line.cycle}`)} · {day(line.collectedAt)}
      </small>
    </>
  );
}

function Opened({ line }: { line: Line }) {
  const { t } = useTranslation('catalogCensus');
  if (line.released) {
    return <Badge tone="good">{t('opened.released')}</Badge>;
  }
  return <span className={line.opening === 'UNCONDITIONAL' ? undefined : 'quiet'}>{t(`opened.${line.opening}`)}</span>;
}
