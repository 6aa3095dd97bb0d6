import { useTranslation } from 'react-i18next';
import './texts';
import './proof.css';

export interface PathRung {
  /** Hexadecimal. */
  sibling: string;
  /** The sibling stands left of the way up. */
  left: boolean;
  /** What the two give, hexadecimal. */
  hash: string;
}

interface MerklePathProps {
  /** Hexadecimal. */
  leaf: string;
  /** From the leaf up. */
  rungs: readonly PathRung[];
  /** The path leads to the root that was signed. */
  holds: boolean;
}

const WIDTH = 332;
const MIDDLE = WIDTH / 2;
const BESIDE = 112;
const BOX = 74;

function short(hash: string): string {
  return hash.slice(0, 6);
}

/** The way from a leaf to the root: what is computed in the middle, what the proof brings beside it. */
export function MerklePath({ leaf, rungs, holds }: MerklePathProps) {
  const { t } = useTranslation('proof');
  const step = rungs.length > 12 ? 38 : 50;
  const height = rungs.length * step + 44;
  const level = (rung: number) => 22 + (rungs.length - rung) * step;
  return (
    <figure className="merkle">
      <figcaption>
        <strong>{t('merkle')}</strong>
        <span className="merkle-key path">{t('onPath')}</span>
        <span className="merkle-key sibling">{t('sibling')}</span>
      </figcaption>
      <svg viewBox={`0 0 ${WIDTH} ${height}`} role="img" aria-label={t('merkleAbout', { count: rungs.length })} className={holds ? undefined : 'broken'}>
        {rungs.map((rung, index) => {
          const [below, above] = [level(index), level(index + 1)];
          const beside = MIDDLE + (rung.left ? -BESIDE : BESIDE);
          const knee = (below + above) / 2;
          return (
            <g key={rung.hash}>
              <path className="merkle-line sibling" d={`M${beside} ${below}V${knee}H${MIDDLE}`} />
              <path className="merkle-line path" d={`M${MIDDLE} ${below}V${above}`} />
              <Node x={beside} y={below} hash={rung.sibling} kind="sibling" />
            </g>
          );
        })}
        {[leaf, ...rungs.map((rung) => rung.hash)].map((hash, index) => (
          <Node key={hash} x={MIDDLE} y={level(index)} hash={hash} kind="path" />
        ))}
        <Label y={level(rungs.length)} left text={t('root')} />
        <Label y={level(0)} left={rungs[0]?.left !== true} text={t('leaf')} />
      </svg>
    </figure>
  );
}

function Node({ x, y, hash, kind }: { x: number; y: number; hash: string; kind: 'path' | 'sibling' }) {
  return (
    <g className={`merkle-node ${kind}`}>
      <title>{hash}</title>
      <rect x={x - BOX / 2} y={y - 12} width={BOX} height={24} rx={4} />
      <text x={x} y={y + 4} textAnchor="middle">
        {short(hash)}
      </text>
    </g>
  );
}

function Label({ y, left, text }: { y: number; left: boolean; text: string }) {
  const aside = BOX / 2 + 12;
  return (
    <text className="merkle-label" x={left ? MIDDLE - aside : MIDDLE + aside} y={y + 4} textAnchor={left ? 'end' : 'start'}>
      {text}
    </text>
  );
}
