import { Table, type TableColumnsType } from 'antd';
import { useTranslation } from 'react-i18next';
import { queries, type Schemas } from '../../api/client';
import { BY_CURSOR } from '../../api/paging';
import { grouped } from '../../ui/format';
import { LoadMore } from '../../ui/LoadMore';
import { Panel } from '../../ui/Panel';
import { Scrolling } from '../../ui/Scrolling';
import { Answer } from '../../ui/States';
import type { Run } from '../runs';
import { useReason } from '../useReason';
import { fieldSpans } from './fields';
import '../texts';

type Reject = Schemas['LakeReject'];

const A_PAGE = 20;
const LONGEST = 2000;

/** 问题数据: the rejected rows as they stood in their files, what is wrong marked in them. */
export function QuarantinePanel({ run }: { run: Run }) {
  const { t } = useTranslation('collection');
  const list = queries.useInfiniteQuery(
    'get',
    '/api/v1/collection/runs/{id}/quarantine',
    { params: { path: { id: run.id }, query: { limit: A_PAGE } } },
    // each reading leaves a receipt: once is enough
    { ...BY_CURSOR, staleTime: Infinity, gcTime: Infinity },
  );
  return (
    <Panel
      flush
      title={`${t('quarantine.title')} ${grouped(run.quarantined)}`}
      note={t('quarantine.note')}
    >
      <Answer of={list}>
        {(data) => (
          <>
            <RejectTable run={run} rejects={data.pages.flatMap((page) => page.items)} />
            <LoadMore of={list} />
          </>
        )}
      </Answer>
    </Panel>
  );
}

function RejectTable({ run, rejects }: { run: Run; rejects: Reject[] }) {
  const { t } = useTranslation('collection');
  const reason = useReason();
  const what = new Map(run.understood?.columns.map((column) => [column.item, column]));
  const columns: TableColumnsType<Reject> = [
    { title: t('quarantine.file'), dataIndex: 'file', width: 140, render: (file: string) => <span className="cut">{file}</span> },
    { title: t('quarantine.line'), dataIndex: 'line', width: 76, align: 'right', render: (line: number) => grouped(line) },
    {
      title: t('quarantine.reason'),
      key: 'reason',
      width: 150,
      render: (_, reject) => (
        <span className="two-lines">
          <span>{reason(reject.reason)}</span>
          <small>{reject.column === null ? t('quarantine.whole') : (what.get(reject.column)?.title ?? reject.column)}</small>
        </span>
      ),
    },
    {
      title: t('quarantine.raw'),
      key: 'raw',
      render: (_, reject) => <Raw run={run} reject={reject} position={what.get(reject.column ?? '')?.position} />,
    },
  ];
  return (
    <Scrolling label={t('quarantine.title')}>
      <Table<Reject>
        rowKey={(reject) => `${reject.file} ${reject.line}`}
        size="small"
        tableLayout="fixed"
        columns={columns}
        dataSource={rejects}
        pagination={false}
      />
    </Scrolling>
  );
}

/** The raw text; the field at fault stands out, and a long text is cut around it. */
function Raw({ run, reject, position }: { run: Run; reject: Reject; position: number | undefined }) {
  const { raw } = reject;
  const span =
    position === undefined || run.understood === null
      ? undefined
      : fieldSpans(raw, run.understood.delimiter, run.understood.quote)[position];
  if (span === undefined) {
    return <code className="raw">{raw.length > LONGEST ? `${raw.slice(0, LONGEST)}…` : raw}</code>;
  }
  const start = Math.max(0, span.from - LONGEST / 2);
  const end = Math.min(raw.length, span.to + LONGEST / 2);
  return (
    <code className="raw">
      {start > 0 && '…'}
      {raw.slice(start, span.from)}
      <mark>{raw.slice(span.from, span.to) || '␣'}</mark>
      {raw.slice(span.to, end)}
      {end < raw.length && '…'}
    </code>
  );
}
