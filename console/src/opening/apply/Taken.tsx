import { DownloadOutlined } from '@ant-design/icons';
import { useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { queries } from '../../api/client';
import { Digest } from '../../ui/Digest';
import { Refused } from '../../ui/States';
import { params, type Key, type Own } from './records';
import { takeFile, type Took } from './take';

/** What was opened, and the file. */
export function Taken({ given, title, ofKey }: { given: NonNullable<Own['given']>; title: string; ofKey: Key }) {
  const { t } = useTranslation('mine');
  const client = useQueryClient();
  const [running, setRunning] = useState(false);
  const [took, setTook] = useState<Took | null>(null);
  const [error, setError] = useState<unknown>(null);
  const left = given.files - given.taken;
  const start = () => {
    setRunning(true);
    setError(null);
    takeFile(ofKey, title)
      .then(setTook, setError)
      .finally(() => {
        setRunning(false);
        void client.invalidateQueries({ queryKey: queries.queryOptions('get', '/api/v1/open/applications/{number}', { params: params(ofKey) }).queryKey });
      });
  };
  if (given.state !== 'ACTIVE') {
    return <p className="mine-answer">{given.reason === 'expired' ? t('given.over') : t(`given.${given.state}`, { reason: given.reason ?? '' })}</p>;
  }
  return (
    <>
      <p className="mine-items">
        {t('download.items')}{' '}
        {given.items.map((item) => (
          <span key={item.name}>
            {item.title}
            {item.mask !== 'NONE' && <small> {t('download.masked')}</small>}
          </span>
        ))}
      </p>
      <Button type="primary" size="large" icon={<DownloadOutlined />} loading={running} disabled={left <= 0} onClick={start} className="letters-send">
        {t('download.act')}
      </Button>
      <p className="apply-note">{left > 0 ? t('download.left', { left, files: given.files }) : t('download.none')}</p>
      {took !== null && (
        <div className="mine-took" role="status">
          <p>
            {t('download.saved', { name: took.name })} · {t(took.matches ? 'download.matches' : 'download.differs')}
          </p>
          <p>
            {t('download.receipt')} <Digest value={took.receipt} /> <Link to="/verify" search={{ receipt: took.receipt }}>{t('download.verify')}</Link>
          </p>
        </div>
      )}
      <Refused error={error} />
    </>
  );
}
