import { Link } from '@tanstack/react-router';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { Digest } from '../../ui/Digest';
import { Facts } from '../../ui/Facts';
import { dayOfWeek, lastDayOf, minute } from '../../ui/format';
import { State } from '../../ui/States';
import { rememberCode } from './codes';
import type { Filed } from './records';

/** Number and code, to be kept: the code is told this once. */
export function Done({ filed }: { filed: Filed }) {
  const { t } = useTranslation('apply');
  const due = filed.deadline === null ? undefined : dayOfWeek(lastDayOf(filed.deadline.due));
  const save = () => {
    const lines: [string, string][] = [
      [t('filed.dataset'), filed.dataset],
      [t('filed.provider'), filed.provider],
      [t('filed.at'), minute(filed.submittedAt)],
      [t('filed.number'), filed.number],
      [t('filed.code'), filed.code],
    ];
    const link = document.createElement('a');
    link.href = URL.createObjectURL(new Blob([`${t('filed.file')}\r\n${lines.map(([label, value]) => `${label}: ${value}`).join('\r\n')}\r\n`]));
    link.download = `${filed.number}.txt`;
    link.click();
    URL.revokeObjectURL(link.href);
  };
  return (
    <div className="filed">
      <State
        title={t('filed.title')}
        actions={
          <>
            <Link
              className="button primary"
              to="/applications"
              search={{ number: filed.number }}
              onClick={() => {
                rememberCode(filed.number, filed.code);
              }}
            >
              {t('filed.look')}
            </Link>
            <Button onClick={save}>{t('filed.save')}</Button>
          </>
        }
      >
        <p>{t('filed.keep')}</p>
        <div className="apply-kept">
          <Facts
            of={[
              [t('filed.number'), <Digest key="number" value={filed.number} />],
              [t('filed.code'), <Digest key="code" value={filed.code} />],
            ]}
          />
        </div>
        {due !== undefined && <p>{t('filed.due', { day: due })}</p>}
      </State>
    </div>
  );
}
