import { i18n } from '../../../i18n';
import type { Dataset, OpenItem } from '../data';
import { isNumber } from '../data';
import './chart.texts';

/** The items that together say a place on the earth. */
export interface Pair {
  lon: OpenItem;
  lat: OpenItem;
}

/** Coordinate systems that are in use; between them a place differs by some hundred metres. */
export const SYSTEMS = ['WGS-84', 'CGCS2000', 'GCJ-02', 'BD-09'] as const;
export type System = (typeof SYSTEMS)[number];

const LON = /(^|_)(lon|lng|long|longitude)$/i;
const LAT = /(^|_)(lat|latitude)$/i;

function says(text: string, key: 'lonWords' | 'latWords'): boolean {
  // data is Chinese whatever its reader speaks
  return (['zh', 'en'] as const).some((language) => new RegExp(i18n.getFixedT(language, 'chart')(key), 'i').test(text));
}

/** What is left of a title or a name without the word for its coordinate: that of its partner is the same. */
function stem(item: OpenItem, pattern: RegExp): string {
  return item.name.replace(pattern, '').toLowerCase();
}

/** The first longitude with its latitude, by their names or their titles; null where there is no such pair. */
export function pairOf(items: readonly OpenItem[]): Pair | null {
  const possible = items.filter((item) => isNumber(item) || item.type === 'C');
  const lats = possible.filter((item) => LAT.test(item.name) || says(item.title, 'latWords'));
  for (const lon of possible.filter((item) => LON.test(item.name) || says(item.title, 'lonWords'))) {
    const others = lats.filter((item) => item !== lon);
    const lat = others.find((item) => stem(item, LAT) === stem(lon, LON)) ?? others[0];
    if (lat !== undefined) {
      return { lon, lat };
    }
  }
  return null;
}

/** The coordinate system that the dataset itself names; null where it names none, or several. Nothing is guessed and nothing converted. */
export function systemOf(dataset: Pick<Dataset, 'title' | 'summary' | 'useRequirements' | 'keywords'>, { lon, lat }: Pair): System | null {
  const texts = [lon.title, lat.title, dataset.title, dataset.summary, dataset.useRequirements, ...dataset.keywords].join('\n');
  const named = SYSTEMS.filter((system) => (['zh', 'en'] as const).some((language) => new RegExp(i18n.getFixedT(language, 'chart')(`systems.${system}`), 'i').test(texts)));
  return named.length === 1 ? (named[0] ?? null) : null;
}

/** What part of the earth is looked at, in degrees. */
export interface Extent {
  west: number;
  east: number;
  south: number;
  north: number;
}

const EARTH: Extent = { west: -180, east: 180, south: -90, north: 90 };

/** Roughly the country: where nearly all is in it, what is not was mistyped, or is nought for nothing. */
const COUNTRY: Extent = { west: 73, east: 136, south: 3, north: 54 };

const NEARLY_ALL = 0.8;

function within(extent: Extent, inner: Extent): boolean {
  return inner.west >= extent.west && inner.east <= extent.east && inner.south >= extent.south && inner.north <= extent.north;
}

/** A part of the rows, and what it covers. */
export interface Area {
  extent: Extent;
  count: number;
}

export interface Bounds {
  extent: Extent;
  /** Rows inside. */
  count: number;
  /** Rows whose coordinates are no place, or one far from all others. */
  outside: number;
}

/** What the areas cover together, without what cannot be meant; null where most is no place on the earth. */
export function boundsOf(areas: readonly Area[]): Bounds | null {
  const counted = (of: readonly Area[]) => of.reduce((sum, area) => sum + area.count, 0);
  const all = counted(areas);
  const onEarth = areas.filter(({ extent }) => within(EARTH, extent));
  if (all === 0 || counted(onEarth) < all * NEARLY_ALL) {
    return null;
  }
  const inCountry = onEarth.filter(({ extent }) => within(COUNTRY, extent));
  const shown = counted(inCountry) >= all * NEARLY_ALL ? inCountry : onEarth;
  return {
    extent: {
      west: Math.min(...shown.map(({ extent }) => extent.west)),
      east: Math.max(...shown.map(({ extent }) => extent.east)),
      south: Math.min(...shown.map(({ extent }) => extent.south)),
      north: Math.max(...shown.map(({ extent }) => extent.north)),
    },
    count: counted(shown),
    outside: all - counted(shown),
  };
}

/** 1, 2 or 5 times a power of ten, not below a number. */
export function roundUp(value: number): number {
  const power = 10 ** Math.floor(Math.log10(value) + 1e-9);
  return ([1, 2, 5, 10].find((step) => step * power >= value * 0.999999) ?? 10) * power;
}

const CELLS = 40;
const FINEST = 0.0001;

/** How wide a cell is, in degrees, so that the longer side of an extent has forty at most. */
export function cellOf({ west, east, south, north }: Extent): number {
  return Number(roundUp(Math.max(FINEST, (east - west) / CELLS, (north - south) / CELLS)).toPrecision(1));
}

const EARTH_RADIUS = 6371;

/** Kilometres of a degree to the east at a latitude. */
export function kilometresOfDegree(latitude: number): number {
  return (Math.PI / 180) * EARTH_RADIUS * Math.cos((latitude * Math.PI) / 180);
}

/** How far an extent reaches, in kilometres. */
export function reach(extent: Extent): { eastWest: number; northSouth: number } {
  return {
    eastWest: (extent.east - extent.west) * kilometresOfDegree((extent.south + extent.north) / 2),
    northSouth: (extent.north - extent.south) * kilometresOfDegree(0),
  };
}
