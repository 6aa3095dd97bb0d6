import { KeyOutlined } from '@ant-design/icons';
import { Link } from '@tanstack/react-router';
import { Table, type TableColumnsType } from 'antd';
import { useTranslation } from 'react-i18next';
import { queries } from '../../api/client';
import { useInstitutionName } from '../../api/institutions';
import { BY_CURSOR } from '../../api/paging';
import { day, grouped } from '../../ui/format';
import { LoadMore } from '../../ui/LoadMore';
import { Answer, State } from '../../ui/States';
import { Badge } from '../../ui/Status';
import { GRANT_TONES, OTHERS, type Grant, type ListSide } from '../records';

const WHICH = { consumer: 'held', provider: 'given', authority: 'watched' } as const;

/** Grants that the institution holds, has given, or watches over. */
export function GrantList({ side }: { side: ListSide }) {
  const { t } = useTranslation('sharing');
  const which = WHICH[side];
  const list = queries.useInfiniteQuery('get', '/api/v1/sharing/grants', { params: { query: { side, limit: 50 } } }, BY_CURSOR);
  return (
    <Answer
      of={list}
      empty={{
        when: (data) => data.pages[0]?.items.length === 0,
        show: (
          <State icon={<KeyOutlined />} title={t(`empty.${which}`)}>
            {t(`emptyWhy.${which}`)}
          </State>
        ),
      }}
    >
      {(data) => (
        <>
          <GrantTable side={side} grants={data.pages.flatMap((page) => page.items)} />
          <LoadMore of={list} />
        </>
      )}
    </Answer>
  );
}

function GrantTable({ grants, side }: { grants: Grant[]; side: ListSide }) {
  const { t } = useTranslation('sharing');
  const name = useInstitutionName();
  const columns: TableColumnsType<Grant> = [
    {
      title: t('columns.resource'),
      key: 'resource',
      render: (_, grant) => (
        <span className="two-lines">
          <Link to={`/sharing/grants/${grant.id}`}>{grant.title}</Link>
          <small>{grant.scenario}</small>
        </span>
      ),
    },
    {
      title: t(OTHERS[side]),
      key: 'other',
      width: 220,
      render: (_, grant) => (side === 'authority' ? `${name(grant.provider)} → ${name(grant.consumer)}` : name(side === 'consumer' ? grant.provider : grant.consumer)),
    },
    {
      title: t('columns.state'),
      dataIndex: 'state',
      width: 100,
      render: (state: Grant['state']) => <Badge tone={GRANT_TONES[state]}>{t(`grantState.${state}`)}</Badge>,
    },
    { title: t('columns.items'), key: 'items', className: 'not-on-phone', width: 90, align: 'right', render: (_, grant) => grouped(grant.items.length) },
    { title: t('columns.rate'), dataIndex: 'perMinute', className: 'not-on-phone', width: 100, align: 'right', render: (rate: number) => grouped(rate) },
    { title: t('columns.until'), dataIndex: 'until', width: 120, render: (until: string | null) => day(until) },
  ];
  return <Table<Grant> className="stacks" rowKey="id" columns={columns} dataSource={grants} pagination={false} scroll={{ x: 900 }} />;
}
