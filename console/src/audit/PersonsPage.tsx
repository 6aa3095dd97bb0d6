import { Link } from '@tanstack/react-router';
import { Button, Form, Input, Select, Table } from 'antd';
import { useTranslation } from 'react-i18next';
import { queries, type Schemas } from '../api/client';
import { BY_CURSOR } from '../api/paging';
import { Articles } from '../ui/ArticleChip';
import { LoadMore } from '../ui/LoadMore';
import { second } from '../ui/format';
import { PageHead } from '../ui/PageHead';
import { Panel } from '../ui/Panel';
import { Answer, Refused, State } from '../ui/States';
import { useFilters } from '../ui/useFilters';
import type { Entry } from './entries';
import { useActWords } from './words';
import './texts';
import './audit.css';

type Wanted = Schemas['ReleasePersonTracePersonWanted'];

const KINDS = ['ID_NUMBER', 'MOBILE', 'BANK_CARD', 'EMAIL'] as const;

/**
 * 谁看过此人: everyone who saw data of one citizen. The number that a complaint brings goes to the platform once and into no address; what
 * the page keeps is the keyed digest that stands in the log instead of the person.
 */
export function PersonsPage() {
  const { t } = useTranslation('audit');
  const [filters, change] = useFilters();
  const digests = queries.useMutation('post', '/api/v1/audit/persons');
  const persons = (filters['person'] ?? '').split(',').filter((digest) => digest !== '');
  return (
    <>
      <PageHead
        title={t('persons.title')}
        aside={
          <>
            {t('persons.aside')} <Articles ids={['FH-4', 'TY-7']} />
          </>
        }
      />
      <Panel>
        <Form<Wanted>
          layout="vertical"
          autoComplete="off"
          className="audit-person"
          requiredMark={false}
          initialValues={{ kind: 'ID_NUMBER' }}
          onFinish={(wanted) => {
            digests.mutate(
              { body: { ...wanted, number: wanted.number.trim() } },
              {
                onSuccess: (found) => {
                  change({ person: found.digests.join(',') });
                },
              },
            );
          }}
        >
          <Form.Item name="kind" label={t('persons.kind')}>
            <Select options={KINDS.map((kind) => ({ value: kind, label: t(`persons.kinds.${kind}`) }))} />
          </Form.Item>
          <Form.Item name="number" label={t('persons.number')} rules={[{ required: true, whitespace: true, message: t('persons.missing') }]}>
            <Input className="mono" maxLength={64} autoComplete="off" />
          </Form.Item>
          <Button type="primary" htmlType="submit" loading={digests.isPending}>
            {t('persons.ask')}
          </Button>
        </Form>
        <p className="quiet audit-note">{t('persons.how')}</p>
        <Refused error={digests.error} />
      </Panel>
      {persons.length > 0 && <Looks persons={persons} />}
    </>
  );
}

function Looks({ persons }: { persons: string[] }) {
  const { t } = useTranslation('audit');
  const words = useActWords();
  const list = queries.useInfiniteQuery(
    'get',
    '/api/v1/audit/entries',
    { params: { query: { person: persons, limit: 100 } } },
    { ...BY_CURSOR, staleTime: Infinity, refetchOnWindowFocus: false },
  );
  const institutions = queries.useQuery('get', '/api/v1/institutions', { params: { query: { limit: 200 } } }, { staleTime: Infinity });
  const name = (id: string | null) => institutions.data?.items.find((one) => one.id === id)?.name ?? id;
  const looks = list.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <Panel flush title={t('persons.found', { count: looks.length })} note={<span className="mono">{persons.map((digest) => digest.slice(-12)).join(' ')}</span>}>
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
                    <Link to="/audit" search={{ person: entry.person ?? undefined, entry: entry.id }}>
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
