/** Where each province stands among the tiles, by the first two digits of its code: column and row. */
export const TILES: Readonly<Record<string, readonly [number, number]>> = {
  '23': [8, 0],
  '65': [0, 1], '15': [5, 1], '21': [7, 1], '22': [8, 1],
  '63': [1, 2], '62': [2, 2], '64': [3, 2], '14': [4, 2], '13': [5, 2], '11': [6, 2], '12': [7, 2],
  '54': [0, 3], '51': [2, 3], '61': [3, 3], '41': [4, 3], '37': [5, 3], '32': [6, 3],
  '53': [1, 4], '52': [2, 4], '50': [3, 4], '42': [4, 4], '34': [5, 4], '33': [6, 4], '31': [7, 4],
  '45': [2, 5], '43': [3, 5], '36': [4, 5], '35': [5, 5], '71': [7, 5],
  '46': [2, 6], '44': [3, 6], '82': [4, 6], '81': [5, 6],
};

/** From light to dark, with the ink that is read on each. */
export const STEPS = [
  { fill: '#EDF6F6', ink: '#14222A' },
  { fill: '#D3E9EA', ink: '#14222A' },
  { fill: '#A3D0D3', ink: '#14222A' },
  { fill: '#62AAB1', ink: '#14222A' },
  { fill: '#0D6A76', ink: '#FFFFFF' },
] as const;

/** Values so many times as large as others are told apart by their order of magnitude. */
const WIDE = 50;

/** Whether the steps are equal multiples, since equal widths would put all but the largest into one. */
export function byMultiples(values: readonly number[]): boolean {
  const [low, high] = [Math.min(...values), Math.max(...values)];
  return low > 0 && high / low >= WIDE;
}

/** Which step each value has: five of equal width, or of equal multiples. */
export function stepsOf(values: readonly number[]): (value: number) => (typeof STEPS)[number] {
  const at = byMultiples(values) ? Math.log : (value: number) => value;
  const [low, high] = [at(Math.min(...values)), at(Math.max(...values))];
  return (value) => STEPS[Math.min(STEPS.length - 1, Math.floor(((at(value) - low) / Math.max(Number.EPSILON, high - low)) * STEPS.length))] ?? STEPS[0];
}

export interface TileClass {
  fill: string;
  from: number;
  to: number;
}

/** The steps that values have, from low to high, each from its lowest to its highest value. */
export function classesOf(values: readonly number[]): TileClass[] {
  const step = stepsOf(values);
  return STEPS.flatMap((one) => {
    const own = values.filter((value) => step(value) === one);
    return own.length === 0 ? [] : [{ fill: one.fill, from: Math.min(...own), to: Math.max(...own) }];
  });
}
