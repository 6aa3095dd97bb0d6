import { Table } from 'antd';
import { useTranslation } from 'react-i18next';
import { CodeBlock } from '../ui/CodeSamples';
import { Badge } from '../ui/Status';
import { Wide } from '../ui/Wide';
import type { Contract, Field, Operation, Parameter, Shape } from './openapi';

const PLACES = ['path', 'query', 'header', 'cookie'] as const;

/** One operation: who may call it, what it takes, what it answers, a call. */
export function OperationView({ operation, contract }: { operation: Operation; contract: Contract }) {
  const { t } = useTranslation('developer');
  return (
    <div className="operation">
      <p>
        <Badge tone={operation.secured ? 'calm' : 'good'}>{t(operation.secured ? 'secured' : 'anyone')}</Badge>
      </p>
      <h3>{t('parameters')}</h3>
      {operation.parameters.length === 0 ? <p className="quiet">{t('noParameters')}</p> : <Parameters of={operation.parameters} />}
      {operation.body !== null && (
        <>
          <h3>
            {t('body')} <span className="quiet mono">{operation.body.type}</span>
          </h3>
          <ShapeView shape={operation.body.shape} contract={contract} depth={0} />
          {operation.body.example !== '' && <CodeBlock code={operation.body.example} />}
        </>
      )}
      <h3>{t('answers')}</h3>
      <ul className="operation-answers">
        {operation.answers.map((answer) => (
          <li key={answer.status}>
            <strong className="mono">{answer.status}</strong>{' '}
            {answer.shape === null ? <span className="quiet">{t('noContent')}</span> : <ShapeView shape={answer.shape} contract={contract} depth={0} />}
          </li>
        ))}
      </ul>
      <h3>{t('call')}</h3>
      <CodeBlock code={callOf(operation)} />
    </div>
  );
}

function Parameters({ of }: { of: readonly Parameter[] }) {
  const { t } = useTranslation('developer');
  return (
    <Wide label={t('parameters')}>
      <Table<Parameter>
        size="small"
        pagination={false}
        rowKey={(one) => one.in + one.name}
        dataSource={[...of]}
        columns={[
          { title: t('field'), dataIndex: 'name', className: 'mono', render: (name: string, one) => <Named name={name} required={one.required} /> },
          { title: t('place'), dataIndex: 'in', render: (place: string) => { const known = PLACES.find((one) => one === place); return known === undefined ? place : t(`places.${known}`); } },
          { title: t('type'), render: (_value, one) => <span className="mono">{one.shape.type}</span> },
        ]}
      />
    </Wide>
  );
}

function Named({ name, required }: { name: string; required: boolean }) {
  const { t } = useTranslation('developer');
  return (
    <>
      {name} {required && <span className="required">{t('required')}</span>}
    </>
  );
}

interface ShapeViewProps {
  shape: Shape;
  contract: Contract;
  depth: number;
}

/** A record's fields are shown beneath its name when one opens it. */
function ShapeView({ shape, contract, depth }: ShapeViewProps) {
  const { t } = useTranslation('developer');
  const known = shape.refs.filter((ref) => (contract.records.get(ref)?.length ?? 0) > 0);
  if (known.length === 0 || depth > 5) {
    return <span className="mono">{shape.type}</span>;
  }
  return (
    <details className="record">
      <summary className="mono">{shape.type}</summary>
      {known.map((ref) => (
        <table key={ref} aria-label={t('record', { name: ref })}>
          <tbody>
            {(contract.records.get(ref) ?? []).map((field) => (
              <FieldLine key={field.name} field={field} contract={contract} depth={depth + 1} />
            ))}
          </tbody>
        </table>
      ))}
    </details>
  );
}

function FieldLine({ field, contract, depth }: { field: Field; contract: Contract; depth: number }) {
  return (
    <tr>
      <th scope="row" className="mono">
        <Named name={field.name} required={field.required} />
      </th>
      <td>
        <ShapeView shape={field.shape} contract={contract} depth={depth} />
      </td>
    </tr>
  );
}

function callOf(operation: Operation): string {
  const query = operation.parameters.filter((one) => one.in === 'query' && one.required).map((one) => `${one.name}=…`);
  const lines = [`curl -s${operation.method === 'GET' ? '' : ` -X ${operation.method}`} '${window.location.origin}${operation.path}${query.length > 0 ? `?${query.join('&')}` : ''}'`];
  operation.parameters.filter((one) => one.in === 'header').forEach((one) => lines.push(`-H '${one.name}: …'`));
  if (operation.secured) {
    lines.push("-H 'Authorization: FENHE-HMAC-SM3 client=…,timestamp=…,nonce=…,signature=…'");
  }
  if (operation.body !== null) {
    lines.push(`-H 'Content-Type: ${operation.body.type}'`);
    lines.push(operation.body.type.includes('json') ? `-d '${operation.body.example.replaceAll(/\s*\n\s*/g, ' ')}'` : '--data-binary @FILE');
  }
  return lines.join(' \\\n  ');
}
