import { DownloadOutlined } from '@ant-design/icons';
import { Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { queries } from '../api/client';
import { Articles } from '../ui/ArticleChip';
import { grouped, minute } from '../ui/format';
import { OnlyFor } from '../ui/OnlyFor';
import { PageHead } from '../ui/PageHead';
import { Columns, Panel } from '../ui/Panel';
import { OfflineWay } from './Offline';
import './texts';
import './audit.css';

/** 签名导出: the log as a file that anybody verifies without the platform. */
export function ExportPage() {
  return (
    <OnlyFor roles={['AUDIT_ADMINISTRATOR']}>
      <Export />
    </OnlyFor>
  );
}

function Export() {
  const { t } = useTranslation('audit');
  const [from, setFrom] = useState(0);
  const checkpoints = queries.useQuery('get', '/api/v1/audit/checkpoints', { params: { query: { limit: 100 } } });
  const options = [
    { value: 0, label: t('export.whole') },
    ...(checkpoints.data?.items ?? []).slice(1).map((note) => ({ value: note.size, label: t('export.after', { size: grouped(note.size), at: minute(note.at) }) })),
  ];
  return (
    <>
      <PageHead title={t('export.title')} aside={t('export.aside')} />
      <Columns
        main={
          <Panel>
            <label className="audit-from" htmlFor="from">
              {t('export.from')}
            </label>
            <Select id="from" className="audit-from-choice" showSearch={{ optionFilterProp: 'label' }} value={from} options={options} onChange={setFrom} />
            <p>
              <a className="button primary" href={`/api/v1/audit/export?from=${from}`} download>
                <DownloadOutlined aria-hidden /> {t('export.act')}
              </a>
            </p>
            <p className="quiet">
              {t('export.recorded')} <Articles ids={['FH-3', 'FH-4']} />
            </p>
          </Panel>
        }
        side={
          <>
            <Panel title={t('export.inside')}>
              <ul className="audit-inside">
                <li>{t('export.entries')}</li>
                <li>{t('export.notes')}</li>
                <li>{t('export.keys')}</li>
                <li>{t('export.readme')}</li>
              </ul>
            </Panel>
            <Panel title={t('offline.title')}>
              <OfflineWay />
            </Panel>
          </>
        }
      />
    </>
  );
}
