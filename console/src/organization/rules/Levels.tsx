import { Table } from 'antd';
import { useTranslation } from 'react-i18next';
import { queries, type Schemas } from '../../api/client';
import { Articles } from '../../ui/ArticleChip';
import { Panel } from '../../ui/Panel';
import { Answer } from '../../ui/States';
import { Level, Opening, Sharing } from '../../ui/Status';
import './texts';

type Allowed = Schemas['CatalogLevelRuleAllowed'];

/** How each level may be shared and opened, as the platform itself judges it. */
export function Levels() {
  const { t } = useTranslation('rules');
  const asked = queries.useQuery('get', '/api/v1/security/levels', {});
  const opened = (types: Allowed['opening']) => (
    <span className="rules-types">
      {types.map((type) => (
        <Opening key={type} type={type} />
      ))}
    </span>
  );
  return (
    <Answer of={asked} rows={4}>
      {(levels) => (
        <Panel flush title={t('levels')} note={<Articles ids={['FH-19', 'SD-10']} />}>
          <Table<Allowed>
            className="rules-table"
            size="small"
            tableLayout="fixed"
            pagination={false}
            rowKey="grade"
            dataSource={levels}
            columns={[
              { title: t('level'), dataIndex: 'grade', width: 90, render: (grade: Allowed['grade']) => <Level grade={grade} /> },
              {
                title: t('sharing'),
                dataIndex: 'sharing',
                render: (types: Allowed['sharing']) => (
                  <span className="rules-types">
                    {types.map((type) => (
                      <Sharing key={type} type={type} />
                    ))}
                  </span>
                ),
              },
              { title: t('opening'), dataIndex: 'opening', render: opened },
              { title: t('ofPersons'), dataIndex: 'ofPersons', render: opened },
            ]}
          />
          <p className="rules-note">
            {t('fourth')} <Articles ids={['FH-20']} />
          </p>
        </Panel>
      )}
    </Answer>
  );
}
