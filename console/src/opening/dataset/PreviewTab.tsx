import { FilterOutlined, PlusOutlined } from '@ant-design/icons';
import { Button, Dropdown, Select, Table } from 'antd';
import { useTranslation } from 'react-i18next';
import { grouped } from '../../ui/format';
import { Answer, State } from '../../ui/States';
import { useFilters } from '../../ui/useFilters';
import { Wide } from '../../ui/Wide';
import { choicesOf, matching, type Choice } from './conditions';
import { usePreview, type Dataset, type Row } from './data';
import { alignment, Value } from './values';

/** Conditions that are offered at once; the others by a button. */
const OFFERED = 2;
const PAGE = 20;

/** 数据预览: the snapshot's first rows, with conditions on what was fetched. */
export function PreviewTab({ dataset }: { dataset: Dataset }) {
  const { t } = useTranslation(['dataset', 'catalogue']);
  const preview = usePreview(dataset.id);
  return (
    <section className="part">
      <h2 className="visually-hidden">{t('tabs.preview')}</h2>
      <Answer
        of={preview}
        rows={12}
        empty={{
          when: (data) => data.rows.length === 0,
          show: <State title={t('noRows')}>{t('noRowsAbout', { cycle: t(`catalogue:cycle.${dataset.cycle}`) })}</State>,
        }}
      >
        {(data) => <Rows dataset={dataset} rows={data.rows} />}
      </Answer>
    </section>
  );
}

function Rows({ dataset, rows }: { dataset: Dataset; rows: readonly Row[] }) {
  const { t } = useTranslation('dataset');
  const [filters, setFilters] = useFilters();
  const choices = choicesOf(dataset.items, rows);
  const asked = (choice: Choice) => filters[`f.${choice.item.name}`];
  const shown = choices.filter((choice, index) => index < OFFERED || asked(choice) !== undefined);
  const more = choices.filter((choice) => !shown.includes(choice));
  const wanted = Object.fromEntries(choices.map((choice) => [choice.item.name, asked(choice)]));
  const found = matching(rows, wanted);
  const total = Math.max(dataset.freshness.rows, rows.length);
  const clear = () => {
    setFilters(Object.fromEntries(choices.map((choice) => [`f.${choice.item.name}`, undefined])));
  };

  return (
    <>
      <div className="conditions">
        {shown.map((choice) => (
          <Select
            key={choice.item.name}
            aria-label={choice.item.title}
            showSearch={{ optionFilterProp: 'label' }}
            allowClear
            popupMatchSelectWidth={false}
            placeholder={t('anyValue')}
            prefix={<span className="quiet">{choice.item.title}</span>}
            value={asked(choice) ?? null}
            options={choice.values.filter((value) => value !== '').map((value) => ({ value, label: value }))}
            onChange={(value: string | null | undefined) => {
              setFilters({ [`f.${choice.item.name}`]: value ?? undefined });
            }}
          />
        ))}
        {more.length > 0 && (
          <Dropdown
            trigger={['click']}
            menu={{
              items: more.map((choice) => ({ key: choice.item.name, label: choice.item.title })),
              onClick: ({ key }) => {
                setFilters({ [`f.${key}`]: choices.find((choice) => choice.item.name === key)?.values.find((value) => value !== '') });
              },
            }}
          >
            <Button type="link" icon={<PlusOutlined />}>
              {t('addCondition')}
            </Button>
          </Dropdown>
        )}
        <span className="conditions-count">
          {total > rows.length
            ? t('previewOf', { count: rows.length, total: grouped(total) })
            : t('previewAll', { count: rows.length })}
        </span>
      </div>
      <Wide label={t('tabs.preview')}>
        <Table<Row>
          className="preview"
          size="small"
          rowKey={(row) => rows.indexOf(row)}
          dataSource={found}
          pagination={{
            pageSize: PAGE,
            showSizeChanger: false,
          showLessItems: true,
            hideOnSinglePage: true,
            size: 'small',
            showTotal: (count, [from, to]) => t('rowsRange', { from, to, count }),
          }}
          locale={{
            emptyText: (
              <State icon={<FilterOutlined />} title={t('noneMatch')} actions={<Button onClick={clear}>{t('clear')}</Button>}>
                {t('noneMatchAbout', { count: rows.length })}
              </State>
            ),
          }}
          columns={dataset.items.map((item) => ({
            ...alignment(item),
            key: item.name,
            title: item.title,
            dataIndex: item.name,
            render: (value: unknown) => <Value value={value} item={item} />,
          }))}
        />
      </Wide>
    </>
  );
}
