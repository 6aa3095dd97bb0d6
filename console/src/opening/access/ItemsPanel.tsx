import { Table } from 'antd';
import { useTranslation } from 'react-i18next';
import '../../ui/mask-texts';
import { Panel } from '../../ui/Panel';
import { Level, Opening } from '../../ui/Status';
import { Wide } from '../../ui/Wide';
import type { Received, WantedItem } from './records';

/** What was applied for; once it is proposed, what of it is opened and how. */
export function ItemsPanel({ received }: { received: Received }) {
  const { t } = useTranslation(['access', 'masks']);
  const proposed = received.proposal?.open === true ? received.proposal.items : undefined;
  return (
    <Panel flush title={t('items.title')} note={t('items.note', { count: received.items.length })}>
      <Wide label={t('items.title')}>
        <Table<WantedItem>
          rowKey="id"
          size="small"
          pagination={false}
          dataSource={received.items}
          columns={[
            {
              title: t('items.item'),
              key: 'item',
              render: (_, item) => (
                <span className="two-lines">
                  {item.title}
                  <small className="mono">{item.name}</small>
                </span>
              ),
            },
            { title: t('items.grade'), key: 'grade', width: 80, render: (_, item) => <Level grade={item.grade} /> },
            { title: t('items.opening'), key: 'opening', width: 110, render: (_, item) => <Opening type={item.opening} brief /> },
            { title: t('items.condition'), key: 'condition', render: (_, item) => item.condition ?? (item.personal ? t('items.personal') : '') },
            ...(proposed === undefined
              ? []
              : [
                  {
                    title: t('items.how'),
                    key: 'how',
                    width: 140,
                    render: (_: unknown, item: WantedItem) => {
                      const given = proposed.find((one) => one.item === item.id);
                      return given === undefined ? '—' : t(`masks:${given.mask}`);
                    },
                  },
                ]),
          ]}
        />
      </Wide>
    </Panel>
  );
}
