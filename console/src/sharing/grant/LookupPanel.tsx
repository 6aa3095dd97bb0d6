import { Button, Form, Input, Select, Table } from 'antd';
import { useTranslation } from 'react-i18next';
import { queries, type Schemas } from '../../api/client';
import { grouped } from '../../ui/format';
import { Panel } from '../../ui/Panel';
import { Refused, State } from '../../ui/States';
import type { Grant, Item } from '../records';
import { ReceiptFacts } from './ReceiptFacts';

type Rows = Schemas['ReleaseReleasesRows'];

interface Words {
  item: string;
  values: string;
}

const MOST = 1000;

function lines(text: string | undefined): string[] {
  return (text ?? '')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

/** Rows by the values of one item, which is matched or returned as it is. */
export function LookupPanel({ grant, items }: { grant: Grant; items: readonly Item[] }) {
  const { t } = useTranslation('sharingGrant');
  const lookup = queries.useMutation('post', '/api/v1/sharing/resources/{resource}/lookup');
  const keys = items.filter((item) =>
    grant.items.some((given) => given.item === item.id && (given.exposure === 'MATCH_ONLY' || given.mask === 'NONE')),
  );
  const first = keys.find((item) => item.key) ?? keys[0];
  if (first === undefined) {
    return <Panel title={t('lookup')}>{t('noKey')}</Panel>;
  }
  return (
    <>
      <Panel title={t('lookup')} note={t('useNote')}>
        <Form<Words>
          layout="vertical"
          requiredMark={false}
          initialValues={{ item: first.name, values: '' }}
          onFinish={({ item, values }) => {
            lookup.mutate({ params: { path: { resource: grant.resource } }, body: { item, values: lines(values), grant: grant.id } });
          }}
        >
          <Form.Item name="item" label={t('key')}>
            <Select options={keys.map((item) => ({ value: item.name, label: item.title }))} />
          </Form.Item>
          <Form.Item
            name="values"
            label={t('values')}
            extra={t('valuesWhy')}
            rules={[
              {
                validator: (_, text: string | undefined) => {
                  const count = lines(text).length;
                  if (count === 0) {
                    return Promise.reject(new Error(t('valuesMissing')));
                  }
                  return count > MOST ? Promise.reject(new Error(t('valuesMany', { count }))) : Promise.resolve();
                },
              },
            ]}
          >
            <Input.TextArea className="mono" autoSize={{ minRows: 3, maxRows: 10 }} />
          </Form.Item>
          <Button type="primary" htmlType="submit" loading={lookup.isPending}>
            {t('ask')}
          </Button>
        </Form>
        <Refused error={lookup.error} />
      </Panel>
      {lookup.data !== undefined && <Results rows={lookup.data} asked={lookup.variables.body.values.length} items={items} />}
    </>
  );
}

function told(value: unknown): string {
  return typeof value === 'string' ? value : value === null || value === undefined ? '' : JSON.stringify(value);
}

function Results({ rows, asked, items }: { rows: Rows; asked: number; items: readonly Item[] }) {
  const { t } = useTranslation(['sharingGrant', 'ui']);
  const title = (name: string) => items.find((item) => item.name === name)?.title ?? name;
  return (
    <Panel
      flush
      title={t('results')}
      note={t('asked', { rows: grouped(rows.rows.length), values: grouped(asked) })}
    >
      {rows.rows.length === 0 ? (
        <State title={t('noRows')}>{t('noRowsWhy')}</State>
      ) : (
        <Table<Record<string, unknown>>
          rowKey={(row) => rows.rows.indexOf(row)}
          size="small"
          dataSource={rows.rows}
          pagination={rows.rows.length > 50 ? { pageSize: 50, showSizeChanger: false } : false}
          scroll={{ x: 'max-content' }}
          columns={rows.names.map((name) => ({
            title: title(name),
            key: name,
            render: (_: unknown, row: Record<string, unknown>) =>
              row[name] === null || row[name] === undefined ? <span className="quiet">{t('ui:none')}</span> : told(row[name]),
          }))}
        />
      )}
      <div className="receipt-field">
        <ReceiptFacts id={rows.receipt.id} digest={rows.receipt.digest} at={rows.receipt.at} rows={rows.receipt.rows} />
      </div>
    </Panel>
  );
}
