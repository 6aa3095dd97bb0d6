import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { queries } from '../../api/client';
import { minute } from '../../ui/format';
import { Panel } from '../../ui/Panel';
import { Answer } from '../../ui/States';
import { Timeline } from '../../ui/Timeline';
import { StateBadge } from '../parts/Values';

/** The revisions of an entry, the newest first. */
export function History({ resource, shown }: { resource: string; shown: string }) {
  const { t } = useTranslation(['catalogEntry', 'catalog']);
  const revisions = queries.useQuery('get', '/api/v1/catalog/resources/{resource}/revisions', { params: { path: { resource } } });
  return (
    <Panel title={t('history')} note={t('historyNote')}>
      <Answer of={revisions} rows={3}>
        {(page) => (
          <Timeline
            of={page.items.map((line) => ({
              key: line.id,
              title: (
                <>
                  <Link to={`/catalog/revisions/${line.id}`}>{t('catalog:revision', { number: line.number })}</Link>{' '}
                  <StateBadge state={line.state} />
                </>
              ),
              at: minute(line.changedAt),
              phase: line.id === shown ? 'now' : 'done',
            }))}
          />
        )}
      </Answer>
    </Panel>
  );
}
