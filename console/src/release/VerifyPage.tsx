import { FileProtectOutlined } from '@ant-design/icons';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Button, Form, Input } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Answer, State } from '../ui/States';
import { useFilters } from '../ui/useFilters';
import { DropField } from './DropField';
import { VerifiedReceipt } from './VerifiedReceipt';
import { verification, wantedOf, type Wanted } from './verifying';
import './texts';
import './verify.css';

/** A receipt is a few kilobytes. */
const LARGEST = 1 << 20;

const ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** 核验: a receipt by its number or as a file, and the file that it was given for. */
export function VerifyPage() {
  const { t } = useTranslation('verify');
  const [filters, setFilters] = useFilters();
  const [given, setGiven] = useState<Wanted | null>(null);
  const [fault, setFault] = useState<'invalid' | 'notReceipt' | 'tooLarge' | null>(null);
  const asked = filters['receipt'];
  const wanted = given ?? (asked !== undefined && ID.test(asked) ? { kind: 'id' as const, id: asked } : null);
  const verified = useQuery(verification(wanted));

  const byNumber = (typed: string | undefined) => {
    const id = (typed ?? '').trim().toLowerCase();
    setGiven(null);
    setFault(ID.test(id) ? null : 'invalid');
    setFilters({ receipt: ID.test(id) ? id : undefined });
  };
  const byFile = async (file: File) => {
    const found = file.size > LARGEST ? null : await wantedOf(file);
    setGiven(found);
    setFault(found !== null ? null : file.size > LARGEST ? 'tooLarge' : 'notReceipt');
    setFilters({ receipt: undefined });
  };

  return (
    <div className="measure verify">
      <h1>{t('title')}</h1>
      <p className="verify-lead">{t('lead')}</p>
      <div className="verify-ways">
        <Form layout="vertical" key={asked} initialValues={{ number: asked }} onFinish={({ number }: { number?: string }) => { byNumber(number); }}>
          <Form.Item
            name="number"
            label={t('number')}
            extra={t('numberHint')}
            {...(fault === 'invalid' && { validateStatus: 'error' as const, help: t('invalid') })}
          >
            <Input className="mono" size="large" autoComplete="off" spellCheck={false} maxLength={64} />
          </Form.Item>
          <Button type="primary" size="large" htmlType="submit">
            {t('verify')}
          </Button>
        </Form>
        <span className="verify-or">{t('or')}</span>
        <DropField label={t('dropReceipt')} hint={t('dropReceiptHint')} accept=".json,application/json" onFile={(file) => void byFile(file)} />
      </div>
      <div aria-live="polite">
        {fault === 'notReceipt' || fault === 'tooLarge' ? (
          <State icon={<FileProtectOutlined className="warn" />} title={t('notReceipt')}>
            {t(fault === 'tooLarge' ? 'tooLarge' : 'notReceiptAdvice')}
          </State>
        ) : wanted === null ? (
          <State icon={<FileProtectOutlined />} title={t('empty')} actions={<Link to="/datasets">{t('toDatasets')}</Link>}>
            {t('emptyAdvice')}
          </State>
        ) : (
          <Answer of={verified}>{(data) => <VerifiedReceipt verified={data} again={wanted.kind === 'id'} />}</Answer>
        )}
      </div>
    </div>
  );
}
