import { Button, Form, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import { queries } from '../../api/client';
import { isProblem } from '../../api/problem';
import { Answer } from '../../ui/States';
import { useFilters } from '../../ui/useFilters';
import { NeedFacts } from './NeedFacts';

/** Asks by a reference how a need stands. */
export function NeedLookup() {
  const { t } = useTranslation('needs');
  const [filters, change] = useFilters();
  const reference = filters['reference'] ?? '';
  return (
    <>
      <Form
        key={reference}
        layout="inline"
        className="needs-lookup"
        initialValues={{ reference }}
        onFinish={(typed: { reference?: string }) => {
          change({ reference: typed.reference?.trim().toUpperCase() });
        }}
      >
        <Form.Item name="reference">
          <Input className="mono" aria-label={t('lookup.reference')} placeholder={t('lookup.example')} maxLength={40} />
        </Form.Item>
        <Button htmlType="submit">{t('lookup.look')}</Button>
      </Form>
      {reference !== '' && <Found reference={reference} />}
    </>
  );
}

function Found({ reference }: { reference: string }) {
  const { t } = useTranslation('needs');
  const need = queries.useQuery('get', '/api/v1/open/needs/{reference}', { params: { path: { reference } } });
  if (isProblem(need.error, 404)) {
    return <p className="needs-unknown">{t('lookup.unknown')}</p>;
  }
  return <Answer of={need}>{(data) => <NeedFacts need={data} />}</Answer>;
}
