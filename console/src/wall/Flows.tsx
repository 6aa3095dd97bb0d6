import { useTranslation } from 'react-i18next';
import type { Schemas } from '../api/client';
import { grouped } from '../ui/format';
import { useWidth } from '../ui/useWidth';
import { ends, PUBLIC, ribbons, type Ribbon } from './ribbons';
import './texts';

type Flow = Schemas['ReleaseFlowsFlow'];

/** Of one letter in the labels, which are written at their size whatever the width. */
const LETTER = 17;

/** What a narrow wall leaves to the ribbons: the names get shorter. */
function roomOf(width: number): { height: number; mouth: number; edge: number } {
  return width < 500 ? { height: 380, mouth: 72, edge: 108 } : { height: 520, mouth: 170, edge: width < 800 ? 160 : 190 };
}

const TONES = ['#2a8790', '#1f6f79', '#257d87', '#1b5f69', '#226f79', '#19545d', '#1e656f', '#164850'];

interface FlowsProps {
  flows: readonly Flow[];
  /** Whose name before an institution's own goes without saying here. */
  region: string;
}

/** Every flow goes through one door: ribbons in, ribbons out, as wide as they are many. */
export function Flows(of: FlowsProps) {
  const [room, width] = useWidth<HTMLDivElement>();
  return <div ref={room}>{width > 0 && <Drawn {...of} width={width} />}</div>;
}

function Drawn({ flows, region, width }: FlowsProps & { width: number }) {
  const { t } = useTranslation('wall');
  const total = flows.reduce((sum, flow) => sum + flow.uses, 0);
  if (total === 0) {
    return <p className="wall-nothing">{t('nothing')}</p>;
  }
  const { height, mouth, edge } = roomOf(width);
  const longest = Math.floor((edge - 12) / LETTER) - 1;
  const from = ribbons(ends(flows, 'provider'), height, mouth);
  const to = ribbons(ends(flows, 'holder'), height, mouth);
  return (
    <svg className="wall-flows" viewBox={`0 0 ${width} ${height}`} role="img" aria-label={t('flows')}>
      {from.map((ribbon, index) => (
        <Way key={ribbon.key} ribbon={ribbon} tone={TONES[index % TONES.length] ?? ''} begin={edge} end={width / 2} reverse={false} />
      ))}
      {to.map((ribbon, index) => (
        <Way key={ribbon.key} ribbon={ribbon} tone={TONES[index % TONES.length] ?? ''} begin={width - edge} end={width / 2} reverse />
      ))}
      <rect x={width / 2 - 4} y={height / 2 - mouth / 2 - 8} width={8} height={mouth + 16} rx={4} fill="#54C0C4" />
      <text x={width / 2} y={height / 2 - mouth / 2 - 46} className="wall-mouth">
        {t('mouth')}
      </text>
      <text x={width / 2} y={height / 2 - mouth / 2 - 22} className="wall-mouth-note">
        {t('total', { count: total })}
      </text>
      <text x={width / 2} y={height / 2 + mouth / 2 + 34} className="wall-mouth-note">
        {t('receipted')}
      </text>
      {from.map((ribbon) => (
        <Label key={ribbon.key} ribbon={ribbon} x={edge - 12} longest={longest} region={region} anchor="end" />
      ))}
      {to.map((ribbon) => (
        <Label key={ribbon.key} ribbon={ribbon} x={width - edge + 12} longest={longest} region={region} anchor="start" />
      ))}
    </svg>
  );
}

interface WayProps {
  ribbon: Ribbon;
  tone: string;
  begin: number;
  end: number;
  reverse: boolean;
}

function Way({ ribbon, tone, begin, end, reverse }: WayProps) {
  const middle = (begin + end) / 2;
  const path = `M${begin} ${ribbon.edge}C${middle} ${ribbon.edge} ${middle} ${ribbon.mouth} ${end} ${ribbon.mouth}`;
  return (
    <>
      <path d={path} fill="none" stroke={tone} strokeWidth={ribbon.thin} />
      <path d={path} fill="none" className={reverse ? 'wall-stream out' : 'wall-stream'} strokeWidth={1.5} />
    </>
  );
}

interface LabelProps {
  ribbon: Ribbon;
  x: number;
  /** Letters of a name that are written. */
  longest: number;
  anchor: 'start' | 'end';
  region: string;
}

function Label({ ribbon, x, longest, anchor, region }: LabelProps) {
  const { t } = useTranslation('wall');
  const name = ribbon.key === 'rest' ? t('rest', { count: ribbon.together }) : ribbon.key === PUBLIC ? t('public') : (ribbon.name ?? '');
  const own = region !== '' && name.startsWith(region) && name.length > region.length ? name.slice(region.length) : name;
  const shown = own.length > longest && ribbon.key !== 'rest' && ribbon.key !== PUBLIC ? `${own.slice(0, longest)}…` : own;
  return (
    <text x={x} y={ribbon.edge - 3} textAnchor={anchor} className="wall-end">
      <title>{name}</title>
      <tspan>{shown}</tspan>
      <tspan x={x} dy={20} className="wall-end-count">
        {grouped(ribbon.uses)}
      </tspan>
    </text>
  );
}
