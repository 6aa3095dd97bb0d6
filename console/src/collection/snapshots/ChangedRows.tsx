import { useTranslation } from 'react-i18next';
import { queries, type Schemas } from '../../api/client';
import { BY_CURSOR } from '../../api/paging';
import { grouped } from '../../ui/format';
import { LoadMore } from '../../ui/LoadMore';
import { Scrolling } from '../../ui/Scrolling';
import { Answer } from '../../ui/States';
import { useResourceItems, type Item } from '../resources';
import type { Run } from '../runs';
import './texts';

type Row = Schemas['ReleaseReleasesChangedRow'];
type Kind = 'ADDED' | 'CHANGED' | 'GONE';
type Values = Readonly<Record<string, unknown>>;

const A_PAGE = 20;
/** The platform pages no deeper into one kind. */
const DEEPEST = 10_000;

interface ChangedRowsProps {
  newer: Run;
  older: string;
  kind: Kind;
  count: number;
}

/** The rows of one kind, page by page; each reading leaves a receipt. */
export function ChangedRows({ newer, older, kind, count }: ChangedRowsProps) {
  const { t } = useTranslation('snapshots');
  const items = useResourceItems(newer.resource);
  const list = queries.useInfiniteQuery(
    'get',
    '/api/v1/collection/runs/{id}/difference/rows',
    { params: { path: { id: newer.id }, query: { from: older, kind, limit: A_PAGE } } },
    // each reading leaves a receipt: once is enough
    { ...BY_CURSOR, staleTime: Infinity, gcTime: Infinity },
  );
  return (
    <Answer of={list}>
      {(data) => {
        const rows = data.pages.flatMap((page) => page.items);
        const shown = rows.reduce((sum, row) => sum + row.times, 0);
        const receipt = data.pages.at(-1)?.receipt;
        return (
          <>
            <p className="row-difference-note">
              {t('shown', { shown: grouped(shown), count, all: grouped(count) })}
              {count > DEEPEST && ` ${t('deepest', { most: grouped(DEEPEST) })}`}{' '}
              {receipt !== undefined && <a href={`/verify?receipt=${receipt}`}>{t('receipt')}</a>}
            </p>
            <Scrolling label={t(`kind.${kind}`)}>
              {kind === 'CHANGED' ? <Changed rows={rows} items={items} /> : <Whole rows={rows} items={items} kind={kind} />}
            </Scrolling>
            <LoadMore of={{ ...list, hasNextPage: list.hasNextPage && shown < count }} />
          </>
        );
      }}
    </Answer>
  );
}

function titleOf(name: string, items: ReadonlyMap<string, Item>): string {
  return items.get(name)?.title ?? name;
}

function Value({ of }: { of: unknown }) {
  const { t } = useTranslation('snapshots');
  if (of === null || of === undefined || of === '') {
    return <span className="quiet">{t('none')}</span>;
  }
  return <>{typeof of === 'string' ? of : JSON.stringify(of)}</>;
}

/** Changed rows: which row it is by its key, then each changed cell, old before new. */
function Changed({ rows, items }: { rows: readonly Row[]; items: ReadonlyMap<string, Item> }) {
  const { t } = useTranslation('snapshots');
  const keys = [...items.values()].filter((item) => item.key);
  return (
    <table className="difference-rows">
      <thead>
        <tr>
          <th>{t('change')}</th>
          {keys.map((key) => (
            <th key={key.id}>{key.title}</th>
          ))}
          <th>{t('cells')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row, index) => (
          <tr key={index} className="changed">
            <td>
              <strong>{t('kind.CHANGED')}</strong>
            </td>
            {keys.map((key) => (
              <td key={key.id} className="mono">
                <Value of={row.after?.[key.name]} />
              </td>
            ))}
            <td className="cells">
              <Cells before={row.before ?? {}} after={row.after ?? {}} items={items} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Cells({ before, after, items }: { before: Values; after: Values; items: ReadonlyMap<string, Item> }) {
  const names = Object.keys(after).filter((name) => before[name] !== after[name]);
  return (
    <dl>
      {names.map((name) => (
        <div key={name}>
          <dt>{titleOf(name, items)}</dt>
          <dd>
            <del>
              <Value of={before[name]} />
            </del>
            <span aria-hidden>→</span>
            <ins>
              <Value of={after[name]} />
            </ins>
          </dd>
        </div>
      ))}
    </dl>
  );
}

/** Rows that were added or are gone, whole. */
function Whole({ rows, items, kind }: { rows: readonly Row[]; items: ReadonlyMap<string, Item>; kind: 'ADDED' | 'GONE' }) {
  const { t } = useTranslation('snapshots');
  const values = rows.map((row): Values => (kind === 'ADDED' ? row.after : row.before) ?? {});
  const names = Object.keys(values[0] ?? {});
  const repeated = rows.some((row) => row.times > 1);
  return (
    <table className="difference-rows">
      <thead>
        <tr>
          <th>{t('change')}</th>
          {repeated && <th className="number">{t('times')}</th>}
          {names.map((name) => (
            <th key={name}>{titleOf(name, items)}</th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row, index) => (
          <tr key={index} className={kind.toLowerCase()}>
            <td>
              <strong>{t(`kind.${kind}`)}</strong>
            </td>
            {repeated && <td className="number">{grouped(row.times)}</td>}
            {names.map((name) => (
              <td key={name} className={typeof values[index]?.[name] === 'number' ? 'number' : undefined}>
                <Value of={values[index]?.[name]} />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
