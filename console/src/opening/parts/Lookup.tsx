import { Button, Form, Input } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { isProblem } from '../../api/problem';
import { useFilters } from '../../ui/useFilters';
import './texts';

interface LookupProps {
  /** What a reference looks like. */
  example: string;
  /** What is found by one. */
  children: (reference: string) => ReactNode;
}

/** Asks by a reference how something stands; the reference is kept in the address. */
export function Lookup({ example, children }: LookupProps) {
  const { t } = useTranslation('letters');
  const [filters, change] = useFilters();
  const reference = filters['reference'] ?? '';
  return (
    <>
      <Form
        key={reference}
        layout="inline"
        className="lookup"
        initialValues={{ reference }}
        onFinish={(typed: { reference?: string }) => {
          change({ reference: typed.reference?.trim().toUpperCase() });
        }}
      >
        <Form.Item name="reference">
          <Input className="mono" aria-label={t('reference')} placeholder={example} maxLength={40} />
        </Form.Item>
        <Button htmlType="submit">{t('look')}</Button>
      </Form>
      {reference !== '' && children(reference)}
    </>
  );
}

/** Instead of an answer, where nothing has the reference. */
export function UnknownReference({ error, children }: { error: unknown; children: ReactNode }) {
  const { t } = useTranslation('letters');
  return isProblem(error, 404) ? <p className="lookup-unknown">{t('unknown')}</p> : <>{children}</>;
}
