import { Link } from '@tanstack/react-router';
import { Button, Form, Input } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { queries } from '../../api/client';
import { Refused, Waiting } from '../../ui/States';
import { useFilters } from '../../ui/useFilters';
import { codeOf, forgetCode, rememberCode } from './codes';
import { Mine } from './Mine';
import { params, type Key } from './records';
import '../parts/letters.css';
import './mine.texts';
import './texts';
import './apply.css';

/** 查询申请: by number and code; the code stands in no address and is gone with the page. */
export function MinePage() {
  const { t } = useTranslation('mine');
  const [filters, change] = useFilters();
  const number = filters['number'] ?? '';
  const [code, setCode] = useState(codeOf(number));
  const found = code !== undefined && number !== '';
  return (
    <div className="measure letters-page apply">
      <h1>{t('title')}</h1>
      {found ? (
        <Found
          ofKey={{ number, code }}
          onAnother={() => {
            forgetCode(number);
            setCode(undefined);
          }}
        />
      ) : (
        <>
          <p className="letters-lead">{t('lead')}</p>
          <Ask
            number={number}
            onAsk={(key) => {
              rememberCode(key.number, key.code);
              setCode(key.code);
              change({ number: key.number });
            }}
          />
          <p className="apply-note">
            {t('none')} <Link to="/datasets" search={{ opening: 'CONDITIONAL' }}>{t('noneLink')}</Link> {t('noneEnd')}
          </p>
        </>
      )}
    </div>
  );
}

function Ask({ number, onAsk }: { number: string; onAsk: (key: Key) => void }) {
  const { t } = useTranslation('mine');
  const required = [{ required: true, whitespace: true, message: t('missing') }];
  return (
    <Form<Key>
      layout="vertical"
      requiredMark={false}
      className="apply-ask"
      initialValues={{ number }}
      onFinish={(typed) => {
        onAsk({ number: typed.number.trim().toUpperCase(), code: typed.code.trim().toUpperCase() });
      }}
    >
      <Form.Item name="number" label={t('number')} rules={required}>
        <Input className="mono" maxLength={30} placeholder={t('numberExample')} autoComplete="off" />
      </Form.Item>
      <Form.Item name="code" label={t('code')} rules={required}>
        <Input className="mono" maxLength={40} placeholder={t('codeExample')} autoComplete="off" />
      </Form.Item>
      <Button type="primary" htmlType="submit" className="letters-send">
        {t('look')}
      </Button>
    </Form>
  );
}

function Found({ ofKey, onAnother }: { ofKey: Key; onAnother: () => void }) {
  const { t } = useTranslation('mine');
  const own = queries.useQuery('get', '/api/v1/open/applications/{number}', { params: params(ofKey) }, { retry: false });
  const again = (
    <Button type="link" className="apply-another" onClick={onAnother}>
      {t('another')}
    </Button>
  );
  if (own.data !== undefined) {
    return <Mine own={own.data} ofKey={ofKey} another={again} />;
  }
  return own.isPending ? (
    <Waiting />
  ) : (
    <>
      <Refused error={own.error} />
      {again}
    </>
  );
}
