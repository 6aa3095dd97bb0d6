import { Select, Table, type TableColumnsType } from 'antd';
import { useTranslation } from 'react-i18next';
import { Panel } from '../../ui/Panel';
import { useResourceItems, type Item } from '../resources';
import type { Preview } from './send';
import './texts';

interface MappingProps {
  understood: Preview['understood'];
  missing: readonly string[];
  resource: string;
  chosen: Record<string, string>;
  onChange: (columns: Record<string, string>) => void;
}

const A_PAGE = 50;
const MOST = 40;
const AUTO = '';

/** Which column of the file is which item; by the names, and where those do not tell, by the steward. */
export function Mapping({ understood, missing, resource, chosen, onChange }: MappingProps) {
  const { t } = useTranslation(['submission', 'collection', 'ui']);
  const items = [...useResourceItems(resource).values()];
  const headers = new Map(understood.columns.map((column) => [column.item, column.header]));
  const lacking = new Set(missing);
  const columns: TableColumnsType<Item> = [
    {
      title: t('mapping.item'),
      key: 'item',
      width: 220,
      render: (_, item) => (
        <span className="two-lines">
          <span>
            {item.title}
            {(item.key || !item.nullable) && <span className="required-word">{t('mapping.required')}</span>}
          </span>
          <small className="mono">{item.name}</small>
        </span>
      ),
    },
    {
      title: t('mapping.type'),
      key: 'type',
      width: 130,
      render: (_, item) => `${t(`collection:type.${item.type}`)}${item.length === null ? '' : ` ${item.length}`}`,
    },
    {
      title: t('mapping.header'),
      key: 'header',
      render: (_, item) => {
        const stated = chosen[item.name];
        const found = headers.get(item.name);
        return (
          <Select
            className="mapping-header"
            status={lacking.has(item.title) ? 'error' : ''}
            aria-label={`${item.title}: ${t('mapping.header')}`}
            aria-invalid={lacking.has(item.title)}
            showSearch={{ optionFilterProp: 'label' }}
            value={stated ?? AUTO}
            options={[
              { value: AUTO, label: stated === undefined ? (found ?? t('mapping.none')) : t('mapping.auto') },
              ...understood.header.filter((name) => stated !== undefined || name !== found).map((name) => ({ value: name, label: name })),
            ]}
            onChange={(header: string) => {
              const rest = Object.fromEntries(Object.entries(chosen).filter(([name, of]) => name !== item.name && of !== header));
              onChange(header === AUTO ? rest : { ...rest, [item.name]: header });
            }}
          />
        );
      },
    },
  ];
  const { ignored } = understood;
  return (
    <Panel title={t('mapping.title')} note={t('mapping.note', { count: items.length })} flush>
      <Table<Item>
        rowKey="id"
        size="small"
        columns={columns}
        dataSource={items}
        scroll={{ x: 560 }}
        pagination={{ pageSize: A_PAGE, hideOnSinglePage: true, showSizeChanger: false }}
      />
      {ignored.length > 0 && (
        <p className="run-ignored">
          {t('mapping.ignored', { headers: ignored.slice(0, MOST).join(t('ui:comma')) + (ignored.length > MOST ? `… (${ignored.length})` : '') })}
        </p>
      )}
    </Panel>
  );
}
