import { largeCount } from '../ui/format';
import { useWidth } from '../ui/useWidth';

export interface HourBar {
  /** 0 to 23. */
  hour: number;
  today: number;
  yesterday: number;
}

const HEIGHT = 150;
const BASE = 126;

interface HoursProps {
  bars: readonly HourBar[];
  now: number;
  label: string;
}

/** 24 hours: today's bars, yesterday as a dashed line over them. */
export function Hours(of: HoursProps) {
  const [room, width] = useWidth<HTMLDivElement>();
  return (
    <div ref={room} className="wall-hours">
      {width > 0 && <Drawn {...of} width={width} />}
    </div>
  );
}

function Drawn({ bars, now, label, width }: HoursProps & { width: number }) {
  const step = width / 24;
  const most = Math.max(1, ...bars.map((bar) => Math.max(bar.today, bar.yesterday)));
  const y = (value: number) => BASE - (value / most) * (BASE - 22);
  const line = bars.map((bar, index) => `${index === 0 ? 'M' : 'L'}${(bar.hour + 0.5) * step} ${y(bar.yesterday)}`).join('');
  return (
    <svg viewBox={`0 0 ${width} ${HEIGHT}`} role="img" aria-label={label}>
      <path d={`M0 ${y(most)}H${width}`} className="wall-grid" />
      <text x={width} y={y(most) - 5} textAnchor="end" className="wall-axis">
        {largeCount(most)}
      </text>
      <path d={`M0 ${BASE}H${width}`} className="wall-grid" />
      {bars.map((bar) => (
        <rect
          key={bar.hour}
          x={bar.hour * step + 2}
          y={bar.today > 0 ? Math.min(y(bar.today), BASE - 2) : BASE}
          width={step - 4}
          height={bar.today > 0 ? Math.max(BASE - y(bar.today), 2) : 0}
          className={bar.hour === now ? 'wall-bar now' : 'wall-bar'}
        />
      ))}
      <path d={line} className="wall-yesterday" />
      {[0, 6, 12, 18].map((hour) => (
        <text key={hour} x={hour * step} y={HEIGHT - 6} className="wall-axis">
          {`${String(hour).padStart(2, '0')}:00`}
        </text>
      ))}
    </svg>
  );
}
