import { Input } from 'antd';
import { useTranslation } from 'react-i18next';
import { Field, statusOf } from './Field';
import type { DraftItem } from './form';
import { controlId, type Issue } from './issues';

interface ReasonProps {
  item: DraftItem;
  issues: readonly Issue[];
  onItem: (row: string, change: Partial<DraftItem>) => void;
}

/** 个人信息说明: why an item is as it is marked, asked for where the platform doubts that (FH-21). */
export function ReasonField({ item, issues, onItem }: ReasonProps) {
  const { t } = useTranslation(['catalogEdit', 'catalog']);
  const { row } = item;
  const asked = issues.some((issue) => issue.row === row && issue.field === 'personalReason');
  const freely = item.personal && item.sharing === 'UNCONDITIONAL';
  if (!asked && !freely && (item.personalReason ?? '') === '') {
    return null;
  }
  return (
    <Field label={t('catalog:field.personalReason')} field="personalReason" row={row} wide hint={t('personalReasonHint')} issues={issues}>
      <Input.TextArea
        id={controlId('personalReason', row)}
        status={statusOf(issues, 'personalReason', row)}
        value={item.personalReason ?? ''}
        maxLength={1000}
        autoSize={{ minRows: 1, maxRows: 6 }}
        onChange={(event) => {
          onItem(row, { personalReason: event.target.value });
        }}
      />
    </Field>
  );
}
