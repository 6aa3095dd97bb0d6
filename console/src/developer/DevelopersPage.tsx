import { Tabs } from 'antd';
import { useTranslation } from 'react-i18next';
import { queries } from '../api/client';
import { CodeBlock, CodeSamples } from '../ui/CodeSamples';
import { useFilters } from '../ui/useFilters';
import { Reference } from './Reference';
import { machineSamples, samplesOf } from './samples';
import './texts';
import './developer.css';

const TABS = ['start', 'reference', 'machine'] as const;
const ACTS = ['find', 'preview', 'download', 'verify'] as const;
const RULES = ['problem', 'cursor', 'idempotency', 'time', 'rate', 'language'] as const;
const LINES = ['method', 'path', 'query', 'body', 'timestamp', 'nonce'] as const;

/** 开发者中心. */
export function DevelopersPage() {
  const { t } = useTranslation('developer');
  const [filters, setFilters] = useFilters();
  const tab = TABS.find((one) => one === filters['tab']) ?? 'start';
  return (
    <div className="measure developers">
      <h1>{t('title')}</h1>
      <p className="developers-lead">
        {t('lead')} <a href="/v3/api-docs">{t('document')}</a>
      </p>
      <Tabs
        activeKey={tab}
        onChange={(key) => {
          setFilters({ tab: key });
        }}
        items={TABS.map((name) => ({ key: name, label: t(`tabs.${name}`) }))}
      />
      {tab === 'start' ? <Start /> : tab === 'reference' ? <Reference /> : <Machine />}
    </div>
  );
}

function Start() {
  const { t } = useTranslation('developer');
  const { data } = queries.useQuery('get', '/api/v1/open/datasets', { params: { query: { limit: 1 } } });
  const id = data?.items[0]?.id ?? '01a1f8e9-4872-72b0-98f5-de40d00a05a6';
  return (
    <>
      {ACTS.map((act) => (
        <section key={act} className="developers-part">
          <div>
            <h2>{t(`start.${act}`)}</h2>
            <p>{t(`start.${act}About`)}</p>
          </div>
          <CodeSamples of={samplesOf(act, window.location.origin, id)} />
        </section>
      ))}
      <section className="developers-part">
        <h2>{t('start.rules')}</h2>
        <ul>
          {RULES.map((rule) => (
            <li key={rule}>{t(`start.rule.${rule}`)}</li>
          ))}
        </ul>
      </section>
    </>
  );
}

function Machine() {
  const { t } = useTranslation('developer');
  return (
    <>
      <section className="developers-part">
        <div>
          <h2>{t('machine.title')}</h2>
          <p>{t('machine.about')}</p>
          <p>{t('machine.fails')}</p>
        </div>
        <div>
          <h3>{t('machine.header')}</h3>
          <CodeBlock code="Authorization: FENHE-HMAC-SM3 client=…,timestamp=…,nonce=…,signature=…" />
          <p>{t('machine.lines')}</p>
          <ol>
            {LINES.map((line) => (
              <li key={line}>{t(`machine.line.${line}`)}</li>
            ))}
          </ol>
          <p>{t('machine.hmac')}</p>
        </div>
      </section>
      <section className="developers-part">
        <div>
          <h2>{t('machine.examples')}</h2>
          <p>{t('machine.examplesAbout')}</p>
        </div>
        <CodeSamples of={machineSamples(window.location.origin)} />
      </section>
    </>
  );
}
