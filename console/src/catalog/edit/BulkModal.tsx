import { Input, Modal, Select } from 'antd';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { grouped } from '../../ui/format';
import { Level, Opening, Sharing } from '../../ui/Status';
import { GRADES, OPENINGS, SHARINGS } from '../model';
import { newItem, type DraftItem } from './form';
import { groundsOf } from './items';

interface BulkProps {
  count: number;
  all: boolean;
  onApply: (change: Partial<DraftItem>) => void;
  onClose: () => void;
}

/** 批量设置: level, sharing, opening and their grounds for several items at once. */
export function BulkModal({ count, all, onApply, onClose }: BulkProps) {
  const { t } = useTranslation(['catalogEdit', 'catalog', 'ui']);
  const [change, setChange] = useState<Partial<DraftItem>>({});
  const set = (more: { [K in keyof DraftItem]?: DraftItem[K] | undefined }) => {
    setChange((before) => Object.fromEntries(Object.entries({ ...before, ...more }).filter(([, value]) => value !== undefined)));
  };
  const like = newItem({ sharing: 'UNCONDITIONAL', opening: 'UNCONDITIONAL', ...change });
  return (
    <Modal
      open
      title={t('bulkTitle', { total: grouped(count) })}
      okText={t('apply')}
      cancelText={t('ui:cancel')}
      okButtonProps={{ disabled: Object.keys(change).length === 0 }}
      onCancel={onClose}
      onOk={() => {
        onApply(change);
      }}
    >
      {all && <p className="quiet">{t('bulkAll')}</p>}
      <div className="stacked-fields">
        <Choice label={t('catalog:field.grade')} value={change.grade} options={GRADES} show={(grade) => <Level grade={grade} />} onChange={(grade) => { set({ grade }); }} />
        <Choice label={t('catalog:field.sharing')} value={change.sharing} options={SHARINGS} show={(type) => <Sharing type={type} />} onChange={(sharing) => { set({ sharing }); }} />
        <Choice label={t('catalog:field.opening')} value={change.opening} options={OPENINGS} show={(type) => <Opening type={type} />} onChange={(opening) => { set({ opening }); }} />
        {groundsOf(like).map((field) => (
          <label key={field} className="stacked">
            {t(`catalog:field.${field}`)}
            <Input
              value={change[field] ?? ''}
              maxLength={1000}
              onChange={(event) => {
                set({ [field]: event.target.value === '' ? undefined : event.target.value });
              }}
            />
          </label>
        ))}
      </div>
    </Modal>
  );
}

interface ChoiceProps<T> {
  label: string;
  value: T | undefined;
  options: readonly T[];
  show: (value: T) => ReactNode;
  onChange: (value: T | undefined) => void;
}

function Choice<T extends string>({ label, value, options, show, onChange }: ChoiceProps<T>) {
  const { t } = useTranslation('catalogEdit');
  return (
    <label className="stacked">
      {label}
      <Select<T>
        allowClear
        aria-label={label}
        placeholder={t('keepAsIs')}
        value={value ?? null}
        options={options.map((one) => ({ value: one, label: show(one) }))}
        onChange={(chosen: T | undefined) => {
          onChange(chosen);
        }}
      />
    </label>
  );
}
