import { KeyOutlined } from '@ant-design/icons';
import { Link, useNavigate } from '@tanstack/react-router';
import { Button, Table, type TableColumnsType } from 'antd';
import { useTranslation } from 'react-i18next';
import { queries } from '../../api/client';
import { useInstitutionName } from '../../api/institutions';
import { isProblem } from '../../api/problem';
import { usePresent } from '../../api/session';
import { ArticleChip } from '../../ui/ArticleChip';
import { Digest } from '../../ui/Digest';
import { Facts } from '../../ui/Facts';
import { day, grouped } from '../../ui/format';
import { History } from '../../ui/History';
import { PageHead } from '../../ui/PageHead';
import { Columns, Panel } from '../../ui/Panel';
import { Answer, State, Waiting } from '../../ui/States';
import { Badge, Level } from '../../ui/Status';
import { useParam } from '../../ui/useParam';
import '../../ui/mask-texts';
import { GRANT_TONES, isGrantStep, isOwnReason, type Grant, type GrantedItem, type Item } from '../records';
import { useGrant } from '../useGrant';
import { useSeen } from '../useSeen';
import { FilePanel } from './FilePanel';
import { GrantActs } from './GrantActs';
import { LookupPanel } from './LookupPanel';
import '../texts';
import './texts';
import '../sharing.css';
import './grant.css';

/** One grant: what it gives, how it is used, and what the provider may do about it. */
export function GrantPage() {
  const { t } = useTranslation('sharingGrant');
  const navigate = useNavigate();
  const grant = useGrant(useParam('id'));
  if (isProblem(grant.error, 404)) {
    return (
      <State icon={<KeyOutlined />} title={t('gone')} actions={<Button onClick={() => void navigate({ to: '/sharing' })}>{t('list')}</Button>}>
        {t('goneWhy')}
      </State>
    );
  }
  return <Answer of={grant}>{(data) => <Whole grant={data} />}</Answer>;
}

const SIDES = { held: 'from', given: 'to', watched: 'between' } as const;

function Whole({ grant }: { grant: Grant }) {
  const { t } = useTranslation(['sharingGrant', 'sharing']);
  const present = usePresent();
  const name = useInstitutionName();
  const entry = queries.useQuery('get', '/api/v1/catalog/resources/{resource}', { params: { path: { resource: grant.resource } } });
  const held = grant.consumer === present.institution;
  const tab = held ? 'held' : grant.provider === present.institution ? 'given' : 'watched';
  return (
    <>
      <PageHead
        trail={
          <>
            <Link to="/sharing">{t('sharing:title')}</Link>
            {' / '}
            <Link to="/sharing" search={{ tab }}>
              {t(`sharing:tabs.${tab}`)}
            </Link>
          </>
        }
        title={grant.title}
        aside={
          <>
            <Badge tone={GRANT_TONES[grant.state]}>{t(`sharing:grantState.${grant.state}`)}</Badge>
            {t(SIDES[tab], { provider: name(grant.provider), consumer: name(grant.consumer) })}
          </>
        }
        actions={<GrantActs grant={grant} />}
      />
      {entry.isPending ? (
        <Waiting />
      ) : held ? (
        <Columns
          main={
            <>
              <Terms grant={grant} />
              <Lookup grant={grant} items={entry.data?.items ?? []} />
              <Given grant={grant} items={entry.data?.items ?? []} />
            </>
          }
          side={
            <>
              <Side grant={grant} />
              <Past grant={grant} />
            </>
          }
        />
      ) : (
        <Columns
          main={
            <>
              <Terms grant={grant} />
              <Given grant={grant} items={entry.data?.items ?? []} />
            </>
          }
          side={<Past grant={grant} />}
        />
      )}
    </>
  );
}

/** What was done about it, the oldest first (GW-27). */
function Past({ grant }: { grant: Grant }) {
  const { t } = useTranslation('sharingGrant');
  const steps = queries.useQuery('get', '/api/v1/sharing/grants/{id}/history', { params: { path: { id: grant.id } } });
  return <Answer of={steps}>{(data) => <History steps={data} titleOf={(act) => (isGrantStep(act) ? t(`step.${act}`) : undefined)} />}</Answer>;
}

function useUsable(grant: Grant): string | undefined {
  const { t } = useTranslation(['sharingGrant', 'sharing']);
  const present = usePresent();
  if (grant.state !== 'ACTIVE') {
    return t('inactive', { state: t(`sharing:grantState.${grant.state}`) });
  }
  return present.has('STEWARD', 'UNIT_HEAD', 'CHIEF_DATA_OFFICER') ? undefined : t('roleless');
}

function Lookup({ grant, items }: { grant: Grant; items: Item[] }) {
  const { t } = useTranslation('sharingGrant');
  const why = useUsable(grant);
  return why === undefined ? <LookupPanel grant={grant} items={items} /> : <Panel title={t('use')}>{why}</Panel>;
}

function Side({ grant }: { grant: Grant }) {
  const { t } = useTranslation('sharingGrant');
  return (
    <>
      {useUsable(grant) === undefined && <FilePanel grant={grant} />}
      <Panel title={t('machine')}>{t('machineWhy')}</Panel>
    </>
  );
}

function Terms({ grant }: { grant: Grant }) {
  const { t } = useTranslation('sharingGrant');
  const name = useInstitutionName();
  const reason = isOwnReason(grant.reason) ? t(`reason.${grant.reason}`) : grant.reason;
  return (
    <Panel>
      <Facts
        two
        of={[
          [t('facts.scenario'), grant.scenario],
          [t('facts.sides'), `${name(grant.provider)} → ${name(grant.consumer)}`],
          [t('facts.term'), t('facts.termBoth', { from: day(grant.from), until: grant.until === null ? t('facts.open') : day(grant.until) })],
          [t('facts.rate'), t('facts.rateMost', { rate: grouped(grant.perMinute) })],
          [
            t('facts.purpose'),
            <span key="purpose">
              {t('facts.purposeNot')} <ArticleChip id="GW-25" />
            </span>,
          ],
          [
            t('facts.request'),
            <Link key="request" to={`/sharing/requests/${grant.request}`}>
              {t('facts.seeRequest')}
            </Link>,
          ],
          [t('facts.number'), <Digest key="number" value={grant.id} />],
          [t('facts.reason'), reason],
        ]}
      />
      {grant.state === 'SUSPENDED' && <Suspended grant={grant} />}
    </Panel>
  );
}

/** Why nothing leaves, and what ends that. */
function Suspended({ grant }: { grant: Grant }) {
  const { t } = useTranslation('sharingGrant');
  const name = useInstitutionName();
  const by = grant.suspendedBy;
  const mine = usePresent().institution;
  const how = by === null ? (grant.reason === 'entry-withdrawn' ? 'withdrawn' : 'stricter') : by === grant.provider ? 'own' : by === mine ? 'mine' : 'authority';
  return (
    <p className="sharing-hint">
      {by !== null && (
        <>
          {t('suspended.by', { who: name(by) })}
          {' · '}
        </>
      )}
      {t(`suspended.${how}`)} <ArticleChip id="GW-27" />
    </p>
  );
}

function Given({ grant, items }: { grant: Grant; items: Item[] }) {
  const { t } = useTranslation(['sharing', 'masks']);
  const seen = useSeen();
  const itemOf = (given: GrantedItem) => items.find((item) => item.id === given.item);
  const columns: TableColumnsType<GrantedItem> = [
    {
      title: t('item.title'),
      key: 'title',
      render: (_, given) => {
        const item = itemOf(given);
        return item === undefined ? (
          <span className="quiet">{t('gone')}</span>
        ) : (
          <span className="two-lines">
            {item.title}
            <small className="mono">{item.name}</small>
          </span>
        );
      },
    },
    {
      title: t('item.grade'),
      key: 'grade',
      width: 80,
      responsive: ['md'],
      render: (_, given) => {
        const item = itemOf(given);
        return item && <Level grade={item.grade} />;
      },
    },
    { title: t('item.how'), dataIndex: 'exposure', width: 110, responsive: ['md'], render: (how: GrantedItem['exposure']) => t(`exposure.${how}`) },
    {
      title: t('item.mask'),
      key: 'mask',
      width: 130,
      render: (_, given) => (given.exposure === 'MATCH_ONLY' ? t('matchOnly') : t(`masks:${given.mask}`)),
    },
    {
      title: t('item.seen'),
      key: 'seen',
      width: '34%',
      render: (_, given) => {
        const item = itemOf(given);
        return item === undefined ? null : given.exposure === 'MATCH_ONLY' ? t('seen.match') : seen(item, given.mask);
      },
    },
  ];
  return (
    <Panel
      flush
      title={t('columns.items')}
      extra={
        <span className="quiet" title={t('sample.why')}>
          {t('sample.note')}
        </span>
      }
    >
      <Table<GrantedItem> rowKey="item" columns={columns} dataSource={grant.items} pagination={false} />
    </Panel>
  );
}
