import { Input, Table } from 'antd';
import { useTranslation } from 'react-i18next';
import { LoadMore } from '../../ui/LoadMore';
import { OnlyFor } from '../../ui/OnlyFor';
import { PageHead } from '../../ui/PageHead';
import { Columns, Panel } from '../../ui/Panel';
import { Answer, State } from '../../ui/States';
import { Badge } from '../../ui/Status';
import { useFilters } from '../../ui/useFilters';
import { PostsOf } from './PostsOf';
import { useAccounts, type Account } from './useAccounts';
import './texts';
import './accounts.css';

/** 权限, of the security administrator: posts, admission codes, second factors. */
export function RightsPage() {
  return (
    <OnlyFor roles={['SECURITY_ADMINISTRATOR']}>
      <Rights />
    </OnlyFor>
  );
}

function Rights() {
  const { t } = useTranslation('accounts');
  const [filters, change] = useFilters();
  const { list, found, all } = useAccounts(filters['q']);
  const chosen = all.find((one) => one.id === filters['account']);
  return (
    <>
      <PageHead title={t('rights')} aside={t('rightsAside')} />
      <Columns
        main={
          <Panel
            flush
            title={
              <Input.Search
                className="accounts-search"
                allowClear
                aria-label={t('search')}
                placeholder={t('search')}
                defaultValue={filters['q'] ?? ''}
                onSearch={(q) => {
                  change({ q: q.trim() });
                }}
              />
            }
          >
            <Answer of={list} empty={{ when: () => found.length === 0, show: <State title={t('empty')} /> }}>
              {() => (
                <>
                  <Table<Account>
                    size="small"
                    pagination={false}
                    rowKey="id"
                    dataSource={found}
                    rowClassName={(one) => (one.id === chosen?.id ? 'chosen' : '')}
                    columns={[
                      {
                        title: t('name'),
                        dataIndex: 'name',
                        render: (name: string, one) => (
                          <button
                            type="button"
                            className="link"
                            aria-pressed={one.id === chosen?.id}
                            onClick={() => {
                              change({ account: one.id });
                            }}
                          >
                            {name}
                          </button>
                        ),
                      },
                      { title: t('account'), dataIndex: 'account', className: 'mono' },
                      {
                        title: t('state'),
                        dataIndex: 'disabled',
                        render: (disabled: boolean) => <Badge tone={disabled ? 'bad' : 'good'}>{t(disabled ? 'disabled' : 'active')}</Badge>,
                      },
                    ]}
                  />
                  <LoadMore of={list} />
                </>
              )}
            </Answer>
          </Panel>
        }
        side={chosen === undefined ? <Panel title={t('posts')}><p className="quiet">{t('choose')}</p></Panel> : <PostsOf key={chosen.id} account={chosen} />}
      />
    </>
  );
}
