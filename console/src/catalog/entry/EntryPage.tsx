import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { queries } from '../../api/client';
import { usePresent } from '../../api/session';
import { day, grouped, minute } from '../../ui/format';
import { Facts } from '../../ui/Facts';
import { PageHead } from '../../ui/PageHead';
import { Columns, Panel } from '../../ui/Panel';
import { Answer } from '../../ui/States';
import { Badge, Level, Opening, Sharing } from '../../ui/Status';
import { useParam } from '../../ui/useParam';
import { UNIT, type Entry } from '../model';
import { BasicFacts } from '../parts/BasicFacts';
import { ItemsList } from '../parts/ItemsList';
import { Acts } from './Acts';
import { History } from './History';
import './texts';
import '../texts';
import '../catalog.css';

/** A published entry: what the data is, what it may be used for, how new it is. */
export function EntryPage() {
  const resource = useParam('resource');
  const entry = queries.useQuery('get', '/api/v1/catalog/resources/{resource}', { params: { path: { resource } } });
  return <Answer of={entry}>{(found) => <Shown entry={found} />}</Answer>;
}

function Shown({ entry }: { entry: Entry }) {
  const { t } = useTranslation(['catalogEntry', 'catalog']);
  return (
    <>
      <PageHead
        trail={
          <>
            <Link to="/catalog">{t('catalog:tabs.find')}</Link> / <code>{entry.code}</code>
          </>
        }
        title={entry.title}
        aside={
          <>
            <Sharing type={entry.sharing} boxed />
            <Opening type={entry.opening} boxed />
            <Level grade={entry.grade} />
          </>
        }
        actions={<Acts entry={entry} />}
      />
      <Columns
        main={
          <>
            <Panel title={t('basic')}>
              <BasicFacts of={entry} published={t('published', { at: day(entry.publishedAt), number: entry.number })} />
            </Panel>
            <Panel flush title={t('items', { total: grouped(entry.items.length) })} note={t('byItem')}>
              <ItemsList items={entry.items} />
            </Panel>
          </>
        }
        side={
          <>
            <Freshness entry={entry} />
            <History resource={entry.resource} shown={entry.revision} />
          </>
        }
      />
    </>
  );
}

function Freshness({ entry }: { entry: Entry }) {
  const { t } = useTranslation(['catalogEntry', 'catalog']);
  const { status, collectedAt, rows, quarantined, nextDue } = entry.freshness;
  const tone = status === 'CURRENT' ? 'good' : status === 'OVERDUE' ? 'bad' : 'calm';
  const collected = status !== 'NEVER';
  const present = usePresent();
  const own = present.institution === entry.provider;
  const steward = own && present.has('STEWARD');
  return (
    <Panel title={t('data')} extra={<Badge tone={tone}>{t(`catalog:freshness.${status}`)}</Badge>}>
      <Facts
        of={[
          [t('attached'), entry.attached || !steward ? t(entry.attached ? 'isAttached' : 'notAttached') : <AttachLink key="attach" resource={entry.resource} />],
          [t('rows'), collected ? t('catalog:rowCount', { count: rows, rows: grouped(rows) }) : null],
          [t('collectedAt'), collected ? minute(collectedAt) : null],
          [t('nextDue'), nextDue === null ? null : minute(nextDue)],
          [t('quarantined'), collected ? t('quarantinedRows', { count: quarantined, rows: grouped(quarantined) }) : null],
        ]}
      />
      {own && collected && present.has(...UNIT) && (
        <p className="entry-ways">
          <Link to="/collection/lineage" search={{ resource: entry.resource }}>{t('lineage')}</Link>
          <Link to="/collection/snapshots" search={{ resource: entry.resource }}>{t('snapshots')}</Link>
        </p>
      )}
    </Panel>
  );
}

/** The steward's next step after the publication. */
function AttachLink({ resource }: { resource: string }) {
  const { t } = useTranslation('catalogEntry');
  return (
    <>
      {t('notAttached')}{' '}
      <Link to="/collection/new" search={{ resource }}>
        {t('attach')}
      </Link>
    </>
  );
}
