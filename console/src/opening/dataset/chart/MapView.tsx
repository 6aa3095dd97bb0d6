import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { grouped, largeCount } from '../../../ui/format';
import { Waiting } from '../../../ui/States';
import { useFilters } from '../../../ui/useFilters';
import { textOf } from '../conditions';
import type { Dataset, OpenItem, Row } from '../data';
import { Figure, MeasureSelect } from './Figure';
import { Key } from './Key';
import { shortNumber } from './numbers';
import { timeOf } from './plan';
import { byMultiples, stepsOf, TILES } from './tiles';
import { useFigures } from './useFigures';

interface MapViewProps {
  dataset: Dataset;
  time: readonly string[];
  measures: readonly OpenItem[];
  province: OpenItem;
}

interface Place {
  code: string;
  value: number;
}

/** The newest values by province: of a province and its parts, the highest, which is its own. */
export function MapView({ dataset, time, measures, province }: MapViewProps) {
  const { t } = useTranslation('chart');
  const [filters, setFilters] = useFilters();
  const measure = measures.find((item) => item.name === filters['measure']) ?? measures[0];
  const times = useFigures(dataset, { by: [...time], of: [], where: {} });
  const last = times.found?.rows.reduce<Row | undefined>((newest, row) => (newest === undefined || (timeOf(row, time) ?? '') > (timeOf(newest, time) ?? '') ? row : newest), undefined);
  const { found } = useFigures(
    dataset,
    measure === undefined || last === undefined
      ? null
      : { by: [province.name], of: [measure.name], where: Object.fromEntries(time.map((name) => [name, textOf(last[name])])) },
  );
  const places = useMemo(() => (found === undefined || measure === undefined ? [] : placesOf(found.rows, province, measure)), [found, province, measure]);
  const [top] = places;
  const names: Readonly<Record<string, string>> = t('provinces', { returnObjects: true });
  if (measure === undefined || found === undefined || last === undefined) {
    return <Waiting rows={10} />;
  }
  const at = timeOf(last, time) ?? '';
  const title = top === undefined ? measure.title : t('map', { at, top: name(top.code), measure: measure.title, value: grouped(top.value) });
  const subtitle = [t(byMultiples(places.map((place) => place.value)) ? 'tilesByMultiples' : 'tiles'), t(found.all ? 'sourceAll' : 'sourcePreview', { rows: grouped(found.from) })].join(t('join'));

  function name(code: string): string {
    return names[code.slice(0, 2)] ?? code;
  }

  return (
    <>
      <div className="chart-controls">
        <MeasureSelect measures={measures} value={measure.name} onChange={(one) => { setFilters({ measure: one }); }} />
      </div>
      <Figure
        title={title}
        subtitle={subtitle}
        chart={
          <>
            <Tiles places={places} name={name} label={title} />
            <Key values={places.map((place) => place.value)} empty />
          </>
        }
        columns={[{ title: province.title, mono: true }, { title: measure.title, right: true }]}
        rows={places.map((place) => [`${place.code} ${name(place.code)}`, shortNumber(place.value)])}
      />
    </>
  );
}

function placesOf(rows: readonly Row[], province: OpenItem, measure: OpenItem): Place[] {
  return rows
    .flatMap((row) => {
      const [code, value] = [row[province.name], row[`${measure.name}.max`]];
      return typeof code === 'string' && code.slice(0, 2) in TILES && typeof value === 'number' ? [{ code, value }] : [];
    })
    .sort((one, other) => other.value - one.value);
}

const SIZE = 76;
const GAP = 4;

function Tiles({ places, name, label }: { places: readonly Place[]; name: (code: string) => string; label: string }) {
  const step = stepsOf(places.map((place) => place.value));
  return (
    <svg className="tiles" viewBox={`0 0 ${9 * SIZE} ${7 * 52}`} role="img" aria-label={label}>
      {Object.entries(TILES).map(([code, [column, row]]) => {
        const place = places.find((one) => one.code.startsWith(code));
        const look = place === undefined ? { fill: '#FFFFFF', ink: '#5F6E76' } : step(place.value);
        return (
          <g key={code} transform={`translate(${column * SIZE} ${row * 52})`}>
            <rect width={SIZE - GAP} height={52 - GAP} rx={4} fill={look.fill} stroke="#D5DDE0" />
            <text x={(SIZE - GAP) / 2} y={20} textAnchor="middle" fill={look.ink} fontSize={13}>
              {name(code)}
            </text>
            {place !== undefined && (
              <text x={(SIZE - GAP) / 2} y={38} textAnchor="middle" fill={look.ink} fontSize={12}>
                {largeCount(place.value)}
              </text>
            )}
          </g>
        );
      })}
    </svg>
  );
}
