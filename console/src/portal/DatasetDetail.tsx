import { useQuery } from '@tanstack/react-query';
import { Alert, Skeleton, Table } from 'antd';
import { previewDataset, type Dataset, type Preview } from '../api/datasets';
import type { Texts } from '../ui/texts';

interface DatasetDetailProps {
  texts: Texts;
  dataset: Dataset;
}

/** A dataset's items and its first rows. */
export function DatasetDetail({ texts, dataset }: DatasetDetailProps) {
  const preview = useQuery({
    queryKey: ['preview', dataset.id],
    queryFn: () => previewDataset(dataset.id),
    enabled: dataset.released,
  });
  return (
    <div className="detail">
      {dataset.useRequirements !== '' && (
        <p>
          {texts.use}：{dataset.useRequirements}
        </p>
      )}
      <h4>{texts.items}</h4>
      <Table
        size="small"
        rowKey="name"
        pagination={false}
        scroll={{ y: 240 }}
        dataSource={dataset.items}
        columns={[
          { title: texts.itemName, dataIndex: 'title' },
          { title: texts.itemColumn, dataIndex: 'name', render: (name: string) => <code>{name}</code> },
          { title: texts.itemType, dataIndex: 'type', width: 80 },
        ]}
      />
      <h4>{texts.preview}</h4>
      {preview.isPending && dataset.released && <Skeleton active />}
      {preview.isError && <Alert type="error" title={texts.failed} description={preview.error.message} />}
      {preview.data && <Rows texts={texts} dataset={dataset} preview={preview.data} />}
      {!dataset.released && <p>{texts.waiting}</p>}
    </div>
  );
}

function Rows({ texts, dataset, preview }: { texts: Texts; dataset: Dataset; preview: Preview }) {
  const titles = new Map(dataset.items.map((item) => [item.name, item.title]));
  return (
    <Table
      size="small"
      rowKey={(row) => JSON.stringify(row)}
      pagination={false}
      scroll={{ x: 'max-content', y: 320 }}
      dataSource={preview.rows}
      columns={preview.names.map((name) => ({
        title: titles.get(name) ?? name,
        dataIndex: name,
        align: preview.rows.some((row) => typeof row[name] === 'number') ? ('right' as const) : ('left' as const),
        render: (value: string | number | boolean | null) =>
          value === null ? <span className="empty">{texts.empty}</span> : String(value),
      }))}
    />
  );
}
