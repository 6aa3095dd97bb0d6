import { Link } from '@tanstack/react-router';
import { Form, Input, Table } from 'antd';
import { useTranslation } from 'react-i18next';
import { queries } from '../api/client';
import { BY_CURSOR } from '../api/paging';
import { Articles } from '../ui/ArticleChip';
import { LoadMore } from '../ui/LoadMore';
import { second } from '../ui/format';
import { PageHead } from '../ui/PageHead';
import { Panel } from '../ui/Panel';
import { Answer, State } from '../ui/States';
import { useFilters } from '../ui/useFilters';
import type { Entry } from './entries';
import { useActWords } from './words';
import './texts';
import './audit.css';

const DIGEST = /^[0-9a-f]{64}$/;

/** 谁看过此人: everyone who saw data of one citizen, by the keyed digest that stands in the log instead of the person. */
export function PersonsPage() {
  const { t } = useTranslation('audit');
  const [filters, change] = useFilters();
  const person = filters['person'];
  return (
    <>
      <PageHead title={t('persons.title')} aside={t('persons.aside')} />
      <Panel>
        <Form layout="vertical">
          <Form.Item
            label={t('persons.label')}
            htmlFor="person"
            extra={t('persons.how')}
            validateStatus={person !== undefined && !DIGEST.test(person) ? 'error' : ''}
            help={person !== undefined && !DIGEST.test(person) ? t('persons.wrong') : undefined}
          >
            <Input.Search
              key={person ?? ''}
              id="person"
              className="mono"
              enterButton={t('persons.ask')}
              maxLength={64}
              defaultValue={person ?? ''}
              onSearch={(typed) => {
                change({ person: typed.trim().toLowerCase() });
              }}
            />
          </Form.Item>
        </Form>
        <p className="quiet audit-note">
          <Articles ids={['FH-4']} />
        </p>
      </Panel>
      {person !== undefined && DIGEST.test(person) && <Looks person={person} />}
    </>
  );
}

function Looks({ person }: { person: string }) {
  const { t } = useTranslation('audit');
  const words = useActWords();
  const list = queries.useInfiniteQuery(
    'get',
    '/api/v1/audit/entries',
    { params: { query: { person, limit: 100 } } },
    { ...BY_CURSOR, staleTime: Infinity, refetchOnWindowFocus: false },
  );
  const institutions = queries.useQuery('get', '/api/v1/institutions', { params: { query: { limit: 200 } } }, { staleTime: Infinity });
  const name = (id: string | null) => institutions.data?.items.find((one) => one.id === id)?.name ?? id;
  const looks = list.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <Panel flush title={t('persons.found', { count: looks.length })}>
      <Answer of={list} empty={{ when: () => looks.length === 0, show: <State title={t('persons.none')}>{t('persons.noneWhy')}</State> }}>
        {() => (
          <>
            <Table<Entry>
              size="small"
              pagination={false}
              rowKey="id"
              dataSource={looks}
              scroll={{ x: 720 }}
              columns={[
                { title: t('persons.when'), dataIndex: 'at', render: second },
                { title: t('persons.who'), dataIndex: 'name' },
                { title: t('persons.institution'), dataIndex: 'institution', render: name },
                { title: t('persons.what'), dataIndex: 'action', render: words.act },
                { title: t('article'), dataIndex: 'articles', render: (ids: string[]) => <Articles ids={ids} /> },
                {
                  title: t('proof.title'),
                  key: 'open',
                  render: (_open, entry) => (
                    <Link to="/audit" search={{ person, entry: entry.id }}>
                      {t('persons.open')}
                    </Link>
                  ),
                },
              ]}
            />
            <LoadMore of={list} />
          </>
        )}
      </Answer>
    </Panel>
  );
}
