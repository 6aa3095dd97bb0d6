import { SafetyCertificateOutlined } from '@ant-design/icons';
import { useQueryClient } from '@tanstack/react-query';
import { Table, type TableColumnsType } from 'antd';
import { useTranslation } from 'react-i18next';
import { queries } from '../../api/client';
import { BY_CURSOR } from '../../api/paging';
import { usePresent } from '../../api/session';
import { minute } from '../../ui/format';
import { LoadMore } from '../../ui/LoadMore';
import { ReasonsAct } from '../../ui/ReasonsAct';
import { Answer, State } from '../../ui/States';
import { Badge } from '../../ui/Status';
import { Findings } from './Findings';
import { HELD_TONES, type Held } from './records';

/** Updates of open data in which something was found, and what the head decided (TY-8, SX-8). */
export function HeldList() {
  const { t } = useTranslation('openingReview');
  const list = queries.useInfiniteQuery('get', '/api/v1/opening/held-data', { params: { query: { limit: 50 } } }, BY_CURSOR);
  const columns: TableColumnsType<Held> = [
    {
      title: t('columns.resource'),
      key: 'resource',
      render: (_, held) => (
        <span className="two-lines">
          {held.title}
          <small className="mono">{t('held.snapshot', { id: held.snapshot })}</small>
        </span>
      ),
    },
    { title: t('columns.findings'), key: 'findings', width: 300, render: (_, held) => <Findings of={held.findings} /> },
    { title: t('columns.heldAt'), dataIndex: 'heldAt', width: 150, render: (at: string) => minute(at) },
    {
      title: t('columns.state'),
      key: 'state',
      width: 200,
      render: (_, held) => (
        <span className="two-lines">
          <span>
            <Badge tone={HELD_TONES[held.state]}>{t(`heldState.${held.state}`)}</Badge>
          </span>
          {held.reasons !== null && <small>{t('held.decided', { at: minute(held.decidedAt), reasons: held.reasons })}</small>}
        </span>
      ),
    },
    { title: t('columns.act'), key: 'act', width: 190, render: (_, held) => <Decide held={held} /> },
  ];
  return (
    <Answer
      of={list}
      empty={{
        when: (data) => data.pages[0]?.items.length === 0,
        show: (
          <State icon={<SafetyCertificateOutlined />} title={t('empty.held')}>
            {t('emptyWhy.held')}
          </State>
        ),
      }}
    >
      {(data) => (
        <>
          <Table<Held> rowKey="id" columns={columns} dataSource={data.pages.flatMap((page) => page.items)} pagination={false} scroll={{ x: 1000 }} />
          <LoadMore of={list} />
        </>
      )}
    </Answer>
  );
}

function Decide({ held }: { held: Held }) {
  const { t } = useTranslation('openingReview');
  const present = usePresent();
  const client = useQueryClient();
  const decide = queries.useMutation('post', '/api/v1/opening/held-data/{id}/decision');
  if (held.state !== 'HELD') {
    return null;
  }
  if (!present.has('UNIT_HEAD', 'CHIEF_DATA_OFFICER')) {
    return <span className="quiet">{t('held.head')}</span>;
  }
  if (held.handedInBy === present.account) {
    return <span className="quiet">{t('held.mine')}</span>;
  }
  const act = async (released: boolean, reasons: string) => {
    await decide.mutateAsync({ params: { path: { id: held.id } }, body: { released, reasons } });
    await client.invalidateQueries();
  };
  return (
    <span className="held-acts">
      <ReasonsAct size="small" act={t('held.release')} why={t('held.releaseWhy')} matter={`${held.id}.release`} onAct={(reasons) => act(true, reasons)} />
      <ReasonsAct size="small" danger act={t('held.keep')} why={t('held.keepWhy')} matter={`${held.id}.keep`} onAct={(reasons) => act(false, reasons)} />
    </span>
  );
}
