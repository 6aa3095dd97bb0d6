import { CloseCircleOutlined, DownloadOutlined, SafetyCertificateOutlined } from '@ant-design/icons';
import { Spin } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Receipt, Verdict } from '../api/proof';
import { queries } from '../api/client';
import { Digest } from '../ui/Digest';
import { Facts } from '../ui/Facts';
import { grouped, second } from '../ui/format';
import { State } from '../ui/States';
import { MerklePath } from '../ui/proof/MerklePath';
import { ProofSteps } from '../ui/proof/ProofSteps';
import { FileComparison } from './FileComparison';
import { useSteps } from './steps';
import type { Verified } from './verifying';

function hex(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** What was found, step by step, and what the receipt says. */
export function VerifiedReceipt({ verified, again }: { verified: Verified; again: boolean }) {
  const { t } = useTranslation('verify');
  const { receipt, verdict } = verified;
  if (verdict === null) {
    return (
      <State icon={<Spin />} title={t(again ? 'pending' : 'pendingFile')}>
        {t(again ? 'pendingAdvice' : 'pendingFileAdvice')}
      </State>
    );
  }
  return (
    <div className={receipt === null ? 'verified alone' : 'verified'}>
      <Proven verified={verified} verdict={verdict} />
      {receipt !== null && (
        <aside>
          <ReceiptFacts receipt={receipt} />
          <FileComparison key={receipt.digest.value} receipt={receipt} believed={verdict.holds && verified.contradictions.length === 0} />
        </aside>
      )}
    </div>
  );
}

function Proven({ verified, verdict }: { verified: Verified; verdict: Verdict }) {
  const { t } = useTranslation('verify');
  const steps = useSteps(verified, verdict);
  const holds = verdict.holds && verified.contradictions.length === 0;
  return (
    <section className="proven" aria-label={t(holds ? 'holds' : 'broken')}>
      <div className={holds ? 'proven-head' : 'proven-head broken'} role="status">
        {holds ? <SafetyCertificateOutlined aria-hidden /> : <CloseCircleOutlined aria-hidden />}
        <h2>{t(holds ? 'holds' : 'broken')}</h2>
        <span>{holds ? t('holdsAbout', { milliseconds: Math.max(1, Math.round(verified.milliseconds)) }) : t('brokenAbout')}</span>
      </div>
      {verdict.rungs.length > 0 && (
        <div className="proven-path">
          <MerklePath
            leaf={verdict.leafDigest}
            rungs={verdict.rungs.map((rung) => ({ sibling: hex(rung.sibling), left: rung.left, hash: hex(rung.hash) }))}
            holds={verdict.path === 'holds'}
          />
        </div>
      )}
      <div className="proven-steps">
        <ProofSteps of={steps} />
      </div>
      {verdict.root !== '' && (
        <div className="proven-root">
          {t('rootDigest')} <Digest value={verdict.root} />
        </div>
      )}
      <p className="proven-key">{t('keyAbout')}</p>
    </section>
  );
}

/** By its title where it is open to the public; a receipt for shared data tells nothing of it but the id. */
function Resource({ id }: { id: string }) {
  const open = queries.useQuery('get', '/api/v1/open/datasets/{id}', { params: { path: { id } } }, { staleTime: Infinity, retry: false });
  return open.data === undefined ? <Digest value={id} /> : <a href={`/datasets/${id}`}>{open.data.title}</a>;
}

function ReceiptFacts({ receipt }: { receipt: Receipt }) {
  const { t } = useTranslation('verify');
  return (
    <section className="receipt-facts">
      <h2>{t('receipt')}</h2>
      <Facts
        of={[
          [t('number'), <Digest key="id" value={receipt.id} />],
          [t('use'), t(`uses.${receipt.use}`)],
          [t('at'), second(receipt.at)],
          [t('resource'), <Resource key="resource" id={receipt.resource} />],
          [t('rows'), grouped(receipt.rows)],
          [t('snapshot'), receipt.snapshot && <span className="mono">{receipt.snapshot}</span>],
          [t('kept'), receipt.data.keptUntil && receipt.data.state === 'KEPT' ? t('keptUntil', { at: second(receipt.data.keptUntil) }) : t(`states.${receipt.data.state}`)],
          [t('member.digest'), <Digest key="digest" value={receipt.digest.value} />],
        ]}
      />
      <p className="receipt-links">
        <a href={`/api/v1/receipts/${receipt.id}`} download={`receipt-${receipt.id}.json`}>
          <DownloadOutlined aria-hidden /> {t('download')}
        </a>
      </p>
      <details>
        <summary>{t('offline')}</summary>
        <p>{t('offlineAbout')}</p>
        <pre>{`./fenhe audit verify receipt.json --key audit.pem --content FILE`}</pre>
      </details>
    </section>
  );
}
