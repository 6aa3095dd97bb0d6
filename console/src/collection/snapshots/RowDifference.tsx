import { useTranslation } from 'react-i18next';
import { queries, type Schemas } from '../../api/client';
import { grouped } from '../../ui/format';
import { Answer } from '../../ui/States';
import { useFilters } from '../../ui/useFilters';
import type { Run } from '../runs';
import { ChangedRows } from './ChangedRows';
import './texts';

type Difference = Schemas['CollectionSnapshotDifference'];
const KINDS = ['ADDED', 'CHANGED', 'GONE'] as const;
type Kind = (typeof KINDS)[number];

/** Two snapshots row by row: how many were added, changed, gone; the rows themselves when they are asked for. */
export function RowDifference({ newer, older }: { newer: Run; older: Run }) {
  const counted = queries.useQuery(
    'get',
    '/api/v1/collection/runs/{id}/difference',
    { params: { path: { id: newer.id }, query: { from: older.id } } },
    { staleTime: Infinity },
  );
  return (
    <Answer of={counted} rows={2}>
      {(difference) => <Counted difference={difference} newer={newer} />}
    </Answer>
  );
}

function Counted({ difference, newer }: { difference: Difference; newer: Run }) {
  const { t } = useTranslation('snapshots');
  const [filters, setFilters] = useFilters();
  const kinds = KINDS.filter((kind) => difference.keyed || kind !== 'CHANGED');
  const chosen = kinds.find((kind) => kind === filters['kind']);
  const of = (kind: Kind): number => difference[kind === 'ADDED' ? 'added' : kind === 'CHANGED' ? 'changed' : 'gone'];
  const same = kinds.every((kind) => of(kind) === 0);
  return (
    <div className="row-difference">
      <div className="row-difference-head">
        <h3>{t('byRow')}</h3>
        <div className="row-difference-kinds" role="group" aria-label={t('byRow')}>
          {kinds.map((kind) => (
            <button
              key={kind}
              type="button"
              className={kind.toLowerCase()}
              aria-pressed={kind === chosen}
              disabled={of(kind) === 0}
              onClick={() => {
                setFilters({ kind: kind === chosen ? undefined : kind });
              }}
            >
              {t(`kind.${kind}`)} <strong>{grouped(of(kind))}</strong>
            </button>
          ))}
        </div>
        <span className="quiet">{same ? t('sameRows') : t(difference.keyed ? 'byKey' : 'byWhole')}</span>
      </div>
      {chosen !== undefined && of(chosen) > 0 && (
        <ChangedRows key={chosen} newer={newer} older={difference.older} kind={chosen} count={of(chosen)} />
      )}
    </div>
  );
}
