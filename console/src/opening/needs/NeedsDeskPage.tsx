import { Button, Segmented } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { queries, type Schemas } from '../../api/client';
import { day } from '../../ui/format';
import { PageHead } from '../../ui/PageHead';
import { Panel } from '../../ui/Panel';
import { Answer, State } from '../../ui/States';
import { Badge } from '../../ui/Status';
import { useFilters } from '../../ui/useFilters';
import { NeedDrawer } from './NeedDrawer';
import { TONES } from './tones';
import './desk-texts';
import './texts';
import './desk.css';

type Need = Schemas['OpeningNeedView'];

/** 数据需求, for the authority: what waits, the longest first, and what was answered. */
export function NeedsDeskPage() {
  const { t } = useTranslation(['needsDesk', 'ui']);
  const [filters, change] = useFilters();
  const answered = filters['state'] === 'answered';
  const [opened, setOpened] = useState<string | null>(null);
  const needs = queries.useInfiniteQuery(
    'get',
    '/api/v1/opening/needs',
    { params: { query: { answered, limit: 50 } } },
    { pageParamName: 'cursor', initialPageParam: undefined, getNextPageParam: (last) => last.next ?? undefined },
  );
  return (
    <>
      <PageHead title={t('needsDesk:title')} aside={t('needsDesk:lead')} />
      <Panel
        flush
        title={
          <Segmented
            aria-label={t('needsDesk:state')}
            value={answered ? 'answered' : 'waiting'}
            options={[
              { value: 'waiting', label: t('needsDesk:waiting') },
              { value: 'answered', label: t('needsDesk:answered') },
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
            show: <State title={t(answered ? 'needsDesk:noneAnswered' : 'needsDesk:noneWaiting')}>{t('needsDesk:noneWhy')}</State>,
          }}
        >
          {({ pages }) => (
            <>
              <Lines of={pages.flatMap((page) => page.items)} onOpen={setOpened} />
              {needs.hasNextPage && (
                <div className="need-more">
                  <Button loading={needs.isFetchingNextPage} onClick={() => void needs.fetchNextPage()}>
                    {t('ui:more')}
                  </Button>
                </div>
              )}
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
    <ul className="need-lines">
      {of.map((need) => (
        <li key={need.id}>
          <div>
            <strong>{need.wanted}</strong>
            <p>{need.purpose}</p>
            <p className="quiet">
              {t('needs:filedOn', { day: day(need.filedAt) })}
              {need.reachable && ` · ${t('needsDesk:reachable')}`}
              {need.listed && ` · ${t('needsDesk:listed')}`}
            </p>
          </div>
          {need.answer === null ? <span /> : <Badge tone={TONES[need.answer.outcome]}>{t(`needs:outcome.${need.answer.outcome}`)}</Badge>}
          <Button
            onClick={() => {
              onOpen(need.id);
            }}
          >
            {t(need.answer === null ? 'needsDesk:answer' : 'needsDesk:see')}
          </Button>
        </li>
      ))}
    </ul>
  );
}
