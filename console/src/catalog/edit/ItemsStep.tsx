import { PlusOutlined } from '@ant-design/icons';
import { Button, Checkbox, Pagination } from 'antd';
import { Fragment, useCallback, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { grouped } from '../../ui/format';
import { Panel } from '../../ui/Panel';
import { State } from '../../ui/States';
import { BulkModal } from './BulkModal';
import { newItem, type DraftItem, type Form } from './form';
import type { Change } from './Grounds';
import type { Issue } from './issues';
import { ItemEditor } from './ItemEditor';
import { ItemRow } from './ItemRow';
import { added, changed, duplicated, moved, removed } from './items';

export const ROWS = 50;

/** Where one is in the table of items. */
export interface Place {
  row: string | null;
  page: number;
}

interface ItemsStepProps {
  form: Form;
  issues: readonly Issue[];
  place: Place;
  onPlace: (place: Place) => void;
  onForm: Change;
  onImport: () => void;
}

/** 信息项: the table of items, each opened in its place. */
export function ItemsStep({ form, issues, place, onPlace, onForm, onImport }: ItemsStepProps) {
  const { t } = useTranslation(['catalogEdit', 'catalog']);
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set());
  const [bulk, setBulk] = useState(false);
  const wrong = useMemo(() => new Set(issues.map((issue) => issue.row)), [issues]);
  const { items } = form;
  const { page } = place;
  const shown = items.slice((page - 1) * ROWS, page * ROWS);

  const open = useCallback(
    (row: string | null) => {
      const index = items.findIndex((item) => item.row === row);
      onPlace({ row, page: index < 0 ? page : Math.floor(index / ROWS) + 1 });
    },
    [items, page, onPlace],
  );
  const select = useCallback((row: string) => {
    setSelected((before) => (before.has(row) ? new Set([...before].filter((one) => one !== row)) : new Set([...before, row])));
  }, []);
  const toggle = (row: string) => {
    open(place.row === row ? null : row);
  };
  const add = () => {
    const item = newItem();
    onForm((present) => added(present, [item]));
    onPlace({ row: item.row, page: Math.floor(items.length / ROWS) + 1 });
  };
  const next = (row: string) => {
    const following = items[items.findIndex((item) => item.row === row) + 1];
    if (following === undefined) {
      add();
    } else {
      open(following.row);
    }
  };
  const onItem = (row: string, change: Partial<DraftItem>) => {
    onForm((present) => changed(present, new Set([row]), change));
  };
  const acts = {
    onItem,
    onForm,
    onMove: (row: string, by: 1 | -1) => {
      onForm((present) => moved(present, row, by));
    },
    onRemove: (row: string) => {
      onForm((present) => removed(present, row));
      onPlace({ row: null, page: Math.min(page, Math.max(1, Math.ceil((items.length - 1) / ROWS))) });
    },
    onDuplicate: (row: string) => {
      const [form_, copy] = duplicated(form, row);
      onForm(() => form_);
      onPlace({ row: copy, page });
    },
    onNext: next,
    onDone: () => {
      open(null);
    },
  };
  const all = shown.length > 0 && shown.every((item) => selected.has(item.row));
  return (
    <Panel
      flush
      title={t('items', { total: grouped(items.length) })}
      note={items.length > 0 && t('itemsNote')}
      extra={
        <>
          {items.length > 0 && (
            <Button
              onClick={() => {
                setBulk(true);
              }}
            >
              {t('bulk')}
            </Button>
          )}
          <Button icon={<PlusOutlined />} onClick={add}>
            {t('addItem')}
          </Button>
        </>
      }
    >
      {items.length === 0 ? (
        <State title={t('noItems')} actions={<Button onClick={onImport}>{t('import')}</Button>}>
          {t('noItemsWhy')}
        </State>
      ) : (
        <table className="grid items">
          <thead>
            <tr>
              <th className="grid-number">
                <Checkbox
                  aria-label={t('selectAll')}
                  checked={all}
                  onChange={() => {
                    setSelected(all ? new Set() : new Set(shown.map((item) => item.row)));
                  }}
                />
              </th>
              <th>{t('itemTitle')}</th>
              <th>{t('itemName')}</th>
              <th>{t('catalog:field.type')}</th>
              <th>{t('catalog:constraints')}</th>
              <th>{t('catalog:field.format')}</th>
              <th>{t('catalog:field.grade')}</th>
              <th>{t('catalog:itemColumn.sharing')}</th>
              <th>{t('catalog:itemColumn.opening')}</th>
              <th>{t('condition')}</th>
            </tr>
          </thead>
          <tbody>
            {shown.map((item, index) => (
              <Fragment key={item.row}>
                <ItemRow
                  item={item}
                  index={(page - 1) * ROWS + index}
                  active={item.row === place.row}
                  selected={selected.has(item.row)}
                  wrong={wrong.has(item.row)}
                  onOpen={toggle}
                  onSelect={select}
                />
                {item.row === place.row && (
                  <tr className="editing">
                    <td colSpan={10}>
                      <ItemEditor form={form} item={item} issues={issues} {...acts} />
                    </td>
                  </tr>
                )}
              </Fragment>
            ))}
          </tbody>
        </table>
      )}
      {items.length > ROWS && (
        <Pagination
          className="grid-pages"
          current={page}
          pageSize={ROWS}
          total={items.length}
          showSizeChanger={false}
          onChange={(wanted) => {
            onPlace({ row: null, page: wanted });
          }}
        />
      )}
      {bulk && (
        <BulkModal
          count={selected.size === 0 ? items.length : selected.size}
          all={selected.size === 0}
          onClose={() => {
            setBulk(false);
          }}
          onApply={(change) => {
            onForm((present) => changed(present, selected.size === 0 ? new Set(present.items.map((item) => item.row)) : selected, change));
            setBulk(false);
          }}
        />
      )}
    </Panel>
  );
}
