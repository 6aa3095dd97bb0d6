import { FileSearchOutlined } from '@ant-design/icons';
import { useQuery } from '@tanstack/react-query';
import { Collapse, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import { refuse } from '../api/client';
import { language } from '../i18n';
import { Answer, State } from '../ui/States';
import { useFilters } from '../ui/useFilters';
import { contractOf, type Contract, type Operation } from './openapi';
import { OperationView } from './OperationView';

/** Parts of the contract, in the order of the page: what anyone may call comes first. */
const PARTS = [
  'open',
  'receipts',
  'corrections',
  'regulations',
  'catalog',
  'collection',
  'connections',
  'sharing',
  'release',
  'opening',
  'notices',
  'session',
  'organization',
  'audit',
] as const;

export function partOf(tag: string): (typeof PARTS)[number] | undefined {
  return PARTS.find((part) => part === tag);
}

function rank(tag: string): number {
  const at = PARTS.findIndex((part) => part === tag);
  return at < 0 ? PARTS.length : at;
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
  const found = of.operations.filter((operation) => `${operation.method} ${operation.path} ${operation.summary.zh} ${operation.summary.en} ${operation.id}`.toLowerCase().includes(words));
  const groups = new Map<string, Operation[]>();
  for (const operation of [...found].sort((one, other) => rank(one.tag) - rank(other.tag))) {
    const part = partOf(operation.tag);
    const name = part === undefined ? operation.tag : t(`tags.${part}`);
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
                  <span className="operation-summary">{operation.summary[language()]}</span>
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
