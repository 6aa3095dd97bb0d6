import { useTranslation } from 'react-i18next';
import type { Rung } from '../api/proof';
import { grouped } from '../ui/format';
import { Scrolling } from '../ui/Scrolling';
import './texts';

const ROW = 46;
const BOX = 58;
const TALL = 22;
const TOP = 14;

interface Place {
  /** Level from the leaf up. */
  level: number;
  x: number;
  y: number;
  text: string;
}

function short(hash: Uint8Array): string {
  return Array.from(hash.slice(0, 3), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** Wide at the top, narrow from where the boxes just do not touch. */
function spread(depth: number): number {
  return Math.max(BOX / 2 + 6, 150 / 2 ** depth);
}

/** Where the way and its neighbours stand: each pair centred below what it gives, the way on the side where it is in the tree. */
function places(leaf: string, rungs: readonly Rung[]): { way: Place[]; beside: Place[] } {
  const levels = rungs.length;
  let x = 0;
  const way: Place[] = [];
  const beside: Place[] = [];
  for (let level = levels; level >= 0; level -= 1) {
    const depth = levels - level;
    const y = TOP + depth * ROW;
    const below = level === 0 ? undefined : rungs[level - 1];
    way.push({ level, x, y, text: below === undefined ? leaf.slice(0, 6) : short(below.hash) });
    if (below !== undefined) {
      const step = spread(depth);
      beside.push({ level: level - 1, x: below.left ? x - step : x + step, y: y + ROW, text: short(below.sibling) });
      x += below.left ? step : -step;
    }
  }
  return { way, beside };
}

/** 默克尔路径: from the entry's leaf to the root, with what stands beside it; what is not needed for the proof only hinted at. */
export function MerklePath({ index, leaf, rungs }: { index: number; leaf: string; rungs: readonly Rung[] }) {
  const { t } = useTranslation('audit');
  const { way, beside } = places(leaf, rungs);
  const xs = [...way, ...beside].map((place) => place.x);
  const [least, most] = [Math.min(...xs) - 92, Math.max(...xs) + 60];
  const height = TOP + rungs.length * ROW + TALL + 38;
  return (
    <Scrolling label={t('proof.title')}>
    <div className="audit-tree">
      <svg viewBox={`${least} 0 ${most - least} ${height}`} style={{ maxWidth: Math.max(420, most - least) }} role="img" aria-label={t('proof.drawing', { index: grouped(index), levels: rungs.length })}>
        <text x={least + 4} y={TOP + 15} className="tree-side">
          {t('proof.root')}
        </text>
        <text x={least + 4} y={TOP + rungs.length * ROW + 15} className="tree-side">
          {t('proof.leaf')}
        </text>
        {beside.map((place, order) => {
          const parent = way[order];
          return parent === undefined ? null : <Elbow key={place.level} from={parent} to={place} kind="beside" />;
        })}
        {way.slice(1).map((place, order) => {
          const parent = way[order];
          return parent === undefined ? null : <Elbow key={place.level} from={parent} to={place} kind="way" />;
        })}
        {beside.filter((place) => place.level > 0).map((place) => <Hinted key={place.level} below={place} />)}
        {beside.map((place) => (
          <Box key={place.level} at={place} kind="beside" />
        ))}
        {way.map((place) => (
          <Box key={place.level} at={place} kind="way" />
        ))}
        <text x={way.at(-1)?.x ?? 0} y={TOP + rungs.length * ROW + TALL + 18} className="tree-index">
          {grouped(index)}
        </text>
      </svg>
    </div>
    </Scrolling>
  );
}

function Elbow({ from, to, kind }: { from: Place; to: Place; kind: string }) {
  const middle = from.y + TALL + (to.y - from.y - TALL) / 2;
  return <path className={`tree-line ${kind}`} d={`M${from.x} ${from.y + TALL}V${middle}H${to.x}V${to.y}`} />;
}

function Box({ at, kind }: { at: Place; kind: string }) {
  return (
    <g className={`tree-box ${kind}`}>
      <rect x={at.x - BOX / 2} y={at.y} width={BOX} height={TALL} rx={4} />
      <text x={at.x} y={at.y + 15}>
        {at.text}
      </text>
    </g>
  );
}

/** That more stands below a neighbour. */
function Hinted({ below }: { below: Place }) {
  const y = below.y + TALL;
  return (
    <g className="tree-hint">
      <path d={`M${below.x} ${y}v6M${below.x - 9} ${y + 12}v-6h18v6`} />
      <circle cx={below.x - 9} cy={y + 15} r={3} />
      <circle cx={below.x + 9} cy={y + 15} r={3} />
    </g>
  );
}
