import { Progress, Table } from 'antd';
import { useTranslation } from 'react-i18next';
import { queries } from '../../api/client';
import { Facts } from '../../ui/Facts';
import { grouped, minute, percent } from '../../ui/format';
import { Waiting } from '../../ui/States';
import { Badge, type Tone } from '../../ui/Status';
import { Wide } from '../../ui/Wide';
import { isNumber, usePreview, type Dataset, type OpenItem, type Row } from './data';

const TONES: Record<Dataset['freshness']['status'], Tone> = { CURRENT: 'good', OVERDUE: 'bad', NEVER: 'calm' };

/** As many as the platform measures at once. */
const MEASURED = 6;

interface Measured {
  item: OpenItem;
  present: number;
  missing: number | null;
  min: unknown;
  max: unknown;
  mean: unknown;
}

function number(value: unknown): number {
  return typeof value === 'number' ? value : 0;
}

function useFigures(dataset: Dataset, of: string[]): { row: Row | undefined; pending: boolean } {
  const { data, isPending } = queries.useQuery(
    'get',
    '/api/v1/open/datasets/{id}/figures',
    { params: { path: { id: dataset.id }, query: { of } } },
    { enabled: dataset.released && of.length > 0, staleTime: Infinity },
  );
  return { row: data?.rows[0], pending: isPending && of.length > 0 };
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
  const numbers = dataset.items.filter(isNumber).map((item) => item.name);
  const first = useFigures(dataset, numbers.slice(0, MEASURED));
  const second = useFigures(dataset, numbers.slice(MEASURED, MEASURED * 2));
  const third = useFigures(dataset, numbers.slice(MEASURED * 2, MEASURED * 3));
  const { data: preview } = usePreview(dataset.id);
  const row: Row = { ...third.row, ...second.row, ...first.row };
  const measured = dataset.items.map((item) => measure(item, row, preview?.rows ?? []));

  return (
    <section className="part">
      <h2>{t('completeness')}</h2>
      <p className="note">
        {t('completenessAbout', { rows: grouped(dataset.freshness.rows) })} {t('notMeasured', { count: preview?.rows.length ?? 0 })}
      </p>
      {first.pending || preview === undefined ? (
        <Waiting rows={8} />
      ) : (
        <Wide label={t('completeness')}>
          <Table<Measured>
            size="small"
            rowKey={(one) => one.item.name}
            pagination={false}
            dataSource={measured}
            columns={[
              { title: t('item'), render: (_value, one) => one.item.title },
              {
                title: t('present'),
                width: 200,
                render: (_value, one) => (
                  <span className="present">
                    <Progress percent={one.present * 100} showInfo={false} size="small" aria-label={`${one.item.title} ${percent(one.present)}`} />
                    {percent(one.present)}
                  </span>
                ),
              },
              { title: t('missing'), align: 'right', render: (_value, one) => (one.missing === null ? <Dash /> : grouped(one.missing)) },
              { title: t('range'), align: 'right', render: (_value, one) => (typeof one.min === 'number' ? `${plain(one.min)} – ${plain(one.max)}` : <Dash />) },
              { title: t('mean'), align: 'right', render: (_value, one) => (typeof one.mean === 'number' ? plain(one.mean) : <Dash />) },
            ]}
          />
        </Wide>
      )}
    </section>
  );
}

function Dash() {
  return <span className="quiet">—</span>;
}

function plain(value: unknown): string {
  return number(value).toLocaleString('en-US', { maximumFractionDigits: 2, useGrouping: false });
}

/** Over all rows where the platform has counted them, otherwise over those of the preview. */
function measure(item: OpenItem, figures: Row, preview: readonly Row[]): Measured {
  const values = figures[`${item.name}.values`];
  if (typeof values === 'number') {
    const count = number(figures['.count']);
    return {
      item,
      present: count === 0 ? 1 : values / count,
      missing: count - values,
      min: figures[`${item.name}.min`],
      max: figures[`${item.name}.max`],
      mean: figures[`${item.name}.mean`],
    };
  }
  const there = preview.filter((row) => row[item.name] !== null && row[item.name] !== undefined && row[item.name] !== '').length;
  return { item, present: preview.length === 0 ? 1 : there / preview.length, missing: null, min: null, max: null, mean: null };
}
