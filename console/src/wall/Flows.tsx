import { useTranslation } from 'react-i18next';
import type { Schemas } from '../api/client';
import { grouped } from '../ui/format';
import { ends, PUBLIC, ribbons, type Ribbon } from './ribbons';
import './texts';

type Flow = Schemas['ReleaseFlowsFlow'];

const WIDTH = 1000;
const HEIGHT = 520;
const MOUTH = 170;
const EDGE = 190;
const TONES = ['#2a8790', '#1f6f79', '#257d87', '#1b5f69', '#226f79', '#19545d', '#1e656f', '#164850'];

/** Every flow goes through one door: ribbons in, ribbons out, as wide as they are many. */
export function Flows({ flows }: { flows: readonly Flow[] }) {
  const { t } = useTranslation('wall');
  const total = flows.reduce((sum, flow) => sum + flow.uses, 0);
  if (total === 0) {
    return <p className="wall-nothing">{t('nothing')}</p>;
  }
  const from = ribbons(ends(flows, 'provider'), HEIGHT, MOUTH);
  const to = ribbons(ends(flows, 'holder'), HEIGHT, MOUTH);
  return (
    <svg className="wall-flows" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={t('flows')}>
      {from.map((ribbon, index) => (
        <Way key={ribbon.key} ribbon={ribbon} tone={TONES[index % TONES.length] ?? ''} begin={EDGE} end={WIDTH / 2} reverse={false} />
      ))}
      {to.map((ribbon, index) => (
        <Way key={ribbon.key} ribbon={ribbon} tone={TONES[index % TONES.length] ?? ''} begin={WIDTH - EDGE} end={WIDTH / 2} reverse />
      ))}
      <rect x={WIDTH / 2 - 4} y={HEIGHT / 2 - MOUTH / 2 - 8} width={8} height={MOUTH + 16} rx={4} fill="#54C0C4" />
      <text x={WIDTH / 2} y={HEIGHT / 2 - MOUTH / 2 - 46} className="wall-mouth">
        {t('mouth')}
      </text>
      <text x={WIDTH / 2} y={HEIGHT / 2 - MOUTH / 2 - 22} className="wall-mouth-note">
        {t('total', { count: total })}
      </text>
      <text x={WIDTH / 2} y={HEIGHT / 2 + MOUTH / 2 + 34} className="wall-mouth-note">
        {t('receipted')}
      </text>
      {from.map((ribbon) => (
        <Label key={ribbon.key} ribbon={ribbon} x={EDGE - 14} anchor="end" />
      ))}
      {to.map((ribbon) => (
        <Label key={ribbon.key} ribbon={ribbon} x={WIDTH - EDGE + 14} anchor="start" />
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

const LONGEST = 9;

function Label({ ribbon, x, anchor }: { ribbon: Ribbon; x: number; anchor: 'start' | 'end' }) {
  const { t } = useTranslation('wall');
  const name = ribbon.key === 'rest' ? t('rest', { count: ribbon.together }) : ribbon.key === PUBLIC ? t('public') : (ribbon.name ?? '');
  const shown = name.length > LONGEST && ribbon.key !== 'rest' && ribbon.key !== PUBLIC ? `${name.slice(0, LONGEST)}…` : name;
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
