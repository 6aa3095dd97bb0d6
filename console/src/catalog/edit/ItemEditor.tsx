import { ArrowDownOutlined, ArrowUpOutlined } from '@ant-design/icons';
import { Button, Checkbox, Input, InputNumber, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { useInstitutionOptions } from '../parts/institutions';
import { Level, Opening, Sharing } from '../../ui/Status';
import { FORMATS, GRADES, OPENINGS, SHARINGS, TYPES } from '../model';
import { Field, statusOf } from './Field';
import type { DraftItem, Form } from './form';
import { GroundFields, type Change } from './Grounds';
import { ReasonField } from './ReasonField';
import { controlId, type Issue } from './issues';

export interface ItemActs {
  onItem: (row: string, change: Partial<DraftItem>) => void;
  onForm: Change;
  onMove: (row: string, by: 1 | -1) => void;
  onRemove: (row: string) => void;
  onDuplicate: (row: string) => void;
  onNext: (row: string) => void;
  onDone: () => void;
}

interface ItemEditorProps extends ItemActs {
  form: Form;
  item: DraftItem;
  issues: readonly Issue[];
}

/** One item, opened in its place in the table. */
export function ItemEditor({ form, item, issues, onItem, onForm, onMove, onRemove, onDuplicate, onNext, onDone }: ItemEditorProps) {
  const { t } = useTranslation(['catalogEdit', 'catalog']);
  const { row } = item;
  const set = (change: Partial<DraftItem>) => {
    onItem(row, change);
  };
  return (
    <div className="item-editor">
      <div className="fields">
        <Field label={t('itemTitle')} field="title" row={row} hint={t('itemTitleHint')} issues={issues}>
          <Input
            id={controlId('title', row)}
            status={statusOf(issues, 'title', row)}
            value={item.title}
            maxLength={200}
            onChange={(event) => {
              set({ title: event.target.value });
            }}
          />
        </Field>
        <Field label={t('itemName')} field="name" row={row} hint={t('itemNameHint')} issues={issues}>
          <Input
            id={controlId('name', row)}
            className="mono"
            status={statusOf(issues, 'name', row)}
            value={item.name}
            maxLength={63}
            spellCheck={false}
            onChange={(event) => {
              set({ name: event.target.value.trim().toLowerCase() });
            }}
          />
        </Field>
        <TypeFields item={item} issues={issues} onItem={onItem} />
        <Traits item={item} issues={issues} onItem={onItem} />
        <AccessFields item={item} issues={issues} onItem={onItem} />
        <ReasonField item={item} issues={issues} onItem={onItem} />
        <GroundFields form={form} item={item} issues={issues} onItem={onItem} onForm={onForm} />
      </div>
      <div className="item-editor-acts">
        <Button
          size="small"
          onClick={() => {
            onNext(row);
          }}
        >
          {t('nextItem')}
        </Button>
        <Button size="small" onClick={onDone}>
          {t('done')}
        </Button>
        <span className="spacer" />
        <Button
          size="small"
          icon={<ArrowUpOutlined />}
          aria-label={t('up')}
          title={t('up')}
          onClick={() => {
            onMove(row, -1);
          }}
        />
        <Button
          size="small"
          icon={<ArrowDownOutlined />}
          aria-label={t('down')}
          title={t('down')}
          onClick={() => {
            onMove(row, 1);
          }}
        />
        <Button
          size="small"
          onClick={() => {
            onDuplicate(row);
          }}
        >
          {t('duplicate')}
        </Button>
        <Button
          size="small"
          danger
          onClick={() => {
            onRemove(row);
          }}
        >
          {t('remove')}
        </Button>
      </div>
    </div>
  );
}

type PartProps = Pick<ItemEditorProps, 'item' | 'issues' | 'onItem'>;

function TypeFields({ item, issues, onItem }: PartProps) {
  const { t } = useTranslation(['catalogEdit', 'catalog']);
  const { row } = item;
  const decimal = item.type === 'NUMERIC' || item.type === 'CURRENCY';
  return (
    <>
      <Field label={t('catalog:field.type')} field="type" row={row} issues={issues}>
        <Select
          id={controlId('type', row)}
          status={statusOf(issues, 'type', row)}
          value={item.type}
          options={TYPES.map((value) => ({ value, label: t(`catalog:type.${value}`) }))}
          onChange={(type) => {
            onItem(row, { type });
          }}
        />
      </Field>
      <div className="field-pair">
        <Field label={t('catalog:field.length')} field="length" row={row} optional issues={issues}>
          <InputNumber
            id={controlId('length', row)}
            status={statusOf(issues, 'length', row)}
            value={item.length}
            min={1}
            max={65_535}
            precision={0}
            onChange={(length) => {
              onItem(row, { length });
            }}
          />
        </Field>
        {decimal && (
          <Field label={t('catalog:field.scale')} field="scale" row={row} optional issues={issues}>
            <InputNumber
              id={controlId('scale', row)}
              status={statusOf(issues, 'scale', row)}
              value={item.scale}
              min={0}
              max={38}
              precision={0}
              onChange={(scale) => {
                onItem(row, { scale });
              }}
            />
          </Field>
        )}
      </div>
    </>
  );
}

function Traits({ item, issues, onItem }: PartProps) {
  const { t } = useTranslation(['catalogEdit', 'catalog']);
  const institutions = useInstitutionOptions();
  const { row } = item;
  return (
    <>
      <Field label={t('catalog:field.format')} field="format" row={row} issues={issues}>
        <Select
          id={controlId('format', row)}
          allowClear
          placeholder={t('noFormat')}
          value={item.format}
          options={FORMATS.map((value) => ({ value, label: t(`catalog:format.${value}`) }))}
          onChange={(format: DraftItem['format'] | undefined) => {
            onItem(row, { format: format ?? null });
          }}
        />
      </Field>
      <Field label={t('catalog:field.source')} field="source" row={row} issues={issues}>
        <Select
          id={controlId('source', row)}
          allowClear
          showSearch={{ optionFilterProp: 'label' }}
          placeholder={t('ownSource')}
          value={item.source}
          options={institutions}
          onChange={(source: string | undefined) => {
            onItem(row, { source: source ?? null });
          }}
        />
      </Field>
      <div className="field wide traits">
        {(['key', 'nullable', 'personal'] as const).map((trait) => (
          <Checkbox
            key={trait}
            id={controlId(trait, row)}
            checked={item[trait]}
            disabled={trait === 'nullable' && item.key}
            onChange={(event) => {
              onItem(row, { [trait]: event.target.checked });
            }}
          >
            {t(`catalog:field.${trait}`)}
          </Checkbox>
        ))}
        {issues
          .filter((issue) => issue.row === row && (issue.field === 'nullable' || issue.field === 'personal'))
          .map((issue) => (
            <p key={issue.key} className="field-issue" role="alert">
              {issue.text}
            </p>
          ))}
      </div>
    </>
  );
}

function AccessFields({ item, issues, onItem }: PartProps) {
  const { t } = useTranslation('catalog');
  const { row } = item;
  return (
    <div className="field-triple">
      <Field label={t('field.grade')} field="grade" row={row} issues={issues}>
        <Select
          id={controlId('grade', row)}
          value={item.grade}
          options={GRADES.map((value) => ({ value, label: <Level grade={value} /> }))}
          onChange={(grade) => {
            onItem(row, { grade });
          }}
        />
      </Field>
      <Field label={t('field.sharing')} field="sharing" row={row} issues={issues}>
        <Select
          id={controlId('sharing', row)}
          status={statusOf(issues, 'sharing', row)}
          value={item.sharing}
          options={SHARINGS.map((value) => ({ value, label: <Sharing type={value} /> }))}
          onChange={(sharing) => {
            onItem(row, { sharing });
          }}
        />
      </Field>
      <Field label={t('field.opening')} field="opening" row={row} issues={issues}>
        <Select
          id={controlId('opening', row)}
          status={statusOf(issues, 'opening', row)}
          value={item.opening}
          options={OPENINGS.map((value) => ({ value, label: <Opening type={value} /> }))}
          onChange={(opening) => {
            onItem(row, { opening });
          }}
        />
      </Field>
    </div>
  );
}
