import { Link } from '@tanstack/react-router';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { usePresent } from '../../api/session';
import { UNIT, type Entry } from '../model';
import { ChangeAct } from './ChangeAct';

/** What the person may do with an entry: the provider's own people one thing, everyone else another. */
export function Acts({ entry }: { entry: Entry }) {
  const { t } = useTranslation('catalogEntry');
  const present = usePresent();
  const own = present.institution === entry.provider;
  const steward = present.has('STEWARD');
  if (own) {
    return (
      steward && (
        <>
          <ChangeAct resource={entry.resource} number={entry.number} />
          {entry.opening !== 'NOT_OPENED' && (
            <Link to={`/opening/new?resource=${entry.resource}`}>
              <Button>{t('act.open')}</Button>
            </Link>
          )}
          <Link to={`/collection/new?resource=${entry.resource}`}>
            <Button type="primary">{t('act.collect')}</Button>
          </Link>
        </>
      )
    );
  }
  return (
    <>
      {present.has(...UNIT) && (
        <Link to={`/corrections/new?resource=${entry.resource}`}>
          <Button>{t('act.doubt')}</Button>
        </Link>
      )}
      {steward && entry.sharing !== 'NOT_SHARED' && (
        <Link to={`/sharing/new?resource=${entry.resource}`}>
          <Button type="primary">{t('act.request')}</Button>
        </Link>
      )}
    </>
  );
}
