import { Checkbox, Table, type TableColumnsType } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { grouped, percent } from '../../ui/format';
import { Scrolling } from '../../ui/Scrolling';
import { useResourceItems } from '../resources';
import type { Run } from '../runs';
import './texts';

type Figures = Run['profile'][number];

interface Line {
  column: string;
  older: Figures | undefined;
  newer: Figures | undefined;
  changed: boolean;
}

const A_PAGE = 50;

function share(figures: Figures): number {
  return figures.rows === 0 ? 0 : figures.missing / figures.rows;
}

function linesOf(newer: Run, older: Run): Line[] {
  const before = new Map(older.profile.map((figures) => [figures.column, figures]));
  const now = new Map(newer.profile.map((figures) => [figures.column, figures]));
  return [...new Set([...now.keys(), ...before.keys()])].map((column) => {
    const a = before.get(column);
    const b = now.get(column);
    const changed = a === undefined || b === undefined || a.distinct !== b.distinct || Math.abs(share(a) - share(b)) > 1e-9;
    return { column, older: a, newer: b, changed };
  });
}

/** A snapshot beside another, column by column: what is missing, how many values there are. */
export function Comparison({ newer, older }: { newer: Run; older: Run }) {
  const { t } = useTranslation('snapshots');
  const [onlyChanged, setOnlyChanged] = useState(true);
  const items = useResourceItems(newer.resource);
  const lines = linesOf(newer, older);
  const changed = lines.filter((line) => line.changed);
  const columns: TableColumnsType<Line> = [
    { title: t('column'), key: 'column', render: (_, line) => <Named line={line} title={items.get(line.column)?.title ?? line.column} /> },
    { title: `${t('missing')} · ${t('older')}`, key: 'm1', width: 150, align: 'right', render: (_, line) => line.older && percent(share(line.older)) },
    { title: t('newer'), key: 'm2', width: 110, align: 'right', render: (_, line) => line.newer && percent(share(line.newer)) },
    { title: `${t('distinct')} · ${t('older')}`, key: 'd1', width: 200, align: 'right', render: (_, line) => line.older && grouped(line.older.distinct) },
    { title: t('newer'), key: 'd2', width: 110, align: 'right', render: (_, line) => line.newer && grouped(line.newer.distinct) },
  ];
  return (
    <section className="by-column" aria-label={t('byColumn')}>
      <div className="comparison-head">
        <h3>{t('byColumn')}</h3>
        <span>
          {t('rowsChange', { older: grouped(older.profile[0]?.rows ?? 0), newer: grouped(newer.profile[0]?.rows ?? 0) })}
          {' · '}
          {changed.length === 0 ? t('same') : t('changed', { count: changed.length })}
        </span>
        <Checkbox
          checked={onlyChanged}
          onChange={(event) => {
            setOnlyChanged(event.target.checked);
          }}
        >
          {t('onlyChanged')}
        </Checkbox>
      </div>
      {(changed.length > 0 || !onlyChanged) && (
        <Scrolling label={t('byColumn')}>
          <Table<Line>
            rowKey="column"
            size="small"
            columns={columns}
            dataSource={onlyChanged ? changed : lines}
            pagination={{ pageSize: A_PAGE, hideOnSinglePage: true, showSizeChanger: false }}
          />
        </Scrolling>
      )}
    </section>
  );
}

function Named({ line, title }: { line: Line; title: string }) {
  const { t } = useTranslation('snapshots');
  return (
    <>
      {title}
      {line.older === undefined && <span className="fault-words good">{t('appeared')}</span>}
      {line.newer === undefined && <span className="fault-words">{t('vanished')}</span>}
    </>
  );
}
