import { Table } from 'antd';
import { useTranslation } from 'react-i18next';
import { queries, type Schemas } from '../../api/client';
import { Articles } from '../../ui/ArticleChip';
import { grouped, percent } from '../../ui/format';
import { Panel } from '../../ui/Panel';
import { Answer } from '../../ui/States';
import './texts';

type Example = Schemas['ProtectionMaskExamplesExample'];
type Detection = Schemas['ReleaseProtectionDetection'];

/** How data is recognised and what each mask makes of a value: told by the platform from what it does. */
export function Protection() {
  const { t } = useTranslation('rules');
  const asked = queries.useQuery('get', '/api/v1/security/protection', {});
  return (
    <Answer of={asked}>
      {({ masks, detections, staged, sample }) => (
        <>
          <Panel
            flush
            title={t('detect')}
            note={
              <>
                {t('detectNote', { rows: grouped(staged) })} <Articles ids={['FH-21', 'SD-10']} />
              </>
            }
          >
            <Table<Detection>
              className="rules-table"
              size="small"
              pagination={false}
              rowKey="looks"
              dataSource={detections}
              columns={[
                { title: t('looks'), dataIndex: 'looks', width: '50%', render: (looks: Detection['looks']) => t(`looksOf.${looks}`) },
                {
                  title: t('holds'),
                  dataIndex: 'holdsFrom',
                  render: (from: number | null) => (from === null ? <span className="quiet">{t('holdsNot')}</span> : t('holdsFrom', { share: percent(from) })),
                },
              ]}
            />
            <p className="rules-note">{t('detectSample', { rows: grouped(sample) })}</p>
          </Panel>
          <Panel flush title={t('masks')} note={t('masksNote')}>
            <Table<Example>
              className="rules-table"
              size="small"
              tableLayout="fixed"
              pagination={false}
              rowKey="mask"
              dataSource={masks}
              columns={[
                { title: t('mask'), dataIndex: 'mask', render: (mask: Example['mask']) => t(`maskOf.${mask}`) },
                { title: t('before'), dataIndex: 'before', className: 'mono' },
                {
                  title: t('after'),
                  dataIndex: 'after',
                  className: 'mono',
                  render: (after: string | null) => after ?? <span className="quiet">{t('nothing')}</span>,
                },
              ]}
            />
            <p className="rules-note">
              {t('together')} <Articles ids={['FH-17']} />
            </p>
          </Panel>
        </>
      )}
    </Answer>
  );
}
