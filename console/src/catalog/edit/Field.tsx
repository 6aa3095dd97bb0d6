import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Articles } from '../../ui/ArticleChip';
import { controlId, type Issue } from './issues';
import './texts';

interface FieldProps {
  label: ReactNode;
  field: string;
  row?: string | null;
  hint?: ReactNode;
  optional?: boolean;
  wide?: boolean;
  issues: readonly Issue[];
  children: ReactNode;
}

/** A control with its label, what it is for, and what is wrong with it. The control has the id of {@link controlId}. */
export function Field({ label, field, row = null, hint, optional = false, wide = false, issues, children }: FieldProps) {
  const { t } = useTranslation('catalogEdit');
  const mine = issues.filter((issue) => issue.field === field && issue.row === row);
  return (
    <div className={wide ? 'field wide' : 'field'}>
      <label htmlFor={controlId(field, row)}>
        {label}
        {optional && <span className="quiet">{t('optional')}</span>}
      </label>
      {children}
      {mine.length > 0
        ? mine.map((issue) => (
            <p key={issue.key} className="field-issue" role="alert">
              {issue.text} <Articles ids={issue.articles} />
            </p>
          ))
        : hint !== undefined && <p className="field-hint">{hint}</p>}
    </div>
  );
}

/** Whether a control is shown as wrong. */
export function statusOf(issues: readonly Issue[], field: string, row: string | null = null): '' | 'error' {
  return issues.some((issue) => issue.field === field && issue.row === row) ? 'error' : '';
}
