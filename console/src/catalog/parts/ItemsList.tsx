import { Pagination } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Level, Opening, Sharing } from '../../ui/Status';
import type { Item } from '../model';
import { Constraints, Grounds, TypeOf } from './Values';

const MANY = 50;

/** The items of an entry or a revision, to be read; beneath each other on a phone. */
export function ItemsList({ items }: { items: readonly Item[] }) {
  const { t } = useTranslation('catalog');
  const [page, setPage] = useState(1);
  return (
    <>
      <table className="grid stacking">
        <thead>
          <tr>
            <th>{t('itemColumn.title')}</th>
            <th>{t('itemColumn.type')}</th>
            <th>{t('field.grade')}</th>
            <th>{t('itemColumn.sharing')}</th>
            <th>{t('itemColumn.opening')}</th>
            <th className="grounds-column">{t('grounds')}</th>
          </tr>
        </thead>
        <tbody>
          {items.slice((page - 1) * MANY, page * MANY).map((item) => (
            <tr key={item.id}>
              <th scope="row">
                {item.title}
                <code>{item.name}</code>
              </th>
              <td>
                <TypeOf item={item} />
                <small>
                  <Constraints item={item} />
                </small>
                {item.format !== null && <small>{t('recognised', { format: t(`format.${item.format}`) })}</small>}
              </td>
              <td>
                <Level grade={item.grade} />
              </td>
              <td data-label={t('itemColumn.sharing')}>
                <Sharing type={item.sharing} brief />
              </td>
              <td data-label={t('itemColumn.opening')}>
                <Opening type={item.opening} brief />
              </td>
              <td>
                <Grounds item={item} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {items.length > MANY && (
        <Pagination className="grid-pages" current={page} pageSize={MANY} total={items.length} showSizeChanger={false} onChange={setPage} />
      )}
    </>
  );
}
