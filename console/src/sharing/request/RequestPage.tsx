import { useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { content, queries } from '../../api/client';
import { useInstitutionName } from '../../api/institutions';
import { isProblem } from '../../api/problem';
import { usePresent } from '../../api/session';
import { ArticleChip } from '../../ui/ArticleChip';
import { Digest } from '../../ui/Digest';
import { Facts } from '../../ui/Facts';
import { day, grouped } from '../../ui/format';
import { PageHead } from '../../ui/PageHead';
import { Columns, Panel } from '../../ui/Panel';
import { Answer, Waiting } from '../../ui/States';
import { Badge } from '../../ui/Status';
import { useDraft } from '../../ui/useDraft';
import { useParam } from '../../ui/useParam';
import { partOf, stateOf, toneOf, type Entry, type Request } from '../records';
import { allowed, sideOf } from './acts';
import { Changed } from './Changed';
import { begun, type Choices } from './choices';
import { Correspondence, Course } from './Course';
import { DeadlineStrip } from './DeadlineStrip';
import { DecisionPanel } from './DecisionPanel';
import { decidable, DeskContext, useDesk, type Desk } from './desk';
import { ItemsTable } from './ItemsTable';
import { useMatterNotices } from './useMatterNotices';
import '../texts';
import './course.texts';
import './texts';
import '../sharing.css';
import './request.css';

/** One sharing request with everything that is decided about it. */
export function RequestPage() {
  const id = useParam('id');
  const request = queries.useQuery('get', '/api/v1/sharing/requests/{id}', { params: { path: { id } } }, { refetchInterval: 60_000 });
  return <Answer of={request}>{(data) => <WithEntry key={data.id} request={data} />}</Answer>;
}

function WithEntry({ request }: { request: Request }) {
  const entry = queries.useQuery('get', '/api/v1/catalog/resources/{resource}', { params: { path: { resource: request.resource } } });
  if (entry.isPending) {
    return <Waiting />;
  }
  // an entry that was withdrawn since is no reason not to show the request
  return <Loaded key={entry.data?.revision ?? ''} present={request} entry={entry.data} />;
}

interface Kept {
  choices: Choices;
  perMinute: number;
}

function Loaded({ present: newest, entry }: { present: Request; entry: Entry | undefined }) {
  const person = usePresent();
  const client = useQueryClient();
  const [seen, setSeen] = useState(newest);
  const request = newest.version === seen.version ? newest : seen;
  const part = partOf(request, 'CONDITIONAL');
  const side = sideOf(request, person.institution);
  const can = allowed(request, side, person);
  const draft = useDraft<Kept>(`${person.account}.decision.${request.id}`);
  const proposed = part?.proposal?.share === true ? part.proposal.items : [];
  const [changes, setChanges] = useState<Choices>(draft.found?.choices ?? {});
  const [perMinute, setPerMinute] = useState(draft.found?.perMinute ?? part?.proposal?.perMinute ?? request.perMinute);
  const [wanted, setWanted] = useState(false);
  const [running, setRunning] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const choices = { ...begun(decidable(request, entry), proposed), ...changes };
  const fresh = part?.proposal == null || (part.state === 'NEGOTIATING' && !part.proposal.share);
  const key = queries.queryOptions('get', '/api/v1/sharing/requests/{id}', { params: { path: { id: request.id } } }).queryKey;

  const run = async (call: () => Promise<{ data?: Request }>) => {
    setRunning(true);
    setError(null);
    try {
      const answer = content(await call());
      client.setQueryData(key, answer);
      setSeen(answer);
      setWanted(false);
      setChanges({});
      draft.drop();
      void client.invalidateQueries({ predicate: (query) => query.queryKey[1] !== key[1] });
    } catch (failure) {
      setError(failure);
      if (isProblem(failure, 409) || isProblem(failure, 412)) {
        void client.invalidateQueries({ queryKey: key });
      }
      throw failure;
    } finally {
      setRunning(false);
    }
  };
  const keep = (next: Kept) => {
    setChanges(next.choices);
    setPerMinute(next.perMinute);
    draft.keep(next);
  };
  const desk: Desk = {
    request,
    part,
    side,
    can,
    entry,
    editing: can.has('arbitrate') || (can.has('propose') && (fresh || wanted)),
    choices,
    perMinute,
    choose: (next) => {
      keep({ choices: next, perMinute });
    },
    slow: (next) => {
      keep({ choices: changes, perMinute: next });
    },
    edit: (editing) => {
      setWanted(editing);
      if (!editing) {
        setChanges({});
        draft.drop();
      }
    },
    running,
    error,
    run,
  };
  return (
    <DeskContext.Provider value={desk}>
      {newest.version !== seen.version && (
        <Changed
          seen={seen}
          present={newest}
          onTake={() => {
            setSeen(newest);
            setError(null);
          }}
        />
      )}
      <Sheet />
    </DeskContext.Provider>
  );
}

const ASKED = { consumer: 'of', provider: 'asks', authority: 'between' } as const;

function Sheet() {
  const { t } = useTranslation(['sharingRequest', 'sharing']);
  const { request, part, side, can } = useDesk();
  const name = useInstitutionName();
  const notices = useMatterNotices(request.id);
  const state = stateOf(request);
  const tab = side === 'provider' ? 'provider' : 'consumer';
  return (
    <>
      <PageHead
        trail={
          <>
            <Link to="/sharing">{t('sharing:title')}</Link>
            {side !== 'authority' && (
              <>
                {' / '}
                <Link to="/sharing" search={tab === 'provider' ? { tab } : {}}>
                  {t(`sharing:tabs.${tab}`)}
                </Link>
              </>
            )}
          </>
        }
        title={request.title}
        aside={
          <>
            <Badge tone={toneOf(state)}>{t(`sharing:state.${state}`)}</Badge>
            {t(ASKED[side], { consumer: name(request.consumer), provider: name(request.provider) })}
          </>
        }
      />
      {part?.deadline != null && (
        <DeadlineStrip request={request} part={part} stopNotice={notices.find((notice) => notice.kind === 'SUPPLEMENT')?.issuedAt} />
      )}
      <Columns
        main={
          <>
            <Panel>
              <Facts
                two
                of={[
                  [t('facts.scenario'), request.scenario],
                  [t('facts.sides'), `${name(request.consumer)} → ${name(request.provider)}`],
                  [t('facts.basis'), request.legalBasis],
                  [t('facts.rate'), t('facts.rateMost', { rate: grouped(request.perMinute) })],
                  [
                    t('facts.third'),
                    <span key="third">
                      {t('facts.thirdNot')} <ArticleChip id="GW-25" />
                    </span>,
                  ],
                  [t('facts.term'), t('facts.termUntil', { day: day(request.until) })],
                  [t('facts.number'), <Digest key="number" value={request.id} />],
                ]}
              />
            </Panel>
            <ItemsTable />
          </>
        }
        side={
          <>
            <div id="decision">
              <DecisionPanel />
            </div>
            <Course />
            <Correspondence notices={notices} />
          </>
        }
      />
      {can.size > 0 && (
        <a className="to-decision" href="#decision">
          {t('toActs')}
        </a>
      )}
    </>
  );
}
