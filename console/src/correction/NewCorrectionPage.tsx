import { Link, useNavigate } from '@tanstack/react-router';
import { Button, Form, Input, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { queries } from '../api/client';
import { usePresent } from '../api/session';
import { PageHead } from '../ui/PageHead';
import { Columns, Panel } from '../ui/Panel';
import { Refused } from '../ui/States';
import { Timeline } from '../ui/Timeline';
import { useDraft } from '../ui/useDraft';
import { useFilters } from '../ui/useFilters';
import { ResourceSearch } from './ResourceSearch';
import './texts';
import './correction.css';

interface Fields {
  resource?: string;
  item?: string;
  description?: string;
}

/** 提出校核: what is doubted, and why. A link may name the resource and the item. */
export function NewCorrectionPage() {
  const { t } = useTranslation('correction');
  return (
    <>
      <PageHead trail={<Link to="/corrections">{t('trail')}</Link>} title={t('new')} />
      <Columns
        main={
          <Panel>
            <ReportForm />
          </Panel>
        }
        side={
          <Panel title={t('what')}>
            <Timeline
              of={(['told', 'due', 'answer'] as const).map((key) => ({ key, title: t(`steps.${key}`), phase: 'coming' as const }))}
            />
          </Panel>
        }
      />
    </>
  );
}

function ReportForm() {
  const { t } = useTranslation(['correction', 'ui']);
  const present = usePresent();
  const navigate = useNavigate();
  const [filters] = useFilters();
  const draft = useDraft<Fields>(`${present.account}.correction.new`);
  const named: Fields = filters['resource'] === undefined ? {} : { resource: filters['resource'], ...(filters['item'] === undefined ? {} : { item: filters['item'] }) };
  const kept = draft.found?.resource === named.resource || named.resource === undefined ? draft.found : undefined;
  const [initial] = useState<Fields>({ ...kept, ...named });
  const [form] = Form.useForm<Fields>();
  const resource = Form.useWatch('resource', form);
  const report = queries.useMutation('post', '/api/v1/corrections', {
    onSuccess: (made) => {
      draft.drop();
      void navigate({ to: `/corrections/${made.id}` });
    },
  });
  return (
    <Form<Fields>
      form={form}
      layout="vertical"
      requiredMark={false}
      initialValues={initial}
      onValuesChange={(changed, all) => {
        if ('resource' in changed) {
          form.setFieldValue('item', undefined);
        }
        draft.keep(all);
      }}
      onFinish={({ resource: about, item, description }) => {
        if (about !== undefined && description !== undefined) {
          report.mutate({ body: { resource: about, item: item ?? null, description, contact: null } });
        }
      }}
    >
      <Form.Item name="resource" label={t('choose')} rules={[{ required: true, message: t('required.resource') }]}>
        <ResourceSearch placeholder={t('chooseHint')} />
      </Form.Item>
      <Form.Item name="item" label={t('item')} extra={t('itemHint')}>
        <ItemSelect resource={resource} />
      </Form.Item>
      <Form.Item name="description" label={t('description')} extra={t('descriptionHint')} rules={[{ required: true, whitespace: true, message: t('required.description') }]}>
        <Input.TextArea rows={7} maxLength={2000} />
      </Form.Item>
      <Refused error={report.error} />
      <div className="form-acts">
        <Button type="primary" htmlType="submit" loading={report.isPending}>
          {t('submit')}
        </Button>
        <Link to="/corrections" className="button">
          {t('ui:cancel')}
        </Link>
      </div>
    </Form>
  );
}

interface ItemSelectProps {
  id?: string;
  resource: string | undefined;
  value?: string;
  onChange?: (item: string | undefined) => void;
}

/** Items of a resource; `id`, `value` and `onChange` are the form's. */
function ItemSelect({ resource, ...field }: ItemSelectProps) {
  const { t } = useTranslation('correction');
  const { data, isFetching } = queries.useQuery(
    'get',
    '/api/v1/catalog/resources/{resource}',
    { params: { path: { resource: resource ?? '' } } },
    { enabled: resource !== undefined },
  );
  return (
    <Select
      {...field}
      allowClear
      showSearch={{ optionFilterProp: 'label' }}
      disabled={resource === undefined}
      loading={isFetching}
      placeholder={t('whole')}
      options={(data?.items ?? []).map((item) => ({ value: item.id, label: `${item.title} ${item.name}` }))}
    />
  );
}
