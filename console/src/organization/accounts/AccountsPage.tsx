import { Input, Table } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { LoadMore } from '../../ui/LoadMore';
import { OnlyFor } from '../../ui/OnlyFor';
import { PageHead } from '../../ui/PageHead';
import { Panel } from '../../ui/Panel';
import { ShownOnce } from '../../ui/ShownOnce';
import { Answer, State } from '../../ui/States';
import { Badge } from '../../ui/Status';
import { useFilters } from '../../ui/useFilters';
import { AccountActs } from './AccountActs';
import { NewAccount } from './NewAccount';
import { useAccounts, type Account } from './useAccounts';
import './texts';
import './accounts.css';

export interface Shown {
  name: string;
  secret: string;
}

/** 账号, of the system administrator: made without rights, reset, disabled and enabled. */
export function AccountsPage() {
  return (
    <OnlyFor roles={['SYSTEM_ADMINISTRATOR']}>
      <Accounts />
    </OnlyFor>
  );
}

function Accounts() {
  const { t } = useTranslation('accounts');
  const [filters, change] = useFilters();
  const [shown, setShown] = useState<Shown>();
  const { list, found } = useAccounts(filters['q']);
  return (
    <>
      <PageHead title={t('title')} aside={t('aside')} actions={<NewAccount onShown={setShown} />} />
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
                scroll={{ x: 620 }}
                columns={[
                  { title: t('account'), dataIndex: 'account', className: 'mono' },
                  { title: t('name'), dataIndex: 'name' },
                  {
                    title: t('state'),
                    dataIndex: 'disabled',
                    render: (disabled: boolean) => <Badge tone={disabled ? 'bad' : 'good'}>{t(disabled ? 'disabled' : 'active')}</Badge>,
                  },
                  { title: t('factor'), dataIndex: 'secondFactor', render: (set: boolean) => t(set ? 'withFactor' : 'withoutFactor') },
                  { title: t('acts'), key: 'acts', render: (_acts, account) => <AccountActs account={account} onShown={setShown} /> },
                ]}
              />
              <LoadMore of={list} />
            </>
          )}
        </Answer>
      </Panel>
      <ShownOnce
        of={t('password', { name: shown?.name ?? '' })}
        secret={shown?.secret}
        onClose={() => {
          setShown(undefined);
        }}
      />
    </>
  );
}
