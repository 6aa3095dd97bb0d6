import { Table } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Schemas } from '../../api/client';
import { Panel } from '../../ui/Panel';
import './texts';

type BuiltIn = Schemas['CatalogPersonWordDeskBuiltIn'];

/** The platform's own words, which stay. */
export function BuiltInWords({ words }: { words: BuiltIn[] }) {
  const { t } = useTranslation('rules');
  return (
    <Panel flush title={t('builtIn')} note={t('builtInNote')}>
      <Table<BuiltIn>
        className="rules-table"
        size="small"
        tableLayout="fixed"
        pagination={false}
        rowKey="kind"
        dataSource={words}
        columns={[
          { title: t('kind'), dataIndex: 'kind', width: 140, render: (kind: BuiltIn['kind']) => t(`kindOf.${kind}`) },
          { title: t('titles'), dataIndex: 'titles', render: (titles: string[]) => titles.join('、') },
          { title: t('names'), dataIndex: 'names', render: (names: string[]) => <code className="rules-names">{names.join(' ')}</code> },
        ]}
      />
    </Panel>
  );
}
