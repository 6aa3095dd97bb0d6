import { useTranslation } from 'react-i18next';
import { Level, Opening, Sharing } from '../../ui/Status';
import type { Schemas } from '../../api/client';
import type { Difference, Item } from '../model';
import { FieldValue } from '../parts/FieldValue';
import { TypeOf } from '../parts/Values';
import { stretches } from './textdiff';

type FieldChange = Schemas['CatalogDifferenceFieldChange'];
type ItemChange = Schemas['CatalogDifferenceItemChange'];
/** Longer texts are told by what changed in them. */
const PROSE = new Set(['summary', 'useRequirements']);
const STATUS = new Set(['sharing', 'opening', 'grade']);

interface TableProps {
  difference: Difference;
  before: number;
  after: number;
}

/** 版本差异: old left, new right, field by field and item by item. */
export function DifferenceTable({ difference, before, after }: TableProps) {
  const { t } = useTranslation('catalogReview');
  const prose = difference.fields.filter((change) => PROSE.has(change.field) && typeof change.before === 'string' && typeof change.after === 'string');
  const fields = difference.fields.filter((change) => !prose.includes(change));
  return (
    <>
      {prose.map((change) => (
        <Prose key={change.field} change={change} />
      ))}
      <table className="grid difference stacking">
        <thead>
          <tr>
            <th>{t('column.kind')}</th>
            <th>{t('column.name')}</th>
            <th>{t('column.before', { number: before })}</th>
            <th>{t('column.after', { number: after })}</th>
            <th>{t('column.note')}</th>
          </tr>
        </thead>
        <tbody>
          {difference.items.flatMap((item) =>
            item.kind === 'CHANGED'
              ? item.fields.map((change) => <FieldRow key={`${item.item}.${change.field}`} change={change} item={item} before={before} after={after} />)
              : [<ItemRow key={item.item} item={item} before={before} after={after} />],
          )}
          {fields.map((change) => (
            <FieldRow key={change.field} change={change} before={before} after={after} />
          ))}
        </tbody>
      </table>
    </>
  );
}

function Prose({ change }: { change: FieldChange }) {
  const { t } = useTranslation('catalog');
  const field = change.field === 'summary' ? 'summary' : 'useRequirements';
  const parts = stretches(String(change.before), String(change.after));
  return (
    <p className="prose">
      <span className="quiet">{t(`field.${field}`)}</span>
      {parts.map((part, index) =>
        part.kind === 'same' ? (
          <span key={index}>{part.text}</span>
        ) : part.kind === 'new' ? (
          <ins key={index}>{part.text}</ins>
        ) : (
          <del key={index}>{part.text}</del>
        ),
      )}
    </p>
  );
}

type NamedField = keyof FenheTexts['catalog']['field'];

function named(field: string, names: Readonly<Record<string, unknown>>): NamedField {
  return field in names ? (field as NamedField) : 'items';
}

interface Numbers {
  before: number;
  after: number;
}

function FieldRow({ change, item, before, after }: Numbers & { change: FieldChange; item?: ItemChange }) {
  const { t } = useTranslation(['catalogReview', 'catalog']);
  const names = t('catalog:field', { returnObjects: true });
  const title = t(`catalog:field.${named(change.field, names)}`);
  const marked = !STATUS.has(change.field);
  return (
    <tr className={`${change.kind.toLowerCase()}${change.stricter ? ' stricter' : ''}`}>
      <td>
        <strong>{t(`kind.${change.kind}`)}</strong>
      </td>
      <th scope="row">
        {item === undefined ? title : item.title}
        <small>{item === undefined ? t('basic') : title}</small>
      </th>
      <td data-label={t('column.before', { number: before })}>
        {change.before === null ? (
          <span className="quiet">{t('nothing')}</span>
        ) : (
          <Marked as={marked ? 'del' : 'span'}>
            <FieldValue field={change.field} value={change.before} />
          </Marked>
        )}
      </td>
      <td data-label={t('column.after', { number: after })}>
        {change.after === null ? (
          <span className="quiet">{t('nothing')}</span>
        ) : (
          <Marked as={marked ? 'ins' : 'span'}>
            <FieldValue field={change.field} value={change.after} />
          </Marked>
        )}
      </td>
      <td>
        {change.stricter && <span className="status boxed bad">{t('stricter')}</span>}
        {change.looser && <span className="status boxed good">{t('looser')}</span>}
      </td>
    </tr>
  );
}

function Marked({ as: Tag, children }: { as: 'del' | 'ins' | 'span'; children: React.ReactNode }) {
  return <Tag>{children}</Tag>;
}

function ItemRow({ item, before, after }: Numbers & { item: ItemChange }) {
  const { t } = useTranslation('catalogReview');
  const none = <span className="quiet">{t('nothing')}</span>;
  return (
    <tr className={`${item.kind.toLowerCase()}${item.stricter ? ' stricter' : ''}`}>
      <td>
        <strong>{t(`kind.${item.kind}`)}</strong>
      </td>
      <th scope="row">
        {item.title}
        <small>{t('item')}</small>
      </th>
      <td data-label={t('column.before', { number: before })}>{item.before === null ? none : <ItemWords item={item.before} gone />}</td>
      <td data-label={t('column.after', { number: after })}>{item.after === null ? none : <ItemWords item={item.after} />}</td>
      <td>{item.stricter && <span className="status boxed bad">{t('stricter')}</span>}</td>
    </tr>
  );
}

/** An item in a line: type, whether it must be there, level, sharing, opening. */
function ItemWords({ item, gone = false }: { item: Item; gone?: boolean }) {
  return (
    <span className={gone ? 'item-words gone' : 'item-words'}>
      <TypeOf item={item} /> <Level grade={item.grade} /> <Sharing type={item.sharing} /> <Opening type={item.opening} />
    </span>
  );
}
