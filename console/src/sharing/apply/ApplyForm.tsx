import { Link, useNavigate } from '@tanstack/react-router';
import { Button, DatePicker, Form, Input, InputNumber } from 'antd';
import dayjs, { type Dayjs } from 'dayjs';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { queries } from '../../api/client';
import { usePresent } from '../../api/session';
import { PageHead } from '../../ui/PageHead';
import { Columns, Panel } from '../../ui/Panel';
import { Refused } from '../../ui/States';
import { Sharing } from '../../ui/Status';
import { useDraft } from '../../ui/useDraft';
import type { Entry } from '../records';
import { ItemTicks } from './ItemTicks';
import { Split } from './Split';
import '../texts';

interface Kept {
  items: string[];
  scenario: string;
  legalBasis: string;
  /** 2027-11-20. */
  until: string;
  perMinute: number;
}

interface Filled extends Omit<Kept, 'until'> {
  until: Dayjs | null;
}

const MOST_PER_MINUTE = 60_000;

function fresh(): Kept {
  return { items: [], scenario: '', legalBasis: '', until: dayjs().add(1, 'year').format('YYYY-MM-DD'), perMinute: 60 };
}

function inForm({ until, ...rest }: Kept): Filled {
  return { ...rest, until: until === '' ? null : dayjs(until) };
}

function kept({ until, ...rest }: Filled): Kept {
  return { ...rest, until: until?.format('YYYY-MM-DD') ?? '' };
}

/** A request for some items of an entry: drafted here, approved and submitted by the unit's head (GW-20, SD-12). */
export function ApplyForm({ entry }: { entry: Entry }) {
  const { t } = useTranslation(['sharingApply', 'sharing', 'ui']);
  const present = usePresent();
  const navigate = useNavigate();
  const [form] = Form.useForm<Filled>();
  const draft = useDraft<Kept>(`${present.account}.sharing.${entry.resource}`);
  const [restored, setRestored] = useState(draft.found !== undefined);
  const send = queries.useMutation('post', '/api/v1/sharing/requests');
  const chosen: unknown = Form.useWatch('items', form);
  const items = Array.isArray(chosen) ? chosen.filter((id) => typeof id === 'string') : (draft.found?.items ?? []);

  const finish = (filled: Filled) => {
    const { until, ...body } = kept(filled);
    send.mutate(
      { body: { ...body, resource: entry.resource, until: `${until}T23:59:59+08:00` } },
      {
        onSuccess: (request) => {
          draft.drop();
          void navigate({ to: `/sharing/requests/${request.id}` });
        },
      },
    );
  };

  return (
    <Form<Filled>
      form={form}
      layout="vertical"
      requiredMark={false}
      scrollToFirstError={{ focus: true, block: 'center' }}
      initialValues={inForm({ ...fresh(), ...draft.found })}
      onValuesChange={(_, all) => {
        draft.keep(kept(all));
      }}
      onFinish={finish}
    >
      <PageHead
        trail={
          <>
            <Link to="/sharing">{t('sharing:title')}</Link> / <Link to="/sharing/new">{t('back')}</Link>
          </>
        }
        title={t('title', { title: entry.title })}
        aside={
          <>
            <Sharing type={entry.sharing} boxed />
            {entry.providerName}
          </>
        }
      />
      {restored && (
        <p className="sharing-restored" role="status">
          {t('restored')}
          <Button
            type="link"
            size="small"
            onClick={() => {
              draft.drop();
              form.setFieldsValue(inForm(fresh()));
              setRestored(false);
            }}
          >
            {t('clear')}
          </Button>
        </p>
      )}
      <Columns
        main={
          <>
            <Panel title={t('items')} note={t('itemsWhy')} flush>
              <Form.Item name="items" noStyle rules={[{ type: 'array', required: true, message: t('itemsMissing') }]}>
                <ItemTicks of={entry.items} />
              </Form.Item>
              <Form.Item noStyle shouldUpdate>
                {() => <ItemsError errors={form.getFieldError('items')} />}
              </Form.Item>
            </Panel>
            <Panel>
              <Form.Item name="scenario" label={t('scenario')} extra={t('scenarioWhy')} rules={[{ required: true, whitespace: true, message: t('scenarioMissing') }]}>
                <Input.TextArea autoSize={{ minRows: 2, maxRows: 6 }} maxLength={1000} placeholder={t('scenarioHint')} />
              </Form.Item>
              <Form.Item name="legalBasis" label={t('legalBasis')} extra={t('legalBasisWhy')} rules={[{ required: true, whitespace: true, message: t('legalBasisMissing') }]}>
                <Input.TextArea autoSize={{ minRows: 1, maxRows: 4 }} maxLength={1000} placeholder={t('legalBasisHint')} />
              </Form.Item>
              <div className="sharing-pair">
                <Form.Item name="until" label={t('until')} extra={t('untilWhy')} rules={[{ required: true, message: t('untilMissing') }]}>
                  <DatePicker className="sharing-full" allowClear={false} minDate={dayjs().add(1, 'day')} />
                </Form.Item>
                <Form.Item name="perMinute" label={t('rate')} extra={t('rateWhy')} rules={[{ required: true, message: t('rateMissing') }]}>
                  <InputNumber className="sharing-full" min={1} max={MOST_PER_MINUTE} precision={0} suffix={t('values')} />
                </Form.Item>
              </div>
            </Panel>
          </>
        }
        side={
          <Panel title={t('split')}>
            <Split entry={entry} chosen={items} />
            {entry.useRequirements !== '' && (
              <p className="sharing-use">
                <span className="quiet">{t('use')}</span> {entry.useRequirements}
              </p>
            )}
            <Refused error={send.error} />
            <Button type="primary" block htmlType="submit" loading={send.isPending} className="sharing-main-act">
              {t('save')}
            </Button>
            <p className="sharing-hint">{t('next')}</p>
          </Panel>
        }
      />
    </Form>
  );
}

function ItemsError({ errors }: { errors: readonly string[] }) {
  return errors.length === 0 ? null : (
    <p className="sharing-items-error" role="alert">
      {errors.join(' ')}
    </p>
  );
}
