import { ApiOutlined, PlusOutlined } from '@ant-design/icons';
import { Button, Table, type TableColumnsType } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { queries, type Schemas } from '../api/client';
import { BY_CURSOR } from '../api/paging';
import { minute } from '../ui/format';
import { LoadMore } from '../ui/LoadMore';
import { PageHead } from '../ui/PageHead';
import { PageTabs } from '../ui/PageTabs';
import { Panel } from '../ui/Panel';
import { Answer, State } from '../ui/States';
import { SourceActs } from './SourceActs';
import { SourceForm } from './SourceForm';
import './texts';
import './connection.css';

type Connection = Schemas['Connection'];

const PAGES = [
  ['runs', '/collection'],
  ['snapshots', '/collection/snapshots'],
  ['lineage', '/collection/lineage'],
  ['sources', '/collection/sources'],
] as const;

/** 数据源: what the institution lets the platform reach. */
export function SourcesPage() {
  const { t } = useTranslation('connection');
  const [editing, setEditing] = useState<Connection | 'new' | null>(null);
  const list = queries.useInfiniteQuery('get', '/api/v1/connections', { params: { query: { limit: 50 } } }, BY_CURSOR);
  const add = (
    <Button
      type="primary"
      icon={<PlusOutlined />}
      onClick={() => {
        setEditing('new');
      }}
    >
      {t('add')}
    </Button>
  );
  return (
    <>
      <PageHead title={t('collection')} actions={add} />
      <PageTabs label={t('pages.label')} tabs={PAGES.map(([name, to]) => ({ to, label: t(`pages.${name}`) }))} />
      <Panel flush title={t('title')} note={t('note')}>
        <Answer
          of={list}
          empty={{
            when: (data) => data.pages[0]?.items.length === 0,
            show: (
              <State icon={<ApiOutlined />} title={t('empty')}>
                {t('emptyWhy')}
              </State>
            ),
          }}
        >
          {(data) => (
            <>
              <Sources of={data.pages.flatMap((page) => page.items)} onEdit={setEditing} />
              <LoadMore of={list} />
            </>
          )}
        </Answer>
      </Panel>
      {editing !== null && (
        <SourceForm
          connection={editing === 'new' ? undefined : editing}
          onClose={() => {
            setEditing(null);
          }}
        />
      )}
    </>
  );
}

function where(connection: Connection): string {
  const { database } = connection;
  return database === null ? (connection.folder ?? '') : `${database.host}:${database.port}/${database.database}`;
}

function Sources({ of, onEdit }: { of: Connection[]; onEdit: (connection: Connection) => void }) {
  const { t } = useTranslation('connection');
  const columns: TableColumnsType<Connection> = [
    {
      title: t('columns.name'),
      key: 'name',
      render: (_, one) => (
        <span className="two-lines">
          <span>{one.name}</span>
          <small>{one.database === null ? t(`kind.${one.kind}`) : `${t(`product.${one.database.product}`)} · ${t(one.hasSecret ? 'sealed' : 'noSecret')}`}</small>
        </span>
      ),
    },
    { title: t('columns.where'), key: 'where', render: (_, one) => <code className="source-where">{where(one)}</code> },
    { title: t('columns.at'), dataIndex: 'at', width: 140, render: (at: string) => minute(at) },
    { key: 'acts', width: 330, render: (_, one) => <SourceActs connection={one} onEdit={onEdit} /> },
  ];
  return <Table<Connection> rowKey="id" columns={columns} dataSource={of} pagination={false} scroll={{ x: 960 }} />;
}
