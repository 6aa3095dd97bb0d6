import { useTranslation } from 'react-i18next';
import { queries } from '../../api/client';
import { Articles } from '../../ui/ArticleChip';
import { OnlyFor } from '../../ui/OnlyFor';
import { PageHead } from '../../ui/PageHead';
import { Answer } from '../../ui/States';
import { SettingsOf } from './SettingsOf';
import { groupsOf } from './words';
import './texts';
import './settings.css';

/** 系统设置, of the system administrator: what each is, where it was set, and what the next start brings. */
export function SettingsPage() {
  return (
    <OnlyFor roles={['SYSTEM_ADMINISTRATOR']}>
      <SettingList />
    </OnlyFor>
  );
}

function SettingList() {
  const { t } = useTranslation('settings');
  const list = queries.useQuery('get', '/api/v1/settings', {});
  const waiting = list.data?.filter((setting) => setting.coming !== null).length ?? 0;
  return (
    <>
      <PageHead
        title={t('title')}
        aside={
          <>
            {t('aside')} <Articles ids={['FH-13', 'FH-16']} />
          </>
        }
      />
      {waiting > 0 && (
        <p className="settings-pending" role="status">
          <strong>{t('pending', { count: waiting })}</strong> {t('pendingWhy')}
        </p>
      )}
      <Answer of={list} rows={12}>
        {(settings) => groupsOf(settings).map(({ group, settings: of }) => <SettingsOf key={group} group={group} settings={of} />)}
      </Answer>
    </>
  );
}
