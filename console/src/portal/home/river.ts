/** What flows in: an institution's datasets. */
export interface Stream {
  key: string;
  count: number;
  tint: string;
}

export interface Band extends Stream {
  /** Height of its middle where it begins. */
  source: number;
  path: string;
}

export const WIDTH = 620;
export const HEIGHT = 330;

const MARGIN = 22;
/** Of the river, all streams together. */
const BROADEST = 108;
/** Of one dataset, where there are few. */
const BROADEST_ONE = 12;
const MIDDLE = 168;
/** Where the streams have met, and how the river bends from there on: distance and rise. */
const MET = 300;
const BENDS: readonly (readonly [number, number])[] = [
  [505, -42],
  [WIDTH, -8],
];

function round(value: number): number {
  return Math.round(value * 10) / 10;
}

/** One edge, from the source along the river, or back. */
function edge(source: number, met: number): [number, number][] {
  return [[0, source], [MET, met], ...BENDS.map(([x, rise]): [number, number] => [x, met + rise])];
}

function curve(points: readonly [number, number][]): string {
  return points
    .slice(1)
    .map(([x, y], index) => {
      const [fromX, fromY] = points[index] ?? [0, 0];
      const half = (fromX + x) / 2;
      return `C${round(half)},${round(fromY)} ${round(half)},${round(y)} ${round(x)},${round(y)}`;
    })
    .join('');
}

/** The streams as bands that meet: each as broad as its count, in the order given. */
export function river(streams: readonly Stream[]): Band[] {
  const total = streams.reduce((sum, stream) => sum + stream.count, 0);
  const unit = total === 0 ? 0 : Math.min(BROADEST / total, BROADEST_ONE);
  const step = (HEIGHT - 2 * MARGIN) / Math.max(streams.length, 4);
  const first = HEIGHT / 2 - (step * (streams.length - 1)) / 2;
  let met = MIDDLE - (unit * total) / 2;
  return streams.map((stream, index) => {
    const broad = Math.max(stream.count * unit, 1);
    const source = first + index * step;
    const upper = edge(source - broad / 2, met);
    const lower = edge(source + broad / 2, met + broad).reverse();
    met += broad;
    const [x, y] = lower[0] ?? [0, 0];
    const path = `M0,${round(source - broad / 2)}${curve(upper)}L${round(x)},${round(y)}${curve(lower)}Z`;
    return { ...stream, source, path };
  });
}
