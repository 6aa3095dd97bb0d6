import { Link } from '@tanstack/react-router';
import { Table, type TableColumnsType } from 'antd';
import { useTranslation } from 'react-i18next';
import { useInstitutionName } from '../../api/institutions';
import { ClockCells, ClockWords } from '../../ui/Clock';
import { day } from '../../ui/format';
import { Badge } from '../../ui/Status';
import { OTHERS, stateOf, termOf, toneOf, type ListSide, type PartState, type Request } from '../records';

const CLOSED = new Set<PartState>(['DELIVERED', 'WITHDRAWN', 'GRANTED', 'ANSWERED']);

/** Requests with the clock of each. */
export function RequestTable({ requests, side }: { requests: Request[]; side: ListSide }) {
  const { t } = useTranslation('sharing');
  const name = useInstitutionName();
  const columns: TableColumnsType<Request> = [
    {
      title: t('columns.resource'),
      key: 'resource',
      render: (_, request) => (
        <span className="two-lines">
          <Link to={`/sharing/requests/${request.id}`}>{request.title}</Link>
          <small>{request.scenario}</small>
        </span>
      ),
    },
    {
      title: t(OTHERS[side]),
      key: 'other',
      width: 200,
      render: (_, request) => (
        <span className="two-lines">
          {side === 'authority' ? `${name(request.consumer)} → ${name(request.provider)}` : name(side === 'consumer' ? request.provider : request.consumer)}
          <small>
            {request.submittedAt === null ? t('drafted', { at: day(request.draftedAt) }) : t('received', { at: day(request.submittedAt) })}
          </small>
        </span>
      ),
    },
    {
      title: t('columns.state'),
      key: 'state',
      width: 132,
      render: (_, request) => <Badge tone={toneOf(stateOf(request))}>{t(`state.${stateOf(request)}`)}</Badge>,
    },
    { title: t('columns.clock'), key: 'clock', className: 'not-on-phone', width: 140, render: (_, request) => <Cells request={request} /> },
    { title: t('columns.left'), key: 'left', width: 190, render: (_, request) => <Words request={request} /> },
  ];
  return <Table<Request> className="stacks" rowKey="id" columns={columns} dataSource={requests} pagination={false} scroll={{ x: 920 }} />;
}

function Cells({ request }: { request: Request }) {
  const term = termOf(request);
  return term === undefined ? null : <ClockCells term={term} />;
}

function Words({ request }: { request: Request }) {
  const { t } = useTranslation('sharing');
  const term = termOf(request);
  if (term !== undefined) {
    return <ClockWords term={term} />;
  }
  const state = stateOf(request);
  const why = state === 'DRAFTED' ? 'notBegun' : CLOSED.has(state) ? 'closed' : 'noDeadline';
  return <span className="quiet">{t(why)}</span>;
}
