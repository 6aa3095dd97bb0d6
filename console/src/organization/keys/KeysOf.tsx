import { Table } from 'antd';
import { useTranslation } from 'react-i18next';
import { minute } from '../../ui/format';
import { Panel } from '../../ui/Panel';
import { Badge, type Tone } from '../../ui/Status';
import { Wide } from '../../ui/Wide';
import { DestroyKey } from './DestroyKey';
import { purposeOf, type Key, type KeyGroup } from './purposes';
import { RotateKey } from './RotateKey';
import './texts';

const TONES: Record<Key['state'], Tone> = { CURRENT: 'good', OLDER: 'river', DESTROYED: 'calm' };

/** The keys of one purpose, the current one first. */
export function KeysOf({ group }: { group: KeyGroup }) {
  const { t } = useTranslation('keys');
  const purpose = purposeOf(group.purpose);
  const name = t(`purpose.${purpose}`, { purpose: group.purpose });
  const current = group.keys.find((key) => key.state === 'CURRENT');
  const why = (key: Key) => {
    if (key.destroyed !== null) {
      return t('destroyedBy', { ...key.destroyed, at: minute(key.destroyed.at) });
    }
    return key.made === null ? t('first') : t('madeBy', key.made);
  };
  return (
    <Panel
      flush
      title={name}
      note={
        <>
          {t(`kind.${group.kind}`)}
          <span className="keys-what">{t(`what.${purpose}`)}</span>
        </>
      }
      extra={current !== undefined && <RotateKey key={current.id} current={current} />}
    >
      <Wide label={name}>
        <Table<Key>
          className="keys-table"
          size="small"
          tableLayout="fixed"
          pagination={false}
          rowKey="id"
          dataSource={group.keys}
          columns={[
            {
              title: t('state'),
              key: 'state',
              width: 110,
              render: (_state, key) =>
                key.waiting === null ? (
                  <Badge tone={TONES[key.state]}>{t(`stateOf.${key.state}`)}</Badge>
                ) : (
                  <Badge tone="warn">{t(`waiting.${key.waiting}`)}</Badge>
                ),
            },
            { title: t('id'), dataIndex: 'id', className: 'mono', width: 262 },
            { title: t('created'), dataIndex: 'created', width: 140, render: minute },
            { title: t('why'), key: 'why', render: (_why, key) => <span className="keys-why">{why(key)}</span> },
            {
              title: t('acts'),
              key: 'acts',
              width: 124,
              render: (_acts, key) => (
                <>
                  {key.kind === 'SIGNING' && (
                    <a className="keys-public" href={`/api/v1/security/keys/${key.id}/public`} download={`${key.id}.pem`}>
                      {t('publicHalf')}
                    </a>
                  )}
                  {key.kind !== 'SIGNING' && key.state === 'OLDER' && <DestroyKey old={key} />}
                </>
              ),
            },
          ]}
        />
      </Wide>
    </Panel>
  );
}
