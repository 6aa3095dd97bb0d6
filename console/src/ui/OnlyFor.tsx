import { LockOutlined } from '@ant-design/icons';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { usePresent, type Role } from '../api/session';
import { Articles } from './ArticleChip';
import { State } from './States';

interface OnlyForProps {
  roles: readonly Role[];
  /** Why it is theirs alone. */
  articles?: readonly string[];
  children: ReactNode;
}

/** A page of some roles: everybody else is told whose it is and why, instead of buttons that would be refused one by one. */
export function OnlyFor({ roles, articles = ['FH-16'], children }: OnlyForProps) {
  const { t } = useTranslation();
  const present = usePresent();
  if (present.has(...roles)) {
    return <>{children}</>;
  }
  const names = roles.map((role) => t(`role.${role}`)).join(t('comma'));
  return (
    <State icon={<LockOutlined />} title={t('onlyFor', { roles: names })}>
      {t('onlyForAdvice')} <Articles ids={articles} />
    </State>
  );
}
