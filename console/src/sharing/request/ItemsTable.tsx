import { CheckCircleOutlined, WarningOutlined } from '@ant-design/icons';
import { Segmented, Select, Table, type Breakpoint, type TableColumnsType } from 'antd';
import { useTranslation } from 'react-i18next';
import { Panel } from '../../ui/Panel';
import { Level, Sharing } from '../../ui/Status';
import '../../ui/mask-texts';
import { masksFor } from '../masks';
import { partOf, type GrantedItem, type Item, type Part, type PartState } from '../records';
import { useGrant } from '../useGrant';
import { useSeen } from '../useSeen';
import { faultOf, type Choice } from './choices';
import { decidable, useDesk } from './desk';

interface Row {
  id: string;
  item: Item | undefined;
  kind: Part['kind'];
  /** What was granted or proposed, where that is told. */
  shown: Choice | undefined;
}

const EXPOSURES = ['RETURNED', 'MATCH_ONLY', 'NONE'] as const;
/** Answered, and nothing given. */
const REFUSED = new Set<PartState>(['REFUSED', 'NEGOTIATING', 'AUTHORITY_DECIDED', 'GOVERNMENT_DECIDED']);
const ORDER: readonly Part['kind'][] = ['CONDITIONAL', 'UNCONDITIONAL', 'NOT_SHARED'];

function shownOf(id: string, known: readonly GrantedItem[] | undefined): Choice | undefined {
  if (known === undefined) {
    return undefined;
  }
  const given = known.find((one) => one.item === id);
  return given === undefined ? { exposure: 'NONE', mask: 'NONE' } : { exposure: given.exposure, mask: given.mask };
}

/** The items asked for, how each is given, and what the consumer will see of it. */
export function ItemsTable() {
  const { t } = useTranslation(['sharingRequest', 'sharing', 'masks']);
  const { request, part, entry, editing, choices } = useDesk();
  const granted = useGrant(part?.grant);
  const refused = part !== undefined && part.grant === null && REFUSED.has(part.state);
  const known = granted.data?.items ?? (part?.proposal?.share === true ? part.proposal.items : refused ? [] : undefined);
  const rows: Row[] = ORDER.flatMap((kind) =>
    (partOf(request, kind)?.items ?? []).map((id) => ({
      id,
      item: entry?.items.find((one) => one.id === id),
      kind,
      shown: editing && kind === 'CONDITIONAL' ? choices[id] : shownOf(id, known),
    })),
  );
  const count = (kind: Part['kind']) => rows.filter((row) => row.kind === kind).length;
  return (
    <Panel
      flush
      title={t('items', { count: rows.length })}
      note={t('itemsNote', { conditional: count('CONDITIONAL'), atOnce: count('UNCONDITIONAL'), notShared: count('NOT_SHARED') })}
      extra={<span className="quiet" title={t('sharing:sample.why')}>{t('sharing:sample.note')}</span>}
    >
      <Rows rows={rows} />
      {editing && <Together />}
    </Panel>
  );
}

function Rows({ rows }: { rows: Row[] }) {
  const { t } = useTranslation('sharing');
  const { editing } = useDesk();
  // where it is narrow and nothing is to be chosen, what the consumer sees says enough
  const wide: { responsive?: Breakpoint[] } = editing ? {} : { responsive: ['md'] };
  const columns: TableColumnsType<Row> = [
    {
      title: t('item.title'),
      key: 'title',
      render: (_, row) =>
        row.item === undefined ? (
          <span className="quiet">{t('gone')}</span>
        ) : (
          <span className="two-lines">
            {row.item.title}
            <small className="mono">{row.item.name}</small>
          </span>
        ),
    },
    { title: t('item.grade'), key: 'grade', width: 66, ...wide, render: (_, row) => row.item && <Level grade={row.item.grade} /> },
    { title: t('item.sharing'), key: 'sharing', width: 88, ...wide, render: (_, row) => <Sharing type={row.kind} brief /> },
    { title: t('item.how'), key: 'how', width: editing ? 166 : 130, render: (_, row) => <How row={row} /> },
    { title: t('item.mask'), key: 'mask', width: 152, ...wide, render: (_, row) => <MaskOf row={row} /> },
    { title: t('item.seen'), key: 'seen', width: 150, render: (_, row) => <Seen row={row} /> },
  ];
  return (
    <Table<Row>
      rowKey="id"
      className="request-items"
      rowClassName={(row) => (row.kind === 'CONDITIONAL' ? '' : 'settled')}
      columns={columns}
      dataSource={rows}
      pagination={false}
      {...(editing ? { scroll: { x: 740 } } : {})}
    />
  );
}

function How({ row }: { row: Row }) {
  const { t } = useTranslation(['sharingRequest', 'sharing', 'masks']);
  const { request, editing, choices, choose } = useDesk();
  const { item, shown } = row;
  if (row.kind !== 'CONDITIONAL') {
    const draft = request.submittedAt === null;
    return <span className="quiet">{t(row.kind === 'NOT_SHARED' ? 'notShared' : draft ? 'atOnceDraft' : 'atOnce')}</span>;
  }
  if (shown === undefined) {
    return <span className="quiet">{t('waiting')}</span>;
  }
  if (!editing || item === undefined) {
    return <>{t(`sharing:exposure.${shown.exposure}`)}</>;
  }
  return (
    <Segmented<Choice['exposure']>
      aria-label={t('sharing:exposureName', { item: item.title })}
      value={shown.exposure}
      options={EXPOSURES.map((value) => ({ value, label: t(`sharing:exposure.${value}`) }))}
      onChange={(exposure) => {
        choose({ ...choices, [row.id]: { ...shown, exposure } });
      }}
    />
  );
}

function MaskOf({ row }: { row: Row }) {
  const { t } = useTranslation(['sharingRequest', 'sharing', 'masks']);
  const { editing, choices, choose } = useDesk();
  const { item, shown } = row;
  if (row.kind !== 'CONDITIONAL') {
    return <span className="quiet">{row.kind === 'UNCONDITIONAL' ? t('masks:NONE') : t('none')}</span>;
  }
  if (shown === undefined || item === undefined) {
    return <span className="quiet">{t('undecided')}</span>;
  }
  if (shown.exposure === 'NONE') {
    return <span className="quiet">{t('none')}</span>;
  }
  if (shown.exposure === 'MATCH_ONLY') {
    return <span className="quiet">{t('sharing:matchOnly')}</span>;
  }
  if (!editing) {
    return <>{t(`masks:${shown.mask}`)}</>;
  }
  return (
    <Select
      className="sharing-full"
      aria-label={t('sharing:maskName', { item: item.title })}
      value={shown.mask}
      popupMatchSelectWidth={false}
      options={masksFor(item).map((mask) => ({ value: mask, label: t(`masks:${mask}`) }))}
      onChange={(mask) => {
        choose({ ...choices, [row.id]: { ...shown, mask } });
      }}
    />
  );
}

function Seen({ row }: { row: Row }) {
  const { t } = useTranslation(['sharingRequest', 'sharing', 'masks']);
  const { request } = useDesk();
  const seen = useSeen();
  const { item, shown } = row;
  if (row.kind === 'NOT_SHARED') {
    return <span className="quiet">{t(request.submittedAt === null ? 'notSharedDraft' : 'notSharedSeen')}</span>;
  }
  if (item === undefined) {
    return null;
  }
  if (row.kind === 'UNCONDITIONAL') {
    return <>{seen(item, 'NONE')}</>;
  }
  if (shown === undefined) {
    return <span className="quiet">{t('undecided')}</span>;
  }
  if (shown.exposure === 'NONE') {
    return <span className="quiet">{t('sharing:seen.nothing')}</span>;
  }
  return <>{shown.exposure === 'MATCH_ONLY' ? t('sharing:seen.match') : seen(item, shown.mask)}</>;
}

/** What the items give away together, told before it is sent. */
function Together() {
  const { t } = useTranslation('sharingRequest');
  const { request, entry, choices } = useDesk();
  const fault = faultOf(decidable(request, entry), choices);
  if (fault === undefined) {
    return (
      <p className="together">
        <CheckCircleOutlined aria-hidden /> {t('fault.none')}
      </p>
    );
  }
  return (
    <p className="together wrong" role="alert">
      <WarningOutlined aria-hidden /> {t(`fault.${fault.kind}`, { ...fault })}
    </p>
  );
}
