import { Table } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { queries, type Schemas } from '../../api/client';
import { BY_CURSOR } from '../../api/paging';
import { usePresent } from '../../api/session';
import { LoadMore } from '../../ui/LoadMore';
import { PageHead } from '../../ui/PageHead';
import { Panel } from '../../ui/Panel';
import { ShownOnce } from '../../ui/ShownOnce';
import { Answer, State } from '../../ui/States';
import { Badge } from '../../ui/Status';
import { useInstitutions } from '../useInstitutions';
import { ClientActs } from './ClientActs';
import { NewClient } from './NewClient';
import './texts';
import '../accounts/accounts.css';

export type Client = Schemas['OrganizationClient'];

export interface Issued {
  name: string;
  secret: string;
}

/** 系统对接: machine clients; each of the three hands has its own act, and no one has two of them. */
export function ClientsPage() {
  const { t } = useTranslation('clients');
  const present = usePresent();
  const institutions = useInstitutions();
  const [issued, setIssued] = useState<Issued>();
  const list = queries.useInfiniteQuery(
    'get',
    '/api/v1/clients',
    { params: { query: { limit: 50 } } },
    BY_CURSOR,
  );
  return (
    <>
      <PageHead title={t('title')} aside={t('aside')} actions={present.has('SYSTEM_ADMINISTRATOR') && <NewClient />} />
      <Panel flush>
        <Answer of={list} empty={{ when: (data) => data.pages[0]?.items.length === 0, show: <State title={t('empty')}>{t('emptyWhy')}</State> }}>
          {(data) => (
            <>
              <Table<Client>
                size="small"
                pagination={false}
                rowKey="id"
                dataSource={data.pages.flatMap((page) => page.items)}
                scroll={{ x: 720 }}
                columns={[
                  { title: t('name'), dataIndex: 'name' },
                  { title: t('institution'), dataIndex: 'institution', render: institutions.name },
                  { title: t('id'), dataIndex: 'id', className: 'mono' },
                  {
                    title: t('rights'),
                    dataIndex: 'roles',
                    render: (roles: Client['roles']) => (
                      <Badge tone={roles.length > 0 ? 'good' : 'calm'}>{t(roles.length > 0 ? 'withRights' : 'withoutRights')}</Badge>
                    ),
                  },
                  {
                    title: t('state'),
                    dataIndex: 'disabledAt',
                    render: (at: string | null) => <Badge tone={at === null ? 'good' : 'bad'}>{t(at === null ? 'active' : 'disabled')}</Badge>,
                  },
                  { title: t('acts'), key: 'acts', render: (_acts, client) => <ClientActs machine={client} onIssued={setIssued} /> },
                ]}
              />
              <LoadMore of={list} />
            </>
          )}
        </Answer>
      </Panel>
      <ShownOnce
        of={t('secretOf', { name: issued?.name ?? '' })}
        secret={issued?.secret}
        onClose={() => {
          setIssued(undefined);
        }}
      />
    </>
  );
}
