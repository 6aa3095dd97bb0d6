import { CheckCircleOutlined, CloseCircleOutlined } from '@ant-design/icons';
import { Progress } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Receipt } from '../api/proof';
import { Digest } from '../ui/Digest';
import { bytes } from '../ui/format';
import { DropField } from './DropField';

interface Compared {
  name: string;
  size: number;
  /** Share done; one when the digest is there. */
  share: number;
  digest: string | null;
  failed: boolean;
}

/** The file's SM3 against the receipt's; the file stays where it is. */
export function FileComparison({ receipt, believed }: { receipt: Receipt; believed: boolean }) {
  const { t } = useTranslation('verify');
  const [compared, setCompared] = useState<Compared | null>(null);
  const running = useRef<AbortController | null>(null);
  useEffect(() => () => running.current?.abort(), []);

  const compare = async (file: File) => {
    running.current?.abort();
    const own = new AbortController();
    running.current = own;
    const begun: Compared = { name: file.name, size: file.size, share: 0, digest: null, failed: false };
    setCompared(begun);
    try {
      const { sm3OfFile } = await import('../api/proof');
      const tell = (share: number) => {
        setCompared({ ...begun, share });
      };
      const digest = await sm3OfFile(file, tell, own.signal);
      setCompared({ ...begun, share: 1, digest });
    } catch {
      if (!own.signal.aborted) {
        setCompared({ ...begun, failed: true });
      }
    }
  };

  return (
    <section className="file-comparison">
      <h2>{t('file')}</h2>
      <p className="quiet">{t(receipt.digest.of === 'file' ? 'fileAbout' : 'fileRows')}</p>
      <DropField label={t('dropFile')} onFile={(file) => void compare(file)} />
      <div aria-live="polite">
        {compared !== null && compared.digest === null && !compared.failed && (
          <div className="file-progress">
            <span>{t('digesting')}</span>
            <Progress percent={Math.round(compared.share * 100)} size="small" aria-label={t('digesting')} />
          </div>
        )}
        {compared?.failed === true && <p className="refused">{t('unreadable')}</p>}
        {compared?.digest != null && <Outcome compared={compared} digest={compared.digest} receipt={receipt} believed={believed} />}
      </div>
    </section>
  );
}

interface OutcomeProps {
  compared: Compared;
  digest: string;
  receipt: Receipt;
  believed: boolean;
}

function Outcome({ compared, digest, receipt, believed }: OutcomeProps) {
  const { t } = useTranslation('verify');
  const matches = digest === receipt.digest.value;
  return (
    <div className={matches && believed ? 'outcome good' : 'outcome bad'}>
      <strong>
        {matches ? <CheckCircleOutlined aria-hidden /> : <CloseCircleOutlined aria-hidden />} {t(matches ? 'matches' : 'differs')}
      </strong>
      <p>{t(matches ? 'matchesAbout' : 'differsAbout', { name: compared.name, size: bytes(compared.size) })}</p>
      {matches && !believed && <p>{t('brokenAbout')}</p>}
      <dl>
        <dt>{t('computed')}</dt>
        <dd>
          <Digest value={digest} />
        </dd>
        {!matches && (
          <>
            <dt>{t('recorded')}</dt>
            <dd>
              <Digest value={receipt.digest.value} />
            </dd>
          </>
        )}
      </dl>
    </div>
  );
}
