import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Chart, INK, SERIES, type ChartOption } from '../../../ui/Chart';
import { grouped, percent } from '../../../ui/format';
import { Waiting } from '../../../ui/States';
import type { Dataset, OpenItem } from '../data';
import { Figure, MeasureSelect } from './Figure';
import { shortNumber } from './numbers';
import { countsUp, type Grouping } from './plan';
import { useFigures } from './useFigures';

/** Bars that are drawn; the others are told as one. */
const MOST = 16;

interface Bar {
  name: string;
  value: number;
}

interface BarsViewProps {
  dataset: Dataset;
  bars: Grouping;
  measures: readonly OpenItem[];
}

/** How many rows each value of a category has, or what a number comes to there. */
export function BarsView({ dataset, bars, measures }: BarsViewProps) {
  const { t } = useTranslation('chart');
  const [name, setName] = useState(measures[0]?.name);
  const measure = measures.find((item) => item.name === name);
  const { found } = useFigures(dataset, measure === undefined ? null : { by: [bars.item.name], of: [measure.name], where: {} });
  // a mean of what is counted up would say nothing
  const figure = measure !== undefined && countsUp(measure, dataset.title) ? 'max' : 'mean';
  const all = useMemo(() => barsFrom(bars, measure, figure, found?.rows), [bars, measure, figure, found]);
  const shown = useMemo(() => all.slice(0, MOST), [all]);
  const option = useMemo(() => barsOption(shown), [shown]);
  const total = bars.groups.reduce((sum, group) => sum + group.count, 0);
  const [top] = all;
  if (measure !== undefined && found === undefined) {
    return <Waiting rows={10} />;
  }
  const words = { top: top?.name ?? '', measure: measure?.title ?? '', by: bars.item.title, value: shortNumber(top?.value ?? 0), share: percent((top?.value ?? 0) / Math.max(1, total)) };
  const title = t(measure === undefined ? 'barsCount' : figure === 'max' ? 'barsMax' : 'barsMean', words);
  const subtitle = [
    t(measure === undefined ? 'byCount' : figure === 'max' ? 'byMax' : 'byMean', words),
    t(found?.all === false ? 'sourcePreview' : 'sourceAll', { rows: grouped(found?.from ?? total) }),
    all.length > MOST && t('others', { count: all.length - MOST }),
  ]
    .filter((part) => part !== false)
    .join(t('join'));
  return (
    <>
      {measure !== undefined && (
        <div className="chart-controls">
          <MeasureSelect measures={measures} value={measure.name} onChange={setName} />
        </div>
      )}
      <Figure
        title={title}
        subtitle={subtitle}
        chart={<Chart option={option} height={Math.max(160, shown.length * 30 + 24)} label={`${title} ${subtitle}`} />}
        columns={[{ title: bars.item.title }, { title: measure?.title ?? t('count'), right: true }]}
        rows={all.map((bar) => [bar.name, shortNumber(bar.value)])}
      />
    </>
  );
}

function barsFrom(bars: Grouping, measure: OpenItem | undefined, figure: 'mean' | 'max', rows: readonly Readonly<Record<string, unknown>>[] | undefined): Bar[] {
  const found =
    measure === undefined
      ? bars.groups.map((group) => ({ name: group.value, value: group.count }))
      : (rows ?? []).flatMap((row) => {
          const [key, value] = [row[bars.item.name], row[`${measure.name}.${figure}`]];
          return typeof key === 'string' && typeof value === 'number' ? [{ name: key, value }] : [];
        });
  return found.sort((one, other) => other.value - one.value);
}

/** Of one digit in the labels behind the bars. */
const DIGIT = 8;

/** Names wider than this are cut, with dots; the table has them whole. */
const NAMES = 200;

/** About how wide a name is written: a Chinese character is as wide as it is high. */
function widthOf(name: string): number {
  return Array.from(name).reduce((sum, sign) => sum + (sign > '\u2E80' ? 13 : DIGIT), 0);
}

function barsOption(bars: readonly Bar[]): ChartOption {
  const longest = Math.max(0, ...bars.map((bar) => shortNumber(bar.value).length));
  const names = Math.min(NAMES, Math.max(0, ...bars.map((bar) => widthOf(bar.name))));
  return {
    grid: { left: names + 16, right: 24 + longest * DIGIT, top: 4, bottom: 4 },
    xAxis: { type: 'value', show: false },
    yAxis: {
      type: 'category',
      inverse: true,
      data: bars.map((bar) => bar.name),
      axisTick: { show: false },
      axisLine: { show: false },
      axisLabel: { color: INK.strong, fontSize: 13, width: NAMES, overflow: 'truncate' },
    },
    series: [
      {
        type: 'bar',
        data: bars.map((bar, index) => ({ value: bar.value, itemStyle: { color: index === 0 ? SERIES[0] : '#A3D0D3', borderRadius: 2 } })),
        barWidth: 16,
        label: { show: true, position: 'right', color: INK.strong, fontSize: 12, formatter: ({ value }) => (typeof value === 'number' ? shortNumber(value) : '') },
      },
    ],
  };
}
