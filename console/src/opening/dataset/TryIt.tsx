import { Button, Form, InputNumber, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { refuse, sendHeaders } from '../../api/client';
import { bytes } from '../../ui/format';
import { Refused } from '../../ui/States';
import { isNumber, type Dataset } from './data';

interface Asked {
  operation: 'dataset' | 'preview' | 'figures';
  limit: number;
}

interface Answered {
  address: string;
  status: number;
  milliseconds: number;
  size: number;
  text: string;
}

/** Characters of an answer that are shown. */
const SHOWN = 20_000;

function addressOf(dataset: Dataset, { operation, limit }: Asked): string {
  const base = `/api/v1/open/datasets/${dataset.id}`;
  const measured = dataset.items.find(isNumber);
  return operation === 'dataset'
    ? base
    : operation === 'preview'
      ? `${base}/preview?limit=${limit}`
      : `${base}/figures${measured === undefined ? '' : `?of=${encodeURIComponent(measured.name)}`}`;
}

function pretty(text: string): string {
  try {
    return JSON.stringify(JSON.parse(text), null, 2);
  } catch {
    return text;
  }
}

/** Calls the public interface as any program would, and shows the answer. */
export function TryIt({ dataset }: { dataset: Dataset }) {
  const { t } = useTranslation('datasetUse');
  const [asked, setAsked] = useState<Asked>({ operation: 'preview', limit: 3 });
  const [answered, setAnswered] = useState<Answered | null>(null);
  const [error, setError] = useState<unknown>(null);
  const [running, setRunning] = useState(false);
  const address = addressOf(dataset, asked);

  const send = async () => {
    setRunning(true);
    setError(null);
    const begin = performance.now();
    try {
      const headers = new Headers({ Accept: 'application/json' });
      sendHeaders('GET', headers);
      const response = await fetch(address, { headers });
      if (!response.ok) {
        await refuse(response);
      }
      const text = await response.text();
      setAnswered({ address, status: response.status, milliseconds: Math.round(performance.now() - begin), size: new Blob([text]).size, text: pretty(text) });
    } catch (failure) {
      setAnswered(null);
      setError(failure);
    } finally {
      setRunning(false);
    }
  };

  return (
    <section className="part">
      <h2>{t('try')}</h2>
      <p className="note">{t('tryAbout')}</p>
      <Form layout="inline" colon={false} className="try" onFinish={() => void send()}>
        <Form.Item label={t('what')} htmlFor="try-operation">
          <Select
            id="try-operation"
            popupMatchSelectWidth={false}
            value={asked.operation}
            options={(['dataset', 'preview', 'figures'] as const).map((value) => ({ value, label: t(`operations.${value}`) }))}
            onChange={(operation) => {
              setAsked({ ...asked, operation });
            }}
          />
        </Form.Item>
        {asked.operation === 'preview' && (
          <Form.Item label={t('limit')} htmlFor="try-limit">
            <InputNumber
              id="try-limit"
              min={1}
              max={200}
              value={asked.limit}
              onChange={(limit) => {
                setAsked({ ...asked, limit: limit ?? 3 });
              }}
            />
          </Form.Item>
        )}
        <Button type="primary" htmlType="submit" loading={running}>
          {t('send')}
        </Button>
      </Form>
      <p className="mono try-address">GET {address}</p>
      <Refused error={error} />
      {answered !== null && (
        <div role="status">
          <p className="note">{t('answered', { status: answered.status, milliseconds: answered.milliseconds, size: bytes(answered.size) })}</p>
          {/* eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- scrolled by the keyboard too */}
          <pre className="code-block" tabIndex={0} aria-label={t('answer')}>
            {answered.text.slice(0, SHOWN)}
          </pre>
          {answered.text.length > SHOWN && <p className="note">{t('cut', { size: bytes(SHOWN) })}</p>}
        </div>
      )}
    </section>
  );
}
