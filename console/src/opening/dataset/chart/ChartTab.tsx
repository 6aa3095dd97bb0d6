import { LineChartOutlined } from '@ant-design/icons';
import { Segmented } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Answer, State, Waiting } from '../../../ui/States';
import { useFilters } from '../../../ui/useFilters';
import { usePreview, type Dataset } from '../data';
import { BarsView } from './BarsView';
import './chart.texts';
import './chart.css';
import { LineView } from './LineView';
import { MapView } from './MapView';
import { barsOf, entityOf, panelOf, traitsOf, type Grouping, type Traits } from './plan';
import { PointsView } from './PointsView';
import { useGroupings } from './useFigures';

/** 可视化: the chart that the data asks for. */
export function ChartTab({ dataset }: { dataset: Dataset }) {
  const preview = usePreview(dataset.id);
  const traits = traitsOf(dataset.items);
  const groupings = useGroupings(dataset, traits.categories);
  return (
    <section className="part">
      {/* the preview is what charts fall back upon */}
      <Answer of={preview} rows={10}>
        {() => (groupings === undefined ? <Waiting rows={10} /> : <Views dataset={dataset} traits={traits} groupings={groupings} />)}
      </Answer>
    </section>
  );
}

const VIEWS = ['line', 'points', 'map', 'bars'] as const;
type View = (typeof VIEWS)[number];

interface ViewsProps {
  dataset: Dataset;
  traits: Traits;
  groupings: readonly Grouping[];
}

function Views({ dataset, traits, groupings }: ViewsProps) {
  const { t } = useTranslation('chart');
  const [filters, setFilters] = useFilters();
  const bars = barsOf(groupings);
  const { time, province, pair } = traits;
  const line = time !== null && traits.measures.length > 0;
  const all: Partial<Record<View, ReactNode>> = {
    ...(line && { line: <LineView dataset={dataset} time={time} measures={traits.measures} panel={panelOf(groupings)} entity={panelOf(groupings) === null ? entityOf(groupings) : null} /> }),
    ...(pair !== null && { points: <PointsView dataset={dataset} pair={pair} measures={traits.measures} /> }),
    ...(line && province !== null && { map: <MapView dataset={dataset} time={time} measures={traits.measures} province={province} /> }),
    ...(bars !== null && { bars: <BarsView dataset={dataset} bars={bars} measures={traits.measures} /> }),
  };
  const there = VIEWS.filter((one) => all[one] !== undefined);
  const [first] = there;
  if (first === undefined) {
    return (
      <State icon={<LineChartOutlined />} title={t('none')}>
        {t('noneAbout')}
      </State>
    );
  }
  const view = there.find((one) => one === filters['view']) ?? first;
  return (
    <>
      {there.length > 1 && (
        <div className="chart-views">
          <Segmented
            aria-label={t('view')}
            options={there.map((value) => ({ value, label: t(`views.${value}`) }))}
            value={view}
            onChange={(chosen) => { setFilters({ view: chosen }); }}
          />
        </div>
      )}
      {all[view]}
    </>
  );
}
