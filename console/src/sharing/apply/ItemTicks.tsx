import { Table, type TableColumnsType } from 'antd';
import { useTranslation } from 'react-i18next';
import { Level, Sharing } from '../../ui/Status';
import type { Item } from '../records';
import '../texts';

interface ItemTicksProps {
  of: readonly Item[];
  value?: string[];
  onChange?: (chosen: string[]) => void;
}

/** The items of an entry, to be ticked; each says how it is shared, and on which condition or basis. */
export function ItemTicks({ of, value = [], onChange }: ItemTicksProps) {
  const { t } = useTranslation(['sharingApply', 'sharing']);
  const columns: TableColumnsType<Item> = [
    {
      title: t('sharing:item.title'),
      key: 'title',
      width: 180,
      render: (_, item) => (
        <span className="two-lines">
          {item.title}
          <small className="mono">{item.name}</small>
        </span>
      ),
    },
    { title: t('sharing:item.grade'), dataIndex: 'grade', className: 'not-on-phone', width: 80, render: (grade: Item['grade']) => <Level grade={grade} /> },
    {
      title: t('sharing:item.sharing'),
      key: 'sharing',
      render: (_, item) => (
        <span className="two-lines">
          <Sharing type={item.sharing} />
          {item.sharing === 'CONDITIONAL' && item.sharingCondition !== null && (
            <small>{t('condition', { condition: item.sharingCondition })}</small>
          )}
          {item.sharing === 'NOT_SHARED' && item.sharingBasis !== null && <small>{t('basis', { basis: item.sharingBasis })}</small>}
        </span>
      ),
    },
  ];
  return (
    <Table<Item>
      className="sharing-ticks"
      rowKey="id"
      columns={columns}
      dataSource={of}
      pagination={false}
      rowSelection={{
        selectedRowKeys: value,
        onChange: (keys) => onChange?.(keys.map(String)),
        getTitleCheckboxProps: () => ({ 'aria-label': t('items') }),
        getCheckboxProps: (item) => ({ 'aria-label': item.title }),
      }}
    />
  );
}
