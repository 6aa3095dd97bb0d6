import { CheckOutlined, CloseOutlined, DownloadOutlined, SafetyCertificateOutlined, WarningOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { Digest } from '../ui/Digest';
import { grouped, second } from '../ui/format';
import { Answer } from '../ui/States';
import type { Entry } from './entries';
import { MerklePath } from './MerklePath';
import { OfflineButton } from './Offline';
import { useVerdict, type Verified } from './useVerdict';
import './texts';

const SHORT = 12;

/** 证明: four steps computed in this browser, the path drawn, the parts to take away. */
export function EntryProof({ entry }: { entry: Entry }) {
  const verified = useVerdict(entry.id);
  return (
    <section className="panel">
      <Answer of={verified} rows={4}>
        {(data) => <Proven entry={entry} verified={data} />}
      </Answer>
    </section>
  );
}

function Proven({ entry, verified }: { entry: Entry; verified: Verified }) {
  const { t } = useTranslation('audit');
  const { verdict, proof } = verified;
  const state = verdict.holds ? 'holds' : verdict.signature === 'unknown' && verdict.path === 'holds' ? 'unknown' : 'broken';
  const why =
    state === 'holds' ? t('proof.holdsWhy', { steps: 4, ms: verified.ms }) : state === 'unknown' ? t('proof.unknownWhy') : t('proof.brokenWhy');
  return (
    <>
      <div className={`audit-verdict ${state}`} role="status">
        {state === 'holds' ? <SafetyCertificateOutlined aria-hidden /> : <WarningOutlined aria-hidden />}
        <div>
          <strong>{t(`proof.${state}`)}</strong> {why}
        </div>
        <span className="audit-verdict-acts">
          <Button
            icon={<DownloadOutlined />}
            onClick={() => {
              take(entry, verified);
            }}
          >
            {t('proof.download')}
          </Button>
          <OfflineButton />
        </span>
      </div>
      <div className="audit-path">
        <div className="audit-path-head">
          <h2>{t('proof.title')}</h2>
          <span className="audit-legend">
            {(['way', 'beside', 'others'] as const).map((one) => (
              <span key={one}>
                <i className={one} aria-hidden /> {t(`proof.${one}`)}
              </span>
            ))}
          </span>
        </div>
        <MerklePath index={proof.index} leaf={verdict.leafDigest} rungs={verdict.rungs} />
      </div>
      <Steps verified={verified} />
      <div className="audit-root">
        <span className="quiet">{t('proof.rootDigest')}</span> <Digest value={verdict.root} />
      </div>
    </>
  );
}

function Steps({ verified: { verdict } }: { verified: Verified }) {
  const { t } = useTranslation('audit');
  const key = verdict.checkpoint?.key ?? '';
  const leaf = { digest: verdict.leafDigest.slice(0, SHORT) };
  return (
    <ul className="audit-steps">
      <Step
        title={t('proof.leafStep')}
        holds={verdict.leaf !== 'broken'}
        what={verdict.leaf === 'holds' ? t('proof.leafHolds', leaf) : verdict.leaf === 'withheld' ? t('proof.leafWithheld', leaf) : t('proof.leafBroken')}
      />
      <Step
        title={t('proof.pathStep')}
        holds={verdict.path === 'holds'}
        what={verdict.path === 'holds' ? t('proof.pathHolds', { count: verdict.rungs.length, digest: verdict.root.slice(0, SHORT) }) : t('proof.pathBroken')}
      />
      <Step
        title={t('proof.signatureStep')}
        holds={verdict.signature === 'holds'}
        what={
          verdict.signature === 'holds'
            ? t('proof.signatureHolds', { key })
            : verdict.signature === 'unknown'
              ? t('proof.signatureUnknown', { key })
              : t('proof.signatureBroken')
        }
      />
      <Step
        title={t('proof.checkpointStep')}
        holds={verdict.checkpoint !== null}
        what={
          verdict.checkpoint === null
            ? t('proof.checkpointBroken')
            : t('proof.checkpointIs', { at: second(verdict.checkpoint.at), size: grouped(verdict.checkpoint.size) })
        }
      />
    </ul>
  );
}

function Step({ title, holds, what }: { title: string; holds: boolean; what: string }) {
  return (
    <li>
      {holds ? <CheckOutlined className="status good" aria-hidden /> : <CloseOutlined className="status bad" aria-hidden />}
      <div>
        <strong>{title}</strong>
        <p className={holds ? '' : 'status bad'}>{what}</p>
      </div>
    </li>
  );
}

/** The parts of the proof as one file, to be verified anywhere. */
function take(entry: Entry, { proof, keys }: Verified): void {
  const file = new Blob([JSON.stringify({ entry: entry.id, ...proof, keys }, null, 2)], { type: 'application/json' });
  const link = document.createElement('a');
  link.href = URL.createObjectURL(file);
  link.download = `fenhe-audit-${entry.index}.json`;
  link.click();
  URL.revokeObjectURL(link.href);
}

