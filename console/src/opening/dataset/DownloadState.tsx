import { CheckCircleOutlined, CloseCircleOutlined } from '@ant-design/icons';
import { Progress } from 'antd';
import { useTranslation } from 'react-i18next';
import { Digest } from '../../ui/Digest';
import { bytes } from '../../ui/format';
import { Refused } from '../../ui/States';
import type { Download } from './downloads';

/** How far a download is, and its receipt when it is there. */
export function DownloadState({ of, onStop }: { of: Download | undefined; onStop: () => void }) {
  const { t } = useTranslation('datasetUse');
  if (of === undefined) {
    return null;
  }
  if (of.phase === 'failed') {
    return <Refused error={of.error} />;
  }
  if (of.phase === 'saved') {
    return (
      <div className={of.matches ? 'download-state' : 'download-state bad'} role="status">
        <p>
          {of.matches ? <CheckCircleOutlined aria-hidden /> : <CloseCircleOutlined aria-hidden />}{' '}
          {t('saved', { name: of.name, size: bytes(of.total) })}
        </p>
        <p>{t(of.matches ? 'matches' : 'differs')}</p>
        {of.receipt !== '' && (
          <p>
            {t('receipt')} <Digest value={of.receipt} /> <a href={`/verify?receipt=${of.receipt}`}>{t('verify')}</a>
          </p>
        )}
      </div>
    );
  }
  const share = of.phase === 'loading' && of.total > 0 ? Math.floor((of.loaded / of.total) * 100) : of.phase === 'checking' ? 100 : 0;
  const words = of.phase === 'loading' ? t('loading', { size: bytes(of.loaded) }) : t(of.phase);
  return (
    <div className="download-state">
      <p>
        {words}
        <button type="button" className="link" onClick={onStop}>
          {t('stop')}
        </button>
      </p>
      <Progress percent={share} size="small" showInfo={false} aria-label={words} />
    </div>
  );
}
