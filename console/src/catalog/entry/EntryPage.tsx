import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { queries } from '../../api/client';
import { day, grouped, minute } from '../../ui/format';
import { Facts } from '../../ui/Facts';
import { PageHead } from '../../ui/PageHead';
import { Columns, Panel } from '../../ui/Panel';
import { Answer } from '../../ui/States';
import { Badge, Level, Opening, Sharing } from '../../ui/Status';
import { useParam } from '../../ui/useParam';
import type { Entry } from '../model';
import { ItemsList } from '../parts/ItemsList';
import { Region } from '../parts/Region';
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
              <p className="entry-summary">{entry.summary}</p>
              <BasicFacts entry={entry} />
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

function BasicFacts({ entry }: { entry: Entry }) {
  const { t } = useTranslation(['catalogEntry', 'catalog']);
  const { category, item, heading, subheading } = entry.classification;
  return (
    <Facts
      two
      of={[
        [t('catalog:provider'), entry.providerName],
        [t('catalog:code'), <code key="code">{entry.code}</code>],
        [t('catalog:field.subject'), t(`catalog:subject.${entry.subject}`)],
        [t('catalog:field.classification'), <code key="class">{[category, item, heading, subheading].filter(Boolean).join('-')}</code>],
        [t('catalog:field.cycle'), t(`catalog:cycle.${entry.cycle}`)],
        [t('catalog:field.sharingModes'), entry.sharingModes.map((mode) => t(`catalog:mode.${mode}`)).join('、')],
        [t('catalog:field.formats'), entry.formats.map((format) => `${t(`catalog:kind.${format.kind}`)} ${format.type}`).join('、')],
        [t('catalog:field.keywords'), entry.keywords.join('、')],
        [t('catalog:field.region'), entry.region === null ? null : <Region key="region" id={entry.region} />],
        [t('catalog:field.related'), entry.related.length === 0 ? null : <code key="related">{entry.related.join(' ')}</code>],
        [t('publishedAt'), t('published', { at: day(entry.publishedAt), number: entry.number })],
        [t('catalog:field.useRequirements'), entry.useRequirements],
      ]}
    />
  );
}

function Freshness({ entry }: { entry: Entry }) {
  const { t } = useTranslation(['catalogEntry', 'catalog']);
  const { status, collectedAt, rows, quarantined, nextDue } = entry.freshness;
  const tone = status === 'CURRENT' ? 'good' : status === 'OVERDUE' ? 'bad' : 'calm';
  const collected = status !== 'NEVER';
  return (
    <Panel title={t('data')} extra={<Badge tone={tone}>{t(`catalog:freshness.${status}`)}</Badge>}>
      <Facts
        of={[
          [t('attached'), t(entry.attached ? 'isAttached' : 'notAttached')],
          [t('rows'), collected ? t('catalog:rowCount', { count: rows, rows: grouped(rows) }) : null],
          [t('collectedAt'), collected ? minute(collectedAt) : null],
          [t('nextDue'), nextDue === null ? null : minute(nextDue)],
          [t('quarantined'), collected ? t('quarantinedRows', { count: quarantined, rows: grouped(quarantined) }) : null],
        ]}
      />
    </Panel>
  );
}
