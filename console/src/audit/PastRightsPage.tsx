import { Button, DatePicker, Form, Select } from 'antd';
import type { Dayjs } from 'dayjs';
import { useTranslation } from 'react-i18next';
import { queries } from '../api/client';
import { Articles } from '../ui/ArticleChip';
import { minute, second } from '../ui/format';
import { PageHead } from '../ui/PageHead';
import { Panel } from '../ui/Panel';
import { Answer, State } from '../ui/States';
import { Badge } from '../ui/Status';
import { useFilters } from '../ui/useFilters';
import { pickedAt, shownAt } from './time';
import './texts';
import './audit.css';

/** 权限追溯: what somebody was allowed at a moment of the past. */
export function PastRightsPage() {
  const { t } = useTranslation('audit');
  const [filters, change] = useFilters();
  const accounts = queries.useQuery('get', '/api/v1/accounts', { params: { query: { limit: 200 } } }, { staleTime: Infinity });
  const { account, at } = filters;
  return (
    <>
      <PageHead
        title={t('rights.title')}
        aside={
          <>
            {t('rights.aside')} <Articles ids={['FH-4']} />
          </>
        }
      />
      <Panel>
        <Form<{ account: string; at: Dayjs }>
          layout="inline"
          className="audit-rights-form"
          requiredMark={false}
          initialValues={{ account, at: shownAt(at) }}
          onFinish={(asked) => {
            change({ account: asked.account, at: pickedAt(asked.at) });
          }}
        >
          <Form.Item name="account" label={t('rights.account')} rules={[{ required: true, message: t('rights.missing') }]}>
            <Select
              className="audit-account"
              showSearch={{ optionFilterProp: 'label' }}
              options={(accounts.data?.items ?? []).map((one) => ({ value: one.id, label: `${one.name} ${one.account}` }))}
            />
          </Form.Item>
          <Form.Item name="at" label={t('rights.at')} rules={[{ required: true, message: t('rights.missing') }]}>
            <DatePicker showTime={{ format: 'HH:mm' }} format="YYYY-MM-DD HH:mm" allowClear={false} />
          </Form.Item>
          <Button type="primary" htmlType="submit">
            {t('rights.ask')}
          </Button>
        </Form>
      </Panel>
      {account !== undefined && at !== undefined ? <Held account={account} at={at} /> : <Panel><State title={t('rights.choose')} /></Panel>}
    </>
  );
}

function Held({ account, at }: { account: string; at: string }) {
  const { t } = useTranslation(['audit', 'ui']);
  // the contract has the questions about accounts and about clients as one, and so asks for both names
  const rights = queries.useQuery('get', '/api/v1/rights', { params: { query: { account, at, client: '' } } }, { staleTime: Infinity, refetchOnWindowFocus: false });
  return (
    <Answer of={rights}>
      {(held) => {
        if (!('posts' in held)) {
          return null;
        }
        return (
          <Panel
            title={t('rights.result', { name: held.name, at: second(held.at) })}
            note={held.disabled && <Badge tone="bad">{t('rights.disabled')}</Badge>}
          >
            {held.posts.length === 0 && <p className="quiet">{t('rights.none')}</p>}
            <ul className="audit-held">
              {held.posts.map(({ post, powers }) => (
                <li key={post.id}>
                  <strong>{post.roles.map((role) => t(`ui:role.${role}`)).join(t('ui:comma'))}</strong>
                  <span>{post.institutionName}</span>
                  <span className="quiet">
                    {post.validUntil === null
                      ? t('rights.period', { from: minute(post.validFrom) })
                      : t('rights.ended', { from: minute(post.validFrom), until: minute(post.validUntil) })}
                  </span>
                  {powers.length > 0 && (
                    <span className="quiet">
                      {t('rights.powers', { powers: [...new Set(powers.map((power) => t(`rights.power.${power.power}`)))].join(t('ui:comma')) })}
                    </span>
                  )}
                </li>
              ))}
            </ul>
          </Panel>
        );
      }}
    </Answer>
  );
}
