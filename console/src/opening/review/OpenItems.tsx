import { Table, type TableColumnsType } from 'antd';
import { useTranslation } from 'react-i18next';
import { percent } from '../../ui/format';
import { Level, Opening } from '../../ui/Status';
import { looksOf, type Finding, type Item } from './records';

interface OpenItemsProps {
  items: readonly Item[];
  /** By the name of the item; undefined before anything was looked at. */
  findings?: readonly Finding[];
}

/** The items of an entry, how each is opened, and what was seen in it. */
export function OpenItems({ items, findings }: OpenItemsProps) {
  const { t } = useTranslation('openingReview');
  const columns: TableColumnsType<Item> = [
    {
      title: t('review.item'),
      key: 'title',
      render: (_, item) => (
        <span className="two-lines">
          {item.title}
          <small className="mono">{item.name}</small>
        </span>
      ),
    },
    { title: t('review.grade'), dataIndex: 'grade', width: 80, responsive: ['md'], render: (grade: Item['grade']) => <Level grade={grade} /> },
    {
      title: t('review.type'),
      key: 'opening',
      width: '42%',
      render: (_, item) => (
        <span className="two-lines">
          <Opening type={item.opening} />
          {item.opening === 'NOT_OPENED' && item.openingBasis !== null && <small>{t('proposing.basis', { basis: item.openingBasis })}</small>}
          {item.opening === 'CONDITIONAL' && item.openingCondition !== null && (
            <small>{t('proposing.condition', { condition: item.openingCondition })}</small>
          )}
        </span>
      ),
    },
  ];
  if (findings !== undefined) {
    columns.push({ title: t('review.finding'), key: 'finding', width: 170, render: (_, item) => <Seen item={item} findings={findings} /> });
  }
  return <Table<Item> rowKey="id" columns={columns} dataSource={items} pagination={false} />;
}

function Seen({ item, findings }: { item: Item; findings: readonly Finding[] }) {
  const { t } = useTranslation('openingReview');
  const own = findings.filter((finding) => finding.item === item.name);
  if (own.length === 0) {
    return <span className="quiet">{t('foundNothing')}</span>;
  }
  return (
    <>
      {own.map((finding) => {
        const looks = looksOf(finding);
        return (
          <span key={finding.kind} className="status warn">
            {looks === undefined ? finding.kind : t(`looks.${looks}`)} {percent(finding.share)}
          </span>
        );
      })}
    </>
  );
}
