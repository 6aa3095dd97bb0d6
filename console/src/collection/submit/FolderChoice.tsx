import { Link } from '@tanstack/react-router';
import { Input, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { queries } from '../../api/client';
import './texts';

export interface Folder {
  connection: string | undefined;
  pattern: string;
}

interface FolderChoiceProps {
  value: Folder;
  onChange: (folder: Folder) => void;
}

/** A front folder of the institution's, and which of its files. */
export function FolderChoice({ value, onChange }: FolderChoiceProps) {
  const { t } = useTranslation('submission');
  const connections = queries.useQuery('get', '/api/v1/connections', { params: { query: { limit: 200 } } });
  const folders = (connections.data?.items ?? []).filter((one) => one.kind === 'FOLDER');
  return (
    <div className="folder-choice">
      <label htmlFor="connection">{t('connection')}</label>
      <Select
        id="connection"
        {...(value.connection === undefined ? {} : { value: value.connection })}
        placeholder={t('connectionHint')}
        loading={connections.isFetching}
        notFoundContent={t('noConnections')}
        options={folders.map((one) => ({ value: one.id, label: one.name }))}
        onChange={(connection: string) => {
          onChange({ ...value, connection });
        }}
      />
      <small>{folders.find((one) => one.id === value.connection)?.folder ?? <Link to="/collection/sources">{t('addConnection')}</Link>}</small>
      <label htmlFor="pattern">{t('pattern')}</label>
      <Input
        id="pattern"
        className="mono"
        value={value.pattern}
        maxLength={200}
        onChange={(event) => {
          onChange({ ...value, pattern: event.target.value });
        }}
      />
      <small>{t('patternHint')}</small>
      <p className="quiet">{t('folderWhy')}</p>
    </div>
  );
}
