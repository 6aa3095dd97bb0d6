import { useMemo } from 'react';
import { queries } from '../../../api/client';
import { isProblem } from '../../../api/problem';
import { PREVIEWED, usePreview, type Dataset, type OpenItem, type Row } from '../data';
import { boundsOf, cellOf, type Area, type Bounds, type Pair } from './coordinates';
import { numberOf } from './plan';

/** One point of the map. */
export interface Place {
  lon: number;
  lat: number;
  /** Rows there. */
  count: number;
  /** Of the number that is looked at; null where none is, or the rows say none. */
  value: number | null;
  /** Of one place alone. */
  name: string | null;
}

export interface PlacesFound {
  places: readonly Place[];
  bounds: Bounds;
  /** Rows that say no place. */
  missing: number;
  /** Width of the cells whose rows one point stands for, in degrees; null where each point is one row. */
  cell: number | null;
}

interface Answered {
  /** Null where the coordinates turn out to be none. */
  found: PlacesFound | null | undefined;
  error: unknown;
}

/** Coarse cells tell where the data is; twenty times coarser where it is all over the earth. */
const COARSE = [1, 20] as const;

/** As many times coarser when stray points make more groups than the platform counts. */
const COARSER = 4;

/**
 * The places of a dataset: of few rows each one, of many those of a grid, counted by the platform. First the extent is asked for, then
 * what is in it.
 */
export function usePlaces(dataset: Dataset, pair: Pair, measure: OpenItem | undefined, figure: 'mean' | 'max'): Answered {
  const preview = usePreview(dataset.id);
  const few = dataset.freshness.rows <= PREVIEWED;
  const coarse = useGrid(dataset, pair, few ? undefined : COARSE[0], undefined);
  const coarser = useGrid(dataset, pair, isProblem(coarse.error, 413) ? COARSE[1] : undefined, undefined);
  const overview = coarser.data ?? coarse.data;
  const bounds = useMemo(() => (overview === undefined ? undefined : boundsOf(overview.rows.flatMap((row) => areaOf(row, pair)))), [overview, pair]);
  const width = bounds == null ? undefined : cellOf(bounds.extent);
  const fine = useGrid(dataset, pair, width, measure);
  const rough = useGrid(dataset, pair, width !== undefined && isProblem(fine.error, 413) ? width * COARSER : undefined, measure);
  const rows = preview.data?.rows;
  return useMemo(() => {
    if (few) {
      return { found: rows === undefined ? undefined : single(dataset, pair, measure, rows), error: preview.error };
    }
    const grid = rough.data ?? fine.data;
    if (bounds === null) {
      return { found: null, error: null };
    }
    if (overview === undefined || bounds === undefined || grid === undefined || width === undefined) {
      return { found: undefined, error: [coarser, coarse, rough, fine].map((one) => one.error).find((error) => error !== null && !isProblem(error, 413)) ?? null };
    }
    const places = grid.rows.flatMap((row) => placeOf(row, pair, measure, figure)).filter(({ lon, lat }) => inside(bounds, lon, lat));
    return { found: { places, bounds, missing: missingOf(overview.rows, pair), cell: rough.data === undefined ? width : width * COARSER }, error: null };
  }, [few, rows, dataset, pair, measure, figure, preview.error, bounds, overview, width, coarse, coarser, fine, rough]);
}

function useGrid(dataset: Dataset, { lon, lat }: Pair, width: number | undefined, measure: OpenItem | undefined) {
  return queries.useQuery(
    'get',
    '/api/v1/open/datasets/{id}/figures',
    {
      params: {
        path: { id: dataset.id },
        query: { cell: [lon, lat].map((item) => `${item.name}:${width ?? 0}`), of: [lon.name, lat.name, ...(measure === undefined ? [] : [measure.name])] },
      },
    },
    { enabled: width !== undefined, staleTime: Infinity },
  );
}

function inside({ extent }: Bounds, lon: number, lat: number): boolean {
  return lon >= extent.west && lon <= extent.east && lat >= extent.south && lat <= extent.north;
}

function areaOf(row: Row, { lon, lat }: Pair): Area[] {
  const [west, east, south, north, count] = [`${lon.name}.min`, `${lon.name}.max`, `${lat.name}.min`, `${lat.name}.max`, '.count'].map((name) => numberOf(row[name]));
  return west == null || east == null || south == null || north == null || count == null ? [] : [{ extent: { west, east, south, north }, count }];
}

function missingOf(rows: readonly Row[], pair: Pair): number {
  return rows.filter((row) => areaOf(row, pair).length === 0).reduce((sum, row) => sum + (numberOf(row['.count']) ?? 0), 0);
}

function placeOf(row: Row, pair: Pair, measure: OpenItem | undefined, figure: 'mean' | 'max'): Place[] {
  const [lon, lat, count] = [`${pair.lon.name}.mean`, `${pair.lat.name}.mean`, '.count'].map((name) => numberOf(row[name]));
  return lon == null || lat == null || count == null
    ? []
    : [{ lon, lat, count, value: measure === undefined ? null : numberOf(row[`${measure.name}.${figure}`]), name: null }];
}

/** A number that stands as such or is written as text. */
function read(value: unknown): number | null {
  return typeof value === 'string' && value.trim() !== '' ? numberOf(Number(value)) : numberOf(value);
}

/** Each row a point, with its name: the first text that is no code and no coordinate. */
function single(dataset: Dataset, pair: Pair, measure: OpenItem | undefined, rows: readonly Row[]): PlacesFound | null {
  const named = dataset.items.find((item) => item.type === 'C' && !/(^|_)(code|id|no)$/i.test(item.name) && item !== pair.lon && item !== pair.lat);
  const places = rows.flatMap((row): Place[] => {
    const [lon, lat] = [read(row[pair.lon.name]), read(row[pair.lat.name])];
    const name = named === undefined ? null : row[named.name];
    return lon === null || lat === null
      ? []
      : [{ lon, lat, count: 1, value: measure === undefined ? null : numberOf(row[measure.name]), name: typeof name === 'string' && name !== '' ? name : null }];
  });
  const bounds = boundsOf(places.map(({ lon, lat }) => ({ extent: { west: lon, east: lon, south: lat, north: lat }, count: 1 })));
  return bounds === null
    ? null
    : { places: places.filter(({ lon, lat }) => inside(bounds, lon, lat)), bounds, missing: rows.length - places.length, cell: null };
}
