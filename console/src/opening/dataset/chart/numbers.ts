import { grouped } from '../../../ui/format';

/** As many digits as one reads: four, or all those before the point. */
export function shortNumber(value: number): string {
  return grouped(Math.abs(value) >= 1000 ? Math.round(value) : Number(value.toPrecision(4)));
}
