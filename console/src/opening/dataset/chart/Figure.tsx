import { Segmented, Select, Table } from 'antd';
import { Wide } from '../../../ui/Wide';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { OpenItem } from '../data';

export interface FigureColumn {
  title: string;
  right?: boolean;
  mono?: boolean;
}

interface FigureProps {
  title: string;
  subtitle: string;
  chart: ReactNode;
  /** The same as a table, for those who want the numbers or do not see the chart. */
  columns: readonly FigureColumn[];
  rows: readonly (readonly (string | number)[])[];
}

/** A chart beneath the sentence that it shows, or the same numbers as a table. */
export function Figure({ title, subtitle, chart, columns, rows }: FigureProps) {
  const { t } = useTranslation('chart');
  const [shown, setShown] = useState<'chart' | 'table'>('chart');
  return (
    <figure className="figure">
      <figcaption>
        <div>
          <h2>{title}</h2>
          <p>{subtitle}</p>
        </div>
        <Segmented
          aria-label={t('show')}
          options={(['chart', 'table'] as const).map((value) => ({ value, label: t(value) }))}
          value={shown}
          onChange={setShown}
        />
      </figcaption>
      {shown === 'chart' ? (
        chart
      ) : (
        <Wide label={title}>
          <Table
            size="small"
            rowKey={(row) => String(row[0])}
            pagination={{ pageSize: 15, hideOnSinglePage: true, showSizeChanger: false, size: 'small' }}
            dataSource={[...rows]}
            columns={columns.map((column, index) => ({
              key: column.title,
              title: column.title,
              align: column.right === true ? ('right' as const) : ('left' as const),
              className: column.mono === true ? 'mono' : '',
              render: (_value: unknown, row: readonly (string | number)[]) => row[index],
            }))}
          />
        </Wide>
      )}
    </figure>
  );
}

interface MeasureSelectProps {
  measures: readonly OpenItem[];
  value: string;
  onChange: (name: string) => void;
}

/** Which number is looked at. */
export function MeasureSelect({ measures, value, onChange }: MeasureSelectProps) {
  const { t } = useTranslation('chart');
  return (
    <Select
      aria-label={t('measure')}
      prefix={<span className="quiet">{t('measure')}</span>}
      popupMatchSelectWidth={false}
      value={value}
      options={measures.map((item) => ({ value: item.name, label: item.title }))}
      onChange={onChange}
    />
  );
}
