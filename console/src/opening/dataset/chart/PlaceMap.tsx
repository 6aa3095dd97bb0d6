import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Chart, INK, SERIES, type ChartOption } from '../../../ui/Chart';
import { useWidth } from '../../../ui/useWidth';
import { kilometresOfDegree, roundUp, type Extent } from './coordinates';
import { shortNumber } from './numbers';
import { stepsOf } from './tiles';
import type { Place } from './usePlaces';

interface PlaceMapProps {
  /** Those with the highest values first. */
  places: readonly Place[];
  valueOf: (place: Place) => number | null;
  where: (place: Place) => string;
  extent: Extent;
  /** What the values are of. */
  measure: string;
  label: string;
}

const MARGIN = { left: 64, right: 16, top: 12, bottom: 28 } as const;

/** Least degrees that are shown: about a hundred metres, where all rows are of one place. */
const LEAST = 0.001;

/** Points on nothing but degrees: no tiles, from nowhere. */
export function PlaceMap({ places, valueOf, where, extent, measure, label }: PlaceMapProps) {
  const { t } = useTranslation('chart');
  const [room, width] = useWidth<HTMLDivElement>();
  const height = Math.round(Math.min(520, Math.max(300, width * 0.66)));
  const view = useMemo(() => viewOf(extent, Math.max(1, width - MARGIN.left - MARGIN.right), height - MARGIN.top - MARGIN.bottom), [extent, width, height]);
  const option = useMemo(() => mapOption(places, valueOf, view, (place, value) => [where(place), value === null ? '' : `${measure} ${shortNumber(value)}`]), [places, valueOf, view, where, measure]);
  return (
    <div ref={room} className="place-map" style={{ minHeight: height }}>
      {width > 0 && <Chart option={option} height={height} label={label} />}
      <p className="place-scale">
        <span style={{ width: view.scale.width }} aria-hidden />
        {view.scale.kilometres < 1 ? t('metres', { count: Math.round(view.scale.kilometres * 1000) }) : t('kilometres', { count: view.scale.kilometres })}
      </p>
    </div>
  );
}

interface View {
  extent: Extent;
  /** Degrees between two lines. */
  step: number;
  scale: { kilometres: number; width: number };
  /** Of a point, in pixels. */
  size: number;
}

/** The extent in a room of so many pixels, a kilometre to the east as long as one to the north. */
function viewOf({ west, east, south, north }: Extent, across: number, down: number): View {
  const middle = { lon: (west + east) / 2, lat: (south + north) / 2 };
  const shrink = Math.max(0.05, Math.cos((middle.lat * Math.PI) / 180));
  const pixel = 1.12 * Math.max(Math.max(LEAST, north - south) / down, (Math.max(LEAST, east - west) * shrink) / across);
  const half = { lon: (pixel / shrink) * across * 0.5, lat: pixel * down * 0.5 };
  const kilometre = 1 / (pixel * kilometresOfDegree(0));
  const long = roundUp((across * 0.12) / kilometre);
  return {
    extent: { west: middle.lon - half.lon, east: middle.lon + half.lon, south: middle.lat - half.lat, north: middle.lat + half.lat },
    step: roundUp((half.lon * 2) / Math.max(2, across / 120)),
    size: across < 400 ? 7 : 11,
    scale: { kilometres: Number(long.toPrecision(2)), width: Math.round(long * kilometre) },
  };
}

/** The round degrees between two. */
function multiples(least: number, most: number, step: number): number[] {
  const first = Math.ceil(least / step);
  return Array.from({ length: Math.max(0, Math.floor(most / step) - first + 1) }, (_none, index) => Number(((first + index) * step).toFixed(6)));
}

/** What data says stands in a tooltip as text, whatever it says. */
function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}

function mapOption(places: readonly Place[], valueOf: PlaceMapProps['valueOf'], { extent, step, size }: View, told: (place: Place, value: number | null) => readonly string[]): ChartOption {
  const values = places.flatMap((place) => valueOf(place) ?? []);
  const look = values.length === 0 ? null : stepsOf(values);
  const digits = Math.max(0, -Math.floor(Math.log10(step) + 1e-9));
  const axis = (least: number, most: number, letters: readonly [string, string]) => ({
    type: 'value' as const,
    min: least,
    max: most,
    axisLine: { show: true, onZero: false, lineStyle: { color: INK.line } },
    // the lines stand where the ticks are
    axisTick: { show: false, customValues: multiples(least, most, step) },
    splitLine: { lineStyle: { color: INK.line } },
    axisLabel: {
      customValues: multiples(least, most, step),
      hideOverlap: true,
      color: INK.quiet,
      fontSize: 12,
      formatter: (value: number) => `${Math.abs(value).toFixed(digits)}°${value < 0 ? letters[1] : letters[0]}`,
    },
  });
  return {
    grid: { ...MARGIN },
    tooltip: {
      trigger: 'item',
      confine: true,
      formatter: (hovered) => {
        const place = places[places.length - 1 - ((Array.isArray(hovered) ? hovered[0] : hovered)?.dataIndex ?? 0)];
        return place === undefined ? '' : told(place, valueOf(place)).filter((line) => line !== '').map(escaped).join('<br>');
      },
    },
    xAxis: axis(extent.west, extent.east, ['E', 'W']),
    yAxis: axis(extent.south, extent.north, ['N', 'S']),
    series: [
      {
        type: 'scatter',
        symbolSize: size,
        // the highest are drawn last, above the others
        data: [...places].reverse().map((place) => {
          const value = valueOf(place);
          return { value: [place.lon, place.lat], itemStyle: { color: value === null || look === null ? (look === null ? SERIES[0] : '#FFFFFF') : look(value).fill, borderColor: SERIES[0], borderWidth: 1, opacity: 0.92 } };
        }),
      },
    ],
  };
}
