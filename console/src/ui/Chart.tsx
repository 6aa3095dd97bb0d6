import { BarChart, LineChart, ScatterChart, type BarSeriesOption, type LineSeriesOption, type ScatterSeriesOption } from 'echarts/charts';
import {
  GridComponent,
  MarkPointComponent,
  TooltipComponent,
  type GridComponentOption,
  type MarkPointComponentOption,
  type TooltipComponentOption,
} from 'echarts/components';
import { init, use as register, type ComposeOption } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';
import { useEffect, useRef } from 'react';

register([BarChart, LineChart, ScatterChart, GridComponent, TooltipComponent, MarkPointComponent, SVGRenderer]);

export type ChartOption = ComposeOption<
  BarSeriesOption | LineSeriesOption | ScatterSeriesOption | GridComponentOption | TooltipComponentOption | MarkPointComponentOption
>;

/** Colours of series: the first is the accent, and at most five stand together. */
export const SERIES = ['#0D6A76', '#C08A2B', '#7C8E97', '#6A4AA0', '#B5563C'] as const;

export const INK = { strong: '#14222A', quiet: '#5F6E76', line: '#E6EBED', tint: '#D3E9EA' } as const;

interface ChartProps {
  option: ChartOption;
  height: number;
  /** What it shows, in words, for those who do not see it. */
  label: string;
}

/** A chart. Heavy: pages load whatever uses it lazily. */
export function Chart({ option, height, label }: ChartProps) {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (place.current === null) {
      return undefined;
    }
    const chart = init(place.current, undefined, { renderer: 'svg' });
    chart.setOption({ animation: false, textStyle: { fontFamily: 'inherit' }, ...option });
    const observer = new ResizeObserver(() => {
      chart.resize();
    });
    observer.observe(place.current);
    return () => {
      observer.disconnect();
      chart.dispose();
    };
  }, [option]);
  return <div ref={place} role="img" aria-label={label} style={{ height }} />;
}
