import type { Schemas } from '../api/client';

type Flow = Schemas['ReleaseFlowsFlow'];

/** One end of the flows: an institution, the public, or the rest together. */
export interface End {
  key: string;
  name: string | null;
  /** How many stand together in it, where it is the rest. */
  together: number;
  uses: number;
}

const MOST = 8;
export const PUBLIC = 'public';

/** The ends of one side, the largest first; what is beyond eight stands together as the last. */
export function ends(flows: readonly Flow[], side: 'provider' | 'holder'): End[] {
  const sums = new Map<string, End>();
  for (const flow of flows) {
    const key = (side === 'provider' ? flow.provider : flow.holder) ?? PUBLIC;
    const name = side === 'provider' ? flow.providerName : flow.holderName;
    const before = sums.get(key);
    sums.set(key, { key, name, together: 1, uses: (before?.uses ?? 0) + flow.uses });
  }
  const sorted = [...sums.values()].sort((left, right) => right.uses - left.uses);
  if (sorted.length <= MOST) {
    return sorted;
  }
  const rest = sorted.slice(MOST - 1);
  return [
    ...sorted.slice(0, MOST - 1),
    { key: 'rest', name: null, together: rest.length, uses: rest.reduce((sum, end) => sum + end.uses, 0) },
  ];
}

export interface Ribbon extends End {
  /** Middle of it at the edge and at the mouth, and its width there. */
  edge: number;
  mouth: number;
  width: number;
  /** Narrower than this it could not be seen. */
  thin: number;
}

/** Ribbons between `height` of labels and a mouth of `mouth` around the middle: width = count. */
export function ribbons(of: readonly End[], height: number, mouth: number): Ribbon[] {
  const total = of.reduce((sum, end) => sum + end.uses, 0);
  const step = height / Math.max(of.length, 1);
  let at = height / 2 - mouth / 2;
  return of.map((end, index) => {
    const width = total === 0 ? 0 : (end.uses / total) * mouth;
    const ribbon = { ...end, edge: step * (index + 0.5), mouth: at + width / 2, width, thin: Math.max(width, 2) };
    at += width;
    return ribbon;
  });
}
