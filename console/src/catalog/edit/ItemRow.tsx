import { Checkbox } from 'antd';
import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import { Level, Opening, Sharing } from '../../ui/Status';
import { TypeOf } from '../parts/Values';
import type { DraftItem } from './form';
import { lacking } from './items';

interface ItemRowProps {
  item: DraftItem;
  index: number;
  active: boolean;
  selected: boolean;
  wrong: boolean;
  onOpen: (row: string) => void;
  onSelect: (row: string) => void;
}

/** One item in a line; a click anywhere opens it in its place. */
export const ItemRow = memo(function ItemRow({ item, index, active, selected, wrong, onOpen, onSelect }: ItemRowProps) {
  const { t } = useTranslation(['catalogEdit', 'catalog']);
  const lacks = lacking(item);
  const number = index + 1;
  return (
    // the button within opens it by the keyboard
    <tr
      className={`${active ? 'active' : ''}${wrong ? ' wrong' : ''}`}
      onClick={(event) => {
        if (!(event.target instanceof HTMLInputElement)) {
          onOpen(item.row);
        }
      }}
    >
      <td className="grid-number">
        <Checkbox
          aria-label={t('select', { number, title: item.title })}
          checked={selected}
          onChange={() => {
            onSelect(item.row);
          }}
        />
        <span>{number}</span>
      </td>
      <th scope="row">
        <button type="button" className="row-button" aria-expanded={active} aria-label={t('edit', { number, title: item.title })}>
          {item.title === '' ? <span className="quiet">{t('itemTitle')}</span> : item.title}
        </button>
      </th>
      <td>
        <code>{item.name}</code>
      </td>
      <td>
        <TypeOf item={item} />
      </td>
      <td>{item.key ? t('catalog:key') : item.nullable ? t('catalog:nullable') : ''}</td>
      <td>{item.format !== null && t(`catalog:format.${item.format}`)}</td>
      <td>
        <Level grade={item.grade} />
      </td>
      <td>
        <Sharing type={item.sharing} brief />
      </td>
      <td>
        <Opening type={item.opening} brief />
      </td>
      <td className="clipped">
        {lacks === undefined ? (item.sharingCondition ?? item.sharingBasis ?? '') : <span className="late">{t(`missing.${lacks}`)}</span>}
      </td>
    </tr>
  );
});
