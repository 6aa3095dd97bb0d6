import { ReloadOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { queries } from '../api/client';
import { BY_CURSOR } from '../api/paging';
import { LoadMore } from '../ui/LoadMore';
import { grouped, second } from '../ui/format';
import { PageHead } from '../ui/PageHead';
import { Panel } from '../ui/Panel';
import { Answer, State } from '../ui/States';
import { useFilters, type Filters } from '../ui/useFilters';
import { EntryFilters } from './EntryFilters';
import { EntryView } from './EntryView';
import { isRefusal, useActWords } from './words';
import type { Entry } from './entries';
import './texts';
import './audit.css';

const CONDITIONS = ['from', 'until', 'actor', 'action', 'subject', 'person', 'article'] as const;

function conditions(filters: Filters) {
  return Object.fromEntries(CONDITIONS.flatMap((name) => (filters[name] === undefined ? [] : [[name, filters[name]]])));
}

/** 日志查询: the log, searchable, and beside it one entry with its proof. Each look is itself recorded, so nothing is read again by itself. */
export function AuditPage() {
  const { t } = useTranslation('audit');
  const [filters, change] = useFilters();
  const list = queries.useInfiniteQuery(
    'get',
    '/api/v1/audit/entries',
    { params: { query: { limit: 50, ...conditions(filters) } } },
    { ...BY_CURSOR, staleTime: Infinity, refetchOnWindowFocus: false },
  );
  const entries = list.data?.pages.flatMap((page) => page.items) ?? [];
  const chosen = entries.find((entry) => entry.id === filters['entry']) ?? entries[0];
  return (
    <>
      <PageHead
        title={t('title')}
        aside={t('aside')}
        actions={
          <Button icon={<ReloadOutlined />} loading={list.isRefetching} onClick={() => void list.refetch()}>
            {t('again')}
          </Button>
        }
      />
      <EntryFilters filters={filters} onChange={change} />
      <div className="audit">
        <Panel flush title={t('list')}>
          <Answer of={list} rows={10} empty={{ when: () => entries.length === 0, show: <State title={t('empty')}>{t('emptyWhy')}</State> }}>
            {() => (
              <>
                <ul className="audit-list">
                  {entries.map((entry) => (
                    <Line
                      key={entry.id}
                      entry={entry}
                      chosen={entry.id === chosen?.id}
                      onChoose={() => {
                        change({ entry: entry.id });
                      }}
                    />
                  ))}
                </ul>
                <LoadMore of={list} />
              </>
            )}
          </Answer>
        </Panel>
        <div className="audit-entry">{chosen === undefined ? <State title={t('choose')} /> : <EntryView key={chosen.id} entry={chosen} />}</div>
      </div>
    </>
  );
}

function Line({ entry, chosen, onChoose }: { entry: Entry; chosen: boolean; onChoose: () => void }) {
  const words = useActWords();
  return (
    <li>
      <button type="button" className="audit-line" aria-pressed={chosen} onClick={onChoose}>
        <span className="audit-index mono">{grouped(entry.index)}</span>
        <span className="audit-what">
          <span className={isRefusal(entry.action) ? 'status bad' : ''}>{words.act(entry.action)}</span>
          <small>
            {entry.name} · {words.subject(entry.subjectType)}
          </small>
        </span>
        <span className="audit-at mono">{second(entry.at).slice(5)}</span>
      </button>
    </li>
  );
}
