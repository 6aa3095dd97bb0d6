import { Table, type TableColumnsType } from 'antd';
import { useTranslation } from 'react-i18next';
import { largeCount, percent } from '../../ui/format';
import { Scrolling } from '../../ui/Scrolling';
import { useResourceItems } from '../resources';
import type { Run } from '../runs';
import { useReason } from '../useReason';
import '../texts';

interface Line {
  item: string;
  title: string;
  header: string | undefined;
  type: string | undefined;
  missing: number | undefined;
  distinct: number | undefined;
  faults: { reason: string; rows: number }[];
}

const A_PAGE = 50;

/** One line a column: what it is in the catalogue, how much of it is missing, how many values it has, what is wrong with it. */
export function ColumnsTable({ run }: { run: Run }) {
  const { t } = useTranslation('collection');
  const reason = useReason();
  const items = useResourceItems(run.resource);
  const lines = linesOf(run, (name) => {
    const item = items.get(name);
    return item === undefined ? undefined : { title: item.title, type: typeWords(t(`type.${item.type}`), item.length) };
  });
  const profiled = run.profile.length > 0;
  const columns: TableColumnsType<Line> = [
    {
      title: t('column.header'),
      key: 'header',
      width: 150,
      render: (_, line) => (line.header === undefined ? <span className="quiet">{t('column.none')}</span> : <code className="cut">{line.header}</code>),
    },
    { title: t('column.item'), key: 'item', width: 150, render: (_, line) => <span className="cut">{line.title}</span> },
    { title: t('column.type'), dataIndex: 'type', width: 110 },
    ...(profiled
      ? ([
          { title: t('column.missing'), key: 'missing', width: 140, render: (_, line) => <Missing share={line.missing} /> },
          {
            title: t('column.distinct'),
            key: 'distinct',
            width: 110,
            align: 'right',
            render: (_, line) => (line.distinct === undefined ? null : largeCount(line.distinct)),
          },
        ] satisfies TableColumnsType<Line>)
      : []),
    ...(run.quarantined > 0
      ? ([
          {
            title: t('column.faults'),
            key: 'faults',
            width: 170,
            render: (_, line) =>
              line.faults.map((fault) => (
                <span key={fault.reason} className="fault-words">
                  {reason(fault.reason)} {t('quarantine.rows', { count: fault.rows, rows: largeCount(fault.rows) })}
                </span>
              )),
          },
        ] satisfies TableColumnsType<Line>)
      : []),
  ];
  return (
    <Scrolling label={t('run.facts')}>
      <Table<Line>
        rowKey="item"
        size="small"
        columns={columns}
        dataSource={lines}
        pagination={{ pageSize: A_PAGE, hideOnSinglePage: true, showSizeChanger: false, placement: ['bottomEnd'] }}
      />
    </Scrolling>
  );
}

function typeWords(type: string, length: number | null): string {
  return length === null ? type : `${type} ${length}`;
}

function linesOf(run: Run, known: (item: string) => { title: string; type: string } | undefined): Line[] {
  const what = run.understood;
  if (what === null) {
    return [];
  }
  const figures = new Map(run.profile.map((one) => [one.column, one]));
  const line = (item: string, title: string, header: string | undefined): Line => {
    const figure = figures.get(item);
    return {
      item,
      title: known(item)?.title ?? title,
      header,
      type: known(item)?.type,
      missing: figure === undefined || figure.rows === 0 ? undefined : figure.missing / figure.rows,
      distinct: figure?.distinct,
      faults: run.quarantine.filter((count) => count.column === item),
    };
  };
  return [
    ...what.columns.map((column) => line(column.item, column.title, column.header)),
    ...what.absent.map((item) => line(item, item, undefined)),
  ];
}

function Missing({ share }: { share: number | undefined }) {
  if (share === undefined) {
    return null;
  }
  if (share === 0) {
    return <span className="quiet">0</span>;
  }
  return (
    <span className="missing">
      <span className="missing-bar" aria-hidden>
        <i style={{ width: `${Math.max(1, share * 100)}%` }} />
      </span>
      {share < 0.001 ? '<0.1%' : percent(share)}
    </span>
  );
}
