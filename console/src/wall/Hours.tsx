import { largeCount } from '../ui/format';

export interface HourBar {
  /** 0 to 23. */
  hour: number;
  today: number;
  yesterday: number;
}

const WIDTH = 392;
const HEIGHT = 150;
const BASE = 126;
const STEP = WIDTH / 24;

/** 24 hours: today's bars, yesterday as a dashed line over them. */
export function Hours({ bars, now, label }: { bars: readonly HourBar[]; now: number; label: string }) {
  const most = Math.max(1, ...bars.map((bar) => Math.max(bar.today, bar.yesterday)));
  const y = (value: number) => BASE - (value / most) * (BASE - 22);
  const line = bars.map((bar, index) => `${index === 0 ? 'M' : 'L'}${(bar.hour + 0.5) * STEP} ${y(bar.yesterday)}`).join('');
  return (
    <svg className="wall-hours" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={label}>
      <path d={`M0 ${y(most)}H${WIDTH}`} className="wall-grid" />
      <text x={WIDTH} y={y(most) - 5} textAnchor="end" className="wall-axis">
        {largeCount(most)}
      </text>
      <path d={`M0 ${BASE}H${WIDTH}`} className="wall-grid" />
      {bars.map((bar) => (
        <rect
          key={bar.hour}
          x={bar.hour * STEP + 2}
          y={bar.today > 0 ? Math.min(y(bar.today), BASE - 2) : BASE}
          width={STEP - 4}
          height={bar.today > 0 ? Math.max(BASE - y(bar.today), 2) : 0}
          className={bar.hour === now ? 'wall-bar now' : 'wall-bar'}
        />
      ))}
      <path d={line} className="wall-yesterday" />
      {[0, 6, 12, 18].map((hour) => (
        <text key={hour} x={hour * STEP} y={HEIGHT - 6} className="wall-axis">
          {`${String(hour).padStart(2, '0')}:00`}
        </text>
      ))}
    </svg>
  );
}
