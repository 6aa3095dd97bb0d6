import { Table } from 'antd';
import { useTranslation } from 'react-i18next';
import { Opening } from '../../ui/Status';
import { Wide } from '../../ui/Wide';
import type { Dataset, OpenItem } from './data';

const TYPES = ['C', 'N', 'Y', 'D', 'T', 'L', 'M', 'G', 'B', 'I', 'F'] as const;

/** 数据项: what each column means. */
export function ItemsTab({ dataset }: { dataset: Dataset }) {
  const { t } = useTranslation('dataset');
  const type = (code: string) => {
    const known = TYPES.find((one) => one === code);
    return known === undefined ? code : t(`types.${known}`);
  };
  return (
    <section className="part">
      <h2>{t('tabs.items')}</h2>
      <Wide label={t('tabs.items')}>
        <Table<OpenItem>
          size="middle"
          rowKey="name"
          pagination={false}
          dataSource={dataset.items}
          columns={[
            { title: '#', width: 56, align: 'right', render: (_value, _item, index) => index + 1 },
            { title: t('item'), dataIndex: 'title' },
            { title: t('name'), dataIndex: 'name', className: 'mono' },
            { title: t('type'), dataIndex: 'type', render: (code: string) => `${type(code)} ${code}` },
            { title: t('itemOpening'), dataIndex: 'opening', render: (opening: OpenItem['opening']) => <Opening type={opening} brief /> },
          ]}
        />
      </Wide>
    </section>
  );
}
