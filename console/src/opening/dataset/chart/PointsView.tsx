import { EnvironmentOutlined } from '@ant-design/icons';
import { Select } from 'antd';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { grouped } from '../../../ui/format';
import { Failed, State, Waiting } from '../../../ui/States';
import { useFilters } from '../../../ui/useFilters';
import type { Dataset, OpenItem } from '../data';
import { reach, systemOf, type Pair } from './coordinates';
import { Figure } from './Figure';
import { Key } from './Key';
import { shortNumber } from './numbers';
import { countsUp } from './plan';
import { PlaceMap } from './PlaceMap';
import { usePlaces, type Place, type PlacesFound } from './usePlaces';

interface PointsViewProps {
  dataset: Dataset;
  pair: Pair;
  measures: readonly OpenItem[];
}

/** 点位图: where the data is, without any map beneath, and what a number comes to there. */
export function PointsView({ dataset, pair, measures }: PointsViewProps) {
  const { t } = useTranslation('chart');
  const [filters, setFilters] = useFilters();
  const measure = measures.find((item) => item.name === filters['measure']);
  const figure = measure !== undefined && countsUp(measure, dataset.title) ? 'max' : 'mean';
  const { found, error } = usePlaces(dataset, pair, measure, figure);
  if (found === null) {
    return (
      <State icon={<EnvironmentOutlined />} title={t('noPlaces')}>
        {t('noPlacesAbout')}
      </State>
    );
  }
  return (
    <>
      {measures.length > 0 && (
        <div className="chart-controls">
          <Select
            aria-label={t('measure')}
            prefix={<span className="quiet">{t('measure')}</span>}
            popupMatchSelectWidth={false}
            value={measure?.name ?? ''}
            options={[{ value: '', label: t('position') }, ...measures.map((item) => ({ value: item.name, label: item.title }))]}
            onChange={(name) => { setFilters({ measure: name }); }}
          />
        </div>
      )}
      {error != null ? <Failed error={error} /> : found === undefined ? <Waiting rows={10} /> : <Drawn dataset={dataset} pair={pair} measure={measure} figure={figure} found={found} />}
    </>
  );
}

interface DrawnProps {
  dataset: Dataset;
  pair: Pair;
  measure: OpenItem | undefined;
  figure: 'mean' | 'max';
  found: PlacesFound;
}

function Drawn({ dataset, pair, measure, figure, found }: DrawnProps) {
  const { t } = useTranslation('chart');
  const { bounds, cell, missing } = found;
  const valueOf = useMemo(() => (place: Place) => (measure === undefined ? (cell === null ? null : place.count) : place.value), [measure, cell]);
  const places = useMemo(() => [...found.places].sort((one, other) => (valueOf(other) ?? -Infinity) - (valueOf(one) ?? -Infinity)), [found, valueOf]);
  const values = places.flatMap((place) => valueOf(place) ?? []);
  const [top] = places;
  const where = (place: Place) => place.name ?? t('at', { lon: degrees(place.lon), lat: degrees(place.lat) });
  const { eastWest, northSouth } = reach(bounds.extent);
  const words = { rows: grouped(bounds.count), eastWest: kilometres(eastWest), northSouth: kilometres(northSouth), top: top === undefined ? '' : where(top), measure: measure?.title ?? '', value: shortNumber(values[0] ?? 0) };
  const title = t(values.length === 0 ? 'pointsReach' : measure === undefined ? 'pointsDensest' : cell === null || figure === 'max' ? 'pointsMax' : 'pointsMean', words);
  const system = systemOf(dataset, pair);
  const subtitle = [
    system === null ? t('systemUnknown') : t('systemNamed', { system }),
    cell === null ? t('eachPoint') : t('grid', { cell: degrees(cell), count: places.length }),
    t('sourceAll', { rows: grouped(dataset.freshness.rows) }),
    missing > 0 && t('withoutPlace', { count: missing, rows: grouped(missing) }),
    bounds.outside > 0 && t('outside', { count: bounds.outside, rows: grouped(bounds.outside) }),
  ]
    .filter((part) => part !== false)
    .join(t('join'));
  return (
    <Figure
      title={title}
      subtitle={subtitle}
      chart={
        <>
          <PlaceMap places={places} valueOf={valueOf} where={where} extent={bounds.extent} measure={measure?.title ?? t('count')} label={`${title}${t('join')}${subtitle}`} />
          {values.length > 0 && <Key values={values} />}
        </>
      }
      columns={[
        ...(cell === null ? [{ title: t('place') }] : []),
        { title: t('lon'), right: true },
        { title: t('lat'), right: true },
        ...(cell === null ? [] : [{ title: t('count'), right: true }]),
        ...(measure === undefined ? [] : [{ title: measure.title, right: true }]),
      ]}
      rows={places.map((place) => [
        ...(cell === null ? [place.name ?? ''] : []),
        degrees(place.lon),
        degrees(place.lat),
        ...(cell === null ? [] : [grouped(place.count)]),
        ...(measure === undefined ? [] : [place.value === null ? '' : shortNumber(place.value)]),
      ])}
    />
  );
}

/** To ten metres. */
function degrees(value: number): string {
  return String(Number(value.toFixed(4)));
}

function kilometres(value: number): string {
  return value < 10 ? value.toFixed(1) : grouped(Math.round(value));
}
