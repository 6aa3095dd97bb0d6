import { AutoComplete } from 'antd';
import { useTranslation } from 'react-i18next';
import { Field, statusOf } from './Field';
import type { DraftItem, Form } from './form';
import { controlId, type Issue } from './issues';
import { emptyAlike, filled, groundsOf, type GroundField } from './items';

export type Change = (update: (form: Form) => Form) => void;

interface GroundsProps {
  form: Form;
  item: DraftItem;
  issues: readonly Issue[];
  onItem: (row: string, change: Partial<DraftItem>) => void;
  onForm: Change;
}

/** Conditions and bases of one item: only those that its types ask for (GW-14, GW-15, TY-8). */
export function GroundFields({ form, item, issues, onItem, onForm }: GroundsProps) {
  const { t } = useTranslation(['catalogEdit', 'ui']);
  const label = (field: GroundField) => {
    const type = field.startsWith('sharing') ? t(`ui:sharing.${item.sharing}`) : t(`ui:opening.${item.opening}`);
    return t(`grounds.${field}`, { type });
  };
  return (
    <>
      {groundsOf(item).map((field) => {
        const text = item[field] ?? '';
        const alike = text.trim() === '' ? [] : emptyAlike(form, item, field);
        return (
          <Field
            key={field}
            label={label(field)}
            field={field}
            row={item.row}
            issues={issues}
            optional={field === 'openingCondition'}
            hint={
              alike.length === 0 ? (
                t(`groundsHint.${field}`)
              ) : (
                <button
                  type="button"
                  className="link-button"
                  onClick={() => {
                    onForm((present) => filled(present, item, field));
                  }}
                >
                  {t('fillRest', { count: alike.length })}
                </button>
              )
            }
          >
            <AutoComplete
              id={controlId(field, item.row)}
              status={statusOf(issues, field, item.row)}
              value={text}
              maxLength={1000}
              options={usedTexts(form, field, text)}
              onChange={(value: string) => {
                onItem(item.row, { [field]: value });
              }}
            />
          </Field>
        );
      })}
    </>
  );
}

const MOST = 8;

/** What other items say in the same place, to be taken over. */
function usedTexts(form: Form, field: GroundField, typed: string): { value: string }[] {
  const used = new Set(form.items.map((item) => (item[field] ?? '').trim()).filter((text) => text !== '' && text !== typed));
  return [...used].slice(0, MOST).map((value) => ({ value }));
}
