import { Progress, Table } from 'antd';
import { useTranslation } from 'react-i18next';
import { queries } from '../../api/client';
import { Facts } from '../../ui/Facts';
import { grouped, minute, percent } from '../../ui/format';
import { Answer } from '../../ui/States';
import { Badge, type Tone } from '../../ui/Status';
import { Wide } from '../../ui/Wide';
import { isNumber, isPlain, type Dataset, type OpenItem, type Row } from './data';

const TONES: Record<Dataset['freshness']['status'], Tone> = { CURRENT: 'good', OVERDUE: 'bad', NEVER: 'calm' };

/** As many as the platform measures at once. */
const MEASURED = 6;
/** As many as it counts at once; of more items it is not told. */
const COUNTED = 100;

interface Measured {
  item: OpenItem;
  present: number;
  missing: number;
  min: unknown;
  max: unknown;
  mean: unknown;
}

function number(value: unknown): number {
  return typeof value === 'number' ? value : 0;
}

/** Numbers are measured a few at a time, and the values of every item are counted, in all rows. */
function useFigures(dataset: Dataset, of: string[], present: string[]) {
  const wanted = of.length > 0 || present.length > 0;
  const answer = queries.useQuery(
    'get',
    '/api/v1/open/datasets/{id}/figures',
    { params: { path: { id: dataset.id }, query: { of, present } } },
    { enabled: dataset.released && wanted, staleTime: Infinity },
  );
  return { row: answer.data?.rows[0], answer };
}

/** 质量: timeliness, rows at fault, completeness of each item. */
export function QualityTab({ dataset }: { dataset: Dataset }) {
  const { t } = useTranslation(['datasetUse', 'dataset', 'catalogue']);
  const { freshness } = dataset;
  const handedIn = freshness.rows + freshness.quarantined;
  return (
    <>
      <section className="part">
        <h2>{t('quality')}</h2>
        <Facts
          of={[
            [
              t('freshLabel'),
              <Badge key="fresh" tone={TONES[freshness.status]}>
                {t(`fresh.${freshness.status}`)}
              </Badge>,
            ],
            [t('dataset:cycleLabel'), t(`catalogue:cycle.${dataset.cycle}`)],
            [t('dataset:collected'), freshness.collectedAt && minute(freshness.collectedAt)],
            [t('dataset:nextDue'), freshness.nextDue && minute(freshness.nextDue)],
            [t('rowsLabel'), grouped(freshness.rows)],
            [
              t('quarantined'),
              `${grouped(freshness.quarantined)}${freshness.quarantined > 0 ? ` · ${t('quarantinedAbout', { share: percent(freshness.quarantined / Math.max(1, handedIn)) })}` : ''}`,
            ],
          ]}
        />
      </section>
      {dataset.released && <Completeness dataset={dataset} />}
    </>
  );
}

function Completeness({ dataset }: { dataset: Dataset }) {
  const { t } = useTranslation('datasetUse');
  const counted = dataset.items.slice(0, COUNTED);
  const numbers = counted.filter(isNumber).map((item) => item.name);
  const first = useFigures(dataset, numbers.slice(0, MEASURED), counted.map((item) => item.name));
  const second = useFigures(dataset, numbers.slice(MEASURED, MEASURED * 2), []);
  const third = useFigures(dataset, numbers.slice(MEASURED * 2, MEASURED * 3), []);

  return (
    <section className="part">
      <h2>{t('completeness')}</h2>
      <p className="note">
        {typeof first.row?.['.count'] === 'number' && t('completenessAbout', { rows: grouped(first.row['.count']) })}
        {dataset.items.length > COUNTED && ` ${t('notCounted', { most: COUNTED })}`}
      </p>
      <Answer of={first.answer} rows={8}>
        {(found) => <Wide label={t('completeness')}>
          <Table<Measured>
            size="small"
            rowKey={(one) => one.item.name}
            pagination={false}
            dataSource={counted.map((item) => measure(item, { ...third.row, ...second.row, ...found.rows[0] }))}
            columns={[
              { title: t('item'), render: (_value, one) => one.item.title },
              {
                title: t('present'),
                width: 200,
                render: (_value, one) => (
                  <span className="present">
                    <Progress percent={one.present * 100} showInfo={false} size="small" status="normal" aria-label={`${one.item.title} ${percent(one.present)}`} />
                    {percent(one.present)}
                  </span>
                ),
              },
              { title: t('missing'), align: 'right', render: (_value, one) => grouped(one.missing) },
              { title: t('range'), align: 'right', render: (_value, one) => (typeof one.min === 'number' ? `${figure(one.min, one.item)} – ${figure(one.max, one.item)}` : <Dash />) },
              { title: t('mean'), align: 'right', render: (_value, one) => (typeof one.mean === 'number' && !isPlain(one.item) ? figure(one.mean, one.item) : <Dash />) },
            ]}
          />
        </Wide>}
      </Answer>
    </section>
  );
}

function Dash() {
  return <span className="quiet">—</span>;
}

function figure(value: unknown, item: OpenItem): string {
  return number(value).toLocaleString('en-US', { maximumFractionDigits: 2, useGrouping: !isPlain(item) });
}

/** What all rows that the public has come to. */
function measure(item: OpenItem, figures: Row): Measured {
  const count = number(figures['.count']);
  const present = number(figures[`${item.name}.present`]);
  return {
    item,
    present: count === 0 ? 1 : present / count,
    missing: count - present,
    min: figures[`${item.name}.min`],
    max: figures[`${item.name}.max`],
    mean: figures[`${item.name}.mean`],
  };
}
