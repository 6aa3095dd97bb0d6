import { Table } from 'antd';
import { useTranslation } from 'react-i18next';
import { minute } from '../../ui/format';
import { Panel } from '../../ui/Panel';
import { ChangeSetting } from './ChangeSetting';
import { useValueWords, type Setting } from './words';
import './texts';

/** The settings of one group, a row each. */
export function SettingsOf({ group, settings }: { group: Setting['group']; settings: Setting[] }) {
  const { t } = useTranslation('settings');
  const words = useValueWords();
  return (
    <Panel flush title={t(`group.${group}`)}>
      <Table<Setting>
        className="settings-table"
        size="small"
        tableLayout="fixed"
        pagination={false}
        rowKey="name"
        dataSource={settings}
        columns={[
          {
            title: t('setting'),
            key: 'setting',
            render: (_setting, setting) => (
              <span className="settings-what">
                <strong>{setting.title}</strong>
                <span>{setting.meaning}</span>
                <code>{setting.name}</code>
              </span>
            ),
          },
          {
            title: t('now'),
            key: 'now',
            width: 190,
            render: (_now, setting) => (
              <span className="settings-value">
                {words(setting, setting.value)}
                {setting.coming !== null && <span className="status warn">{t('coming', { value: words(setting, setting.coming) })}</span>}
              </span>
            ),
          },
          {
            title: t('fallback'),
            key: 'fallback',
            width: 120,
            className: 'settings-fallback',
            render: (_fallback, setting) => <span className="quiet">{setting.unit === 'SECRET' ? t('unset') : words(setting, setting.fallback)}</span>,
          },
          { title: t('source'), key: 'source', width: 250, render: (_source, setting) => <SetBy setting={setting} /> },
          {
            title: t('acts'),
            key: 'acts',
            width: 90,
            render: (_acts, setting) => setting.changeable && <ChangeSetting setting={setting} />,
          },
        ]}
      />
    </Panel>
  );
}

/** Where it was set; of what no page changes, by what it is. */
function SetBy({ setting }: { setting: Setting }) {
  const { t } = useTranslation('settings');
  if (setting.changed !== null && setting.changeable) {
    return (
      <span className="settings-source">
        {t(`sourceOf.${setting.source}`)}
        <small>{t('last', { ...setting.changed, at: minute(setting.changed.at) })}</small>
      </span>
    );
  }
  return (
    <span className="settings-source">
      {t(`sourceOf.${setting.source}`)}
      {setting.place !== null && <code>{setting.place}</code>}
      {!setting.changeable && <small>{t(setting.source === 'DEFAULT' ? 'fixed' : 'byOther')}</small>}
      {!setting.changeable && setting.source === 'DEFAULT' && <code>{setting.variable}</code>}
    </span>
  );
}
