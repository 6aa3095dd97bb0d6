import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { queries, type Schemas } from '../../api/client';
import { BY_CURSOR } from '../../api/paging';
import { day, grouped, recent } from '../../ui/format';
import { LoadMore } from '../../ui/LoadMore';
import { Answer } from '../../ui/States';
import { Badge } from '../../ui/Status';
import { Stop } from './Stops';
import './texts';

type Outflow = Schemas['ReleaseOutflowsOutflow'];

/** The platform counts no further. */
const MOST = 10_000;

/** 去向: to whom it may go by which grants, and what went. */
export function Destinations({ resource, snapshot }: { resource: string; snapshot: string | null }) {
  const { t } = useTranslation('lineage');
  const list = queries.useInfiniteQuery(
    'get',
    '/api/v1/release/resources/{resource}/outflows',
    { params: { path: { resource }, query: { limit: 20 } } },
    BY_CURSOR,
  );
  return (
    <Stop title={t('goes')} note={t('lately')}>
      <Answer of={list} rows={3} empty={{ when: (data) => data.pages[0]?.items.length === 0, show: <p className="quiet">{t('nowhere')}</p> }}>
        {(data) => (
          <>
            <ul className="outflows">
              {data.pages
                .flatMap((page) => page.items)
                .map((outflow) => (
                  <Destination key={outflow.grant} of={outflow} snapshot={snapshot} />
                ))}
            </ul>
            <LoadMore of={list} />
          </>
        )}
      </Answer>
    </Stop>
  );
}

const TONES = { ACTIVE: 'good', SUSPENDED: 'warn', ENDED: 'calm' } as const;

function Destination({ of, snapshot }: { of: Outflow; snapshot: string | null }) {
  const { t } = useTranslation('lineage');
  const open = of.holder === null;
  const uses = of.uses >= MOST ? t('usesMany', { most: grouped(MOST) }) : t('uses', { count: of.uses, uses: grouped(of.uses) });
  return (
    <li>
      <span className="outflow-head">
        {open ? <strong>{t('public')}</strong> : <Link to={`/sharing/grants/${of.grant}`}>{of.holderName}</Link>}
        <Badge tone={TONES[of.state]}>{t(`state.${of.state}`)}</Badge>
      </span>
      <small>
        {open ? t('opening') : of.scenario} · {t('items', { count: of.items })}
        {of.until !== null && ` · ${t('until', { day: day(of.until) })}`}
      </small>
      <small>
        {of.last === null ? (
          t('notYet')
        ) : (
          <>
            {uses} · <a href={`/verify?receipt=${of.last.receipt}`}>{t('lastTaken', { at: recent(of.last.at) })}</a>
            {snapshot !== null && of.last.snapshot === snapshot && <span className="of-this">{t('ofThis')}</span>}
          </>
        )}
      </small>
    </li>
  );
}
