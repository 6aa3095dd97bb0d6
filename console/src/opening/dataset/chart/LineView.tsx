import { Select } from 'antd';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Chart, INK, SERIES, type ChartOption } from '../../../ui/Chart';
import { grouped } from '../../../ui/format';
import { Failed, Waiting } from '../../../ui/States';
import { useFilters } from '../../../ui/useFilters';
import type { Dataset, OpenItem } from '../data';
import { Figure, MeasureSelect } from './Figure';
import { shortNumber } from './numbers';
import { findingOf, firstEntity, pointsOf, type Grouping, type Point } from './plan';
import { useFigures } from './useFigures';

interface LineViewProps {
  dataset: Dataset;
  time: readonly string[];
  measures: readonly OpenItem[];
  /** Places measured alike: their mean, between the lowest and the highest. */
  panel: Grouping | null;
  /** What one value is looked at of. */
  entity: Grouping | null;
}

/** A number over time. */
export function LineView({ dataset, time, measures, panel, entity }: LineViewProps) {
  const { t } = useTranslation('chart');
  const [filters, setFilters] = useFilters();
  const measure = measures.find((item) => item.name === filters['measure']) ?? measures[0];
  const chosen = entity === null ? undefined : (filters['place'] ?? firstEntity(entity, dataset.provider));
  const { found, error } = useFigures(
    dataset,
    measure === undefined
      ? null
      : {
          by: [...time, ...(panel === null ? [] : [panel.item.name])],
          of: [measure.name],
          where: entity === null || chosen === undefined ? {} : { [entity.item.name]: chosen },
        },
  );
  const points = useMemo(() => (found === undefined || measure === undefined ? [] : pointsOf(found.rows, time, measure.name)), [found, time, measure]);
  const option = useMemo(() => lineOption(points, panel !== null), [points, panel]);
  const finding = findingOf(points);
  if (measure === undefined || error != null) {
    return <Failed error={error} />;
  }

  const words = { entity: chosen ?? '', measure: measure.title };
  const title =
    finding === null
      ? measure.title
      : finding.kind === 'rise'
        ? t('rise', { ...words, value: shortNumber(finding.last.value) })
        : t(panel === null ? 'peak' : 'peakMean', { ...words, at: finding.peak.at, value: shortNumber(finding.peak.value) });
  const subtitle = [
    points.length > 0 && t('range', { from: points[0]?.at, to: points.at(-1)?.at, count: points.length }),
    panel !== null && t('band', { count: panel.groups.length, by: panel.item.title }),
    found !== undefined && t(found.all ? 'sourceAll' : 'sourcePreview', { rows: grouped(found.from) }),
  ]
    .filter((part) => part !== false)
    .join(t('join'));

  return (
    <>
      <div className="chart-controls">
        <MeasureSelect measures={measures} value={measure.name} onChange={(name) => { setFilters({ measure: name }); }} />
        {entity !== null && (
          <Select<string>
            aria-label={entity.item.title}
            prefix={<span className="quiet">{entity.item.title}</span>}
            showSearch
            popupMatchSelectWidth={false}
            {...(chosen !== undefined && { value: chosen })}
            options={entity.groups.map((group) => ({ value: group.value, label: group.value }))}
            onChange={(place) => { setFilters({ place: place }); }}
          />
        )}
      </div>
      {found === undefined ? (
        <Waiting rows={10} />
      ) : (
        <Figure
          title={title}
          subtitle={subtitle}
          chart={<Chart option={option} height={340} label={`${title} ${subtitle}`} />}
          columns={[
            { title: t('time'), mono: true },
            { title: panel === null ? measure.title : t('mean'), right: true },
            ...(panel === null ? [] : [{ title: t('low'), right: true }, { title: t('high'), right: true }]),
          ]}
          rows={points.map((point) => [point.at, shortNumber(point.value), ...(panel === null ? [] : [shortNumber(point.low), shortNumber(point.high)])])}
        />
      )}
    </>
  );
}

function lineOption(points: readonly Point[], band: boolean): ChartOption {
  const finding = findingOf(points);
  const marked = finding === null ? undefined : finding.kind === 'peak' ? finding.peak : finding.last;
  const last = points.length - 1;
  const at = marked === undefined ? 0 : points.indexOf(marked);
  const side = at > last * 0.75 ? 'right' : at < last * 0.25 ? 'left' : 'center';
  return {
    grid: { left: 8, right: 16, top: 36, bottom: 4, containLabel: true },
    tooltip: {
      trigger: 'axis',
      confine: true,
      valueFormatter: (value) => (typeof value === 'number' ? shortNumber(value) : ''),
      formatter: (hovered) => {
        const first = Array.isArray(hovered) ? hovered[0] : hovered;
        const point = points[first?.dataIndex ?? 0];
        return point === undefined ? '' : band ? `${point.at}<br><b>${shortNumber(point.value)}</b> (${shortNumber(point.low)} – ${shortNumber(point.high)})` : `${point.at}<br><b>${shortNumber(point.value)}</b>`;
      },
    },
    xAxis: {
      type: 'category',
      data: points.map((point) => point.at),
      boundaryGap: false,
      axisTick: { show: false },
      axisLine: { lineStyle: { color: INK.line } },
      // labels that nearly touch are read as one
      axisLabel: { color: INK.quiet, fontSize: 12, hideOverlap: true, padding: [0, 10] },
    },
    yAxis: {
      type: 'value',
      splitLine: { lineStyle: { color: INK.line } },
      axisLabel: { color: INK.quiet, fontSize: 12, formatter: (value: number) => grouped(value) },
    },
    series: [
      ...(band
        ? [
            { type: 'line' as const, data: points.map((point) => point.low), stack: 'band', symbol: 'none', lineStyle: { opacity: 0 }, silent: true },
            { type: 'line' as const, data: points.map((point) => point.high - point.low), stack: 'band', symbol: 'none', lineStyle: { opacity: 0 }, areaStyle: { color: INK.tint }, silent: true },
          ]
        : []),
      {
        type: 'line',
        data: points.map((point) => point.value),
        symbol: 'none',
        lineStyle: { color: SERIES[0], width: 2 },
        itemStyle: { color: SERIES[0] },
        ...(marked !== undefined && {
          markPoint: {
            silent: true,
            symbol: 'circle',
            symbolSize: 9,
            itemStyle: { color: '#fff', borderColor: SERIES[0], borderWidth: 2 },
            label: { show: true, position: 'top', align: side, distance: 8, color: INK.strong, fontWeight: 600, fontSize: 12, formatter: `${marked.at}  ${shortNumber(marked.value)}` },
            data: [{ name: marked.at, coord: [marked.at, marked.value] }],
          },
        }),
      },
    ],
  };
}
