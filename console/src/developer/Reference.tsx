import { FileSearchOutlined } from '@ant-design/icons';
import { useQuery } from '@tanstack/react-query';
import { Collapse, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import { refuse } from '../api/client';
import { Answer, State } from '../ui/States';
import { useFilters } from '../ui/useFilters';
import { contractOf, type Contract, type Operation } from './openapi';
import { OperationView } from './OperationView';

const TAGS = {
  open: 'open',
  corrections: 'corrections',
  catalog: 'catalog',
  opening: 'opening',
  session: 'session',
  notices: 'notices',
  regulations: 'regulations',
  sharing: 'sharing',
  audit: 'audit',
  organization: 'organization',
  'run-controller': 'collection',
  'quarantine-controller': 'collection',
  'connection-controller': 'connections',
} as const;

type Tag = (typeof TAGS)[keyof typeof TAGS] | 'receipts';

function tagOf(tag: string): Tag | null {
  const found = Object.entries(TAGS).find(([name]) => name === tag);
  return found?.[1] ?? (tag.endsWith('Receipts') ? 'receipts' : null);
}

/** What anyone may call comes first. */
const ORDER: readonly (Tag | null)[] = ['open', 'receipts', 'corrections', 'regulations', 'catalog', 'collection', 'sharing', 'opening', 'notices'];

function rank(tag: string): number {
  const at = ORDER.indexOf(tagOf(tag));
  return at < 0 ? ORDER.length : at;
}

async function contract(): Promise<Contract> {
  const response = await fetch('/v3/api-docs');
  return response.ok ? contractOf(await response.json()) : refuse(response);
}

/** 接口文档: every operation of the platform, as its contract says. */
export function Reference() {
  const asked = useQuery({ queryKey: ['contract'], queryFn: contract, staleTime: Infinity });
  return <Answer of={asked} rows={12}>{(data) => <Operations contract={data} />}</Answer>;
}

function Operations({ contract: of }: { contract: Contract }) {
  const { t } = useTranslation('developer');
  const [filters, setFilters] = useFilters();
  const words = (filters['q'] ?? '').toLowerCase();
  const found = of.operations.filter((operation) => `${operation.method} ${operation.path} ${operation.summary} ${operation.id}`.toLowerCase().includes(words));
  const groups = new Map<string, Operation[]>();
  for (const operation of [...found].sort((one, other) => rank(one.tag) - rank(other.tag))) {
    const tag = tagOf(operation.tag);
    const name = tag === null ? operation.tag : t(`tags.${tag}`);
    groups.set(name, [...(groups.get(name) ?? []), operation]);
  }
  return (
    <>
      <div className="reference-search">
        <Input.Search
          aria-label={t('search')}
          placeholder={t('searchHint')}
          allowClear
          defaultValue={words}
          onSearch={(q) => {
            setFilters({ q });
          }}
        />
        <span role="status">{t('count', { count: found.length })}</span>
      </div>
      {found.length === 0 && (
        <State icon={<FileSearchOutlined />} title={t('none')}>
          {t('noneAbout')}
        </State>
      )}
      {[...groups].map(([name, operations]) => (
        <section key={name} className="reference-group">
          <h2>{name}</h2>
          <Collapse
            destroyOnHidden
            items={operations.map((operation) => ({
              key: operation.method + operation.path,
              label: (
                <span className="operation-line">
                  <span className={`method ${operation.method.toLowerCase()}`}>{operation.method}</span>
                  <span className="operation-path">{operation.path}</span>
                  <span className="operation-summary">{operation.summary}</span>
                </span>
              ),
              children: <OperationView operation={operation} contract={of} />,
            }))}
          />
        </section>
      ))}
    </>
  );
}
