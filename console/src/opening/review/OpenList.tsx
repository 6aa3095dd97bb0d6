import { GlobalOutlined } from '@ant-design/icons';
import { useQueryClient } from '@tanstack/react-query';
import { App, Input, Table, type TableColumnsType } from 'antd';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { queries } from '../../api/client';
import { BY_CURSOR } from '../../api/paging';
import { usePresent } from '../../api/session';
import { DangerousAct } from '../../ui/DangerousAct';
import { day, grouped } from '../../ui/format';
import { LoadMore } from '../../ui/LoadMore';
import { Answer, State } from '../../ui/States';
import { Opening } from '../../ui/Status';
import type { Dataset } from './records';

/** What is open: the institution's own, and to an authority everything that the public sees; suspended or closed from here. */
export function OpenList() {
  const { t } = useTranslation('openingReview');
  const present = usePresent();
  const authority = present.has('AUTHORITY_OFFICER');
  const list = queries.useInfiniteQuery(
    'get',
    '/api/v1/open/datasets',
    { params: { query: { limit: 30, ...(authority ? {} : { provider: [present.institution] }) } } },
    BY_CURSOR,
  );
  const columns: TableColumnsType<Dataset> = [
    {
      title: t('columns.resource'),
      key: 'resource',
      render: (_, dataset) => (
        <span className="two-lines">
          <a href={`/datasets/${dataset.id}`}>{dataset.title}</a>
          <small className="mono">{dataset.code}</small>
        </span>
      ),
    },
    { title: t('columns.provider'), dataIndex: 'provider', width: 190 },
    {
      title: t('columns.state'),
      key: 'opening',
      width: 150,
      render: (_, dataset) => (
        <span className="two-lines">
          <Opening type={dataset.opening} />
          {!dataset.released && <small>{t('open.notReleased')}</small>}
        </span>
      ),
    },
    { title: t('columns.rows'), key: 'rows', width: 100, align: 'right', render: (_, dataset) => grouped(dataset.freshness.rows) },
    { title: t('columns.collected'), key: 'collected', width: 120, render: (_, dataset) => day(dataset.freshness.collectedAt) },
    { title: t('columns.act'), key: 'act', width: 210, render: (_, dataset) => dataset.released && <Take dataset={dataset} /> },
  ];
  return (
    <Answer
      of={list}
      empty={{
        when: (data) => data.pages[0]?.items.length === 0,
        show: (
          <State icon={<GlobalOutlined />} title={t('empty.open')}>
            {t('emptyWhy.open')}
          </State>
        ),
      }}
    >
      {(data) => (
        <>
          <Table<Dataset> rowKey="id" columns={columns} dataSource={data.pages.flatMap((page) => page.items)} pagination={false} scroll={{ x: 1000 }} />
          <LoadMore of={list} />
        </>
      )}
    </Answer>
  );
}

/** 暂停、终止开放: at once, with reasons (TY-8, TJ-8). */
function Take({ dataset }: { dataset: Dataset }) {
  const { t } = useTranslation('openingReview');
  const present = usePresent();
  const client = useQueryClient();
  const { message } = App.useApp();
  const [reasons, setReasons] = useState('');
  const suspending = queries.useMutation('post', '/api/v1/opening/datasets/{resource}/suspension');
  const closing = queries.useMutation('post', '/api/v1/opening/datasets/{resource}/closure');
  const mayClose = present.has('UNIT_HEAD', 'CHIEF_DATA_OFFICER', 'AUTHORITY_OFFICER');
  const order = { params: { path: { resource: dataset.id } }, body: { reasons } };
  const done = async () => {
    setReasons('');
    void message.success(t('open.done', { title: dataset.title }));
    await client.invalidateQueries();
  };
  const then = [t('open.stops'), t('open.again'), t('open.kept'), ...(present.has('AUTHORITY_OFFICER') ? [t('open.told')] : [])];
  const field = <Reasons value={reasons} onChange={setReasons} />;
  return (
    <span className="held-acts">
      <DangerousAct
        act={t('open.suspend')}
        title={t('open.suspendTitle', { title: dataset.title })}
        consequences={then}
        word={dataset.code}
        disabled={reasons.trim() === ''}
        onAct={() => suspending.mutateAsync(order).then(done)}
      >
        {field}
      </DangerousAct>
      {mayClose && (
        <DangerousAct
          act={t('open.close')}
          title={t('open.closeTitle', { title: dataset.title })}
          consequences={then}
          word={dataset.code}
          disabled={reasons.trim() === ''}
          onAct={() => closing.mutateAsync(order).then(done)}
        >
          {field}
        </DangerousAct>
      )}
    </span>
  );
}

function Reasons({ value, onChange }: { value: string; onChange: (reasons: string) => void }) {
  const { t } = useTranslation('openingReview');
  const id = useId();
  return (
    <>
      <label htmlFor={id} className="confirm-word">
        {t('reasonsLabel')}
      </label>
      <Input.TextArea
        id={id}
        autoSize={{ minRows: 2, maxRows: 8 }}
        maxLength={4000}
        value={value}
        onChange={(event) => {
          onChange(event.target.value);
        }}
      />
    </>
  );
}
