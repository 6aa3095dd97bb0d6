import { Button, Segmented } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { queries } from '../../api/client';
import { BY_CURSOR } from '../../api/paging';
import { day } from '../../ui/format';
import { LoadMore } from '../../ui/LoadMore';
import { PageHead } from '../../ui/PageHead';
import { Panel } from '../../ui/Panel';
import { Answer, State } from '../../ui/States';
import { useFilters } from '../../ui/useFilters';
import { ItemDrawer } from './ItemDrawer';
import { hostOf, STAGES, type DeskItem } from './items';
import './texts';
import '../parts/desk.css';

const EMPTY = { WAITING: 'desk.noneWaiting', PUBLISHED: 'desk.nonePUBLISHED', REFUSED: 'desk.noneREFUSED' } as const;

/** 应用展示, for the authority: what waits for a review, what is shown, what is not. */
export function DeskPage() {
  const { t } = useTranslation('showcase');
  const [filters, change] = useFilters();
  const stage = STAGES.find((one) => one === filters['stage']) ?? 'WAITING';
  const [opened, setOpened] = useState<string | null>(null);
  const items = queries.useInfiniteQuery('get', '/api/v1/opening/showcase', { params: { query: { stage, limit: 50 } } }, BY_CURSOR);
  return (
    <>
      <PageHead title={t('title')} aside={t('desk.lead')} />
      <Panel
        flush
        title={
          <Segmented
            aria-label={t('desk.state')}
            value={stage}
            options={STAGES.map((value) => ({ value, label: t(`stage.${value}`) }))}
            onChange={(value) => {
              change({ stage: value === 'WAITING' ? undefined : value });
            }}
          />
        }
      >
        <Answer
          of={items}
          empty={{
            when: ({ pages }) => pages.every((page) => page.items.length === 0),
            show: <State title={t(EMPTY[stage])}>{t('desk.noneWhy')}</State>,
          }}
        >
          {({ pages }) => (
            <>
              <Lines of={pages.flatMap((page) => page.items)} onOpen={setOpened} />
              <LoadMore of={items} />
            </>
          )}
        </Answer>
      </Panel>
      <ItemDrawer
        id={opened}
        onClose={() => {
          setOpened(null);
        }}
      />
    </>
  );
}

function Lines({ of, onOpen }: { of: readonly DeskItem[]; onOpen: (id: string) => void }) {
  const { t } = useTranslation('showcase');
  return (
    <ul className="desk-lines">
      {of.map((item) => (
        <li key={item.id}>
          <div>
            <strong>{item.name}</strong>
            <p>{item.about}</p>
            <p className="quiet">
              {item.maker} · {hostOf(item.address)} · {t('sentOn', { day: day(item.filedAt) })}
            </p>
          </div>
          <span />
          <Button
            onClick={() => {
              onOpen(item.id);
            }}
          >
            {t(item.decision === null ? 'desk.review' : 'desk.see')}
          </Button>
        </li>
      ))}
    </ul>
  );
}
