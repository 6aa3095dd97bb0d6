import { Button, Segmented } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { queries, type Schemas } from '../../api/client';
import { BY_CURSOR } from '../../api/paging';
import { day } from '../../ui/format';
import { PageHead } from '../../ui/PageHead';
import { Panel } from '../../ui/Panel';
import { LoadMore } from '../../ui/LoadMore';
import { Answer, State } from '../../ui/States';
import { Badge } from '../../ui/Status';
import { useFilters } from '../../ui/useFilters';
import { NeedDrawer } from './NeedDrawer';
import { TONES } from './tones';
import './desk-texts';
import './texts';
import '../parts/desk.css';

type Need = Schemas['OpeningNeedView'];

/** 数据需求, for the authority: what waits, the longest first, and what was answered. */
export function NeedsDeskPage() {
  const { t } = useTranslation('needsDesk');
  const [filters, change] = useFilters();
  const answered = filters['state'] === 'answered';
  const [opened, setOpened] = useState<string | null>(null);
  const needs = queries.useInfiniteQuery(
    'get',
    '/api/v1/opening/needs',
    { params: { query: { answered, limit: 50 } } },
    BY_CURSOR,
  );
  return (
    <>
      <PageHead title={t('title')} aside={t('lead')} />
      <Panel
        flush
        title={
          <Segmented
            aria-label={t('state')}
            value={answered ? 'answered' : 'waiting'}
            options={[
              { value: 'waiting', label: t('waiting') },
              { value: 'answered', label: t('answered') },
            ]}
            onChange={(state) => {
              change({ state: state === 'answered' ? state : undefined });
            }}
          />
        }
      >
        <Answer
          of={needs}
          empty={{
            when: ({ pages }) => pages.every((page) => page.items.length === 0),
            show: <State title={t(answered ? 'noneAnswered' : 'noneWaiting')}>{t('noneWhy')}</State>,
          }}
        >
          {({ pages }) => (
            <>
              <Lines of={pages.flatMap((page) => page.items)} onOpen={setOpened} />
              <LoadMore of={needs} />
            </>
          )}
        </Answer>
      </Panel>
      <NeedDrawer
        id={opened}
        onClose={() => {
          setOpened(null);
        }}
      />
    </>
  );
}

function Lines({ of, onOpen }: { of: readonly Need[]; onOpen: (id: string) => void }) {
  const { t } = useTranslation(['needsDesk', 'needs']);
  return (
    <ul className="desk-lines">
      {of.map((need) => (
        <li key={need.id}>
          <div>
            <strong>{need.wanted}</strong>
            <p>{need.purpose}</p>
            <p className="quiet">
              {t('needs:filedOn', { day: day(need.filedAt) })}
              {need.reachable && ` · ${t('reachable')}`}
              {need.listed && ` · ${t('listed')}`}
            </p>
          </div>
          {need.answer === null ? <span /> : <Badge tone={TONES[need.answer.outcome]}>{t(`needs:outcome.${need.answer.outcome}`)}</Badge>}
          <Button
            onClick={() => {
              onOpen(need.id);
            }}
          >
            {t(need.answer === null ? 'answer' : 'see')}
          </Button>
        </li>
      ))}
    </ul>
  );
}
