import { Segmented } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { queries } from '../../api/client';
import { grouped } from '../../ui/format';
import { Panel } from '../../ui/Panel';
import { Answer } from '../../ui/States';
import type { Difference, Revision } from '../model';
import { BasicFacts } from '../parts/BasicFacts';
import { ItemsList } from '../parts/ItemsList';
import { useBasisNumber } from '../parts/useBasisNumber';
import { DifferenceTable } from './DifferenceTable';
import './texts';
import './review.css';

/** The difference of a revision to the one that it was started from, or everything that it says. */
export function DifferencePanel({ revision }: { revision: Revision }) {
  const { t } = useTranslation('catalogReview');
  const [view, setView] = useState<'changes' | 'all'>('changes');
  const first = revision.basis === null;
  const difference = queries.useQuery(
    'get',
    '/api/v1/catalog/revisions/{revision}/difference',
    { params: { path: { revision: revision.id } } },
    { enabled: !first, refetchOnMount: 'always' },
  );
  const whole = first || view === 'all';
  const number = useBasisNumber(revision);
  return (
    <Panel
      flush
      title={first ? t('content') : t('difference', { number })}
      note={first ? t('first') : difference.data !== undefined && <Counts of={difference.data} />}
      extra={
        !first && (
          <Segmented
            aria-label={t('view')}
            value={view}
            options={[
              { value: 'changes', label: t('onlyChanges') },
              { value: 'all', label: t('all') },
            ]}
            onChange={setView}
          />
        )
      }
    >
      {whole ? (
        <>
          <div className="padded">
            <BasicFacts of={revision} />
          </div>
          <h3 className="padded-head">{t('items', { total: grouped(revision.items.length) })}</h3>
          <ItemsList items={revision.items} />
        </>
      ) : (
        <Answer
          of={difference}
          empty={{ when: (data) => data.fields.length + data.items.length === 0, show: <p className="padded quiet">{t('same')}</p> }}
        >
          {(data) => <DifferenceTable difference={data} before={number} after={revision.number} />}
        </Answer>
      )}
      {!first && (
        <p className="panel-note">
          {t('reason')} · {revision.reason ?? <span className="quiet">{t('noReason')}</span>}
        </p>
      )}
    </Panel>
  );
}

function Counts({ of }: { of: Difference }) {
  const { t } = useTranslation('catalogReview');
  const kinds = [...of.fields, ...of.items.flatMap((item) => (item.kind === 'CHANGED' ? item.fields : []))].map((change) => change.kind);
  const whole = of.items.map((item) => item.kind).filter((kind) => kind !== 'CHANGED');
  const count = (kind: 'ADDED' | 'CHANGED' | 'REMOVED') => [...kinds, ...whole].filter((one) => one === kind).length;
  const counts = { added: count('ADDED'), changed: count('CHANGED'), removed: count('REMOVED') };
  return (
    <span className="difference-counts">
      {(['added', 'changed', 'removed'] as const).map(
        (kind) =>
          counts[kind] > 0 && (
            <span key={kind} className={kind}>
              {t(`counts.${kind}`, { count: counts[kind] })}
            </span>
          ),
      )}
      <span>{t('counts.unchanged', { count: of.unchanged })}</span>
    </span>
  );
}
