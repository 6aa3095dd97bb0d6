import { useQueryClient } from '@tanstack/react-query';
import { App, Button, Form, Input, Modal, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { queries, type Schemas } from '../../api/client';
import { language } from '../../i18n';
import { Refused } from '../../ui/States';
import type { Region } from './regions';
import './texts';

interface Typed {
  name: string;
  level: Region['level'];
  divisionCode?: string;
  parent?: string;
  jurisdiction: string;
}

const LEVELS: Region['level'][] = ['NATION', 'PROVINCE', 'CITY', 'COUNTY', 'ZONE'];

function body(typed: Typed): Schemas['OrganizationRegionNewRegion'] {
  return { ...typed, divisionCode: typed.divisionCode?.trim() === '' ? null : (typed.divisionCode ?? null), parent: typed.parent ?? null };
}

/** A region, by the system administrator. */
export function NewRegion({ regions }: { regions: readonly Region[] }) {
  const { t } = useTranslation(['territory', 'ui']);
  const { message } = App.useApp();
  const client = useQueryClient();
  const [open, setOpen] = useState(false);
  const [form] = Form.useForm<Typed>();
  const create = queries.useMutation('post', '/api/v1/regions');
  const jurisdictions = queries.useQuery('get', '/api/v1/regulations/jurisdictions', { params: { query: { limit: 200 } } }, { enabled: open });
  const close = () => {
    setOpen(false);
    create.reset();
  };
  const required = [{ required: true, message: t('missing') }];
  return (
    <>
      <Button
        onClick={() => {
          setOpen(true);
        }}
      >
        {t('newRegion')}
      </Button>
      <Modal open={open} title={t('newRegion')} okText={t('create')} cancelText={t('ui:cancel')} confirmLoading={create.isPending} onCancel={close} onOk={form.submit} destroyOnHidden>
        <Form
          form={form}
          layout="vertical"
          requiredMark={false}
          onFinish={(typed) => {
            create.mutate(
              { body: body(typed) },
              {
                onSuccess: () => {
                  close();
                  void message.success(t('created'));
                  void client.invalidateQueries();
                },
              },
            );
          }}
        >
          <Form.Item name="name" label={t('name')} rules={required}>
            <Input maxLength={100} />
          </Form.Item>
          <Form.Item name="level" label={t('level')} rules={required}>
            <Select options={LEVELS.map((level) => ({ value: level, label: t(`ui:level.${level}`) }))} />
          </Form.Item>
          <Form.Item name="divisionCode" label={t('divisionCode')} extra={t('divisionHint')}>
            <Input maxLength={12} className="mono" />
          </Form.Item>
          <Form.Item name="parent" label={t('parent')}>
            <Select allowClear placeholder={t('top')} options={regions.map((region) => ({ value: region.id, label: region.name }))} />
          </Form.Item>
          <Form.Item name="jurisdiction" label={t('jurisdiction')} rules={required}>
            <Select
              options={(jurisdictions.data?.items ?? []).map((one) => ({ value: one.id, label: language() === 'en' ? one.nameEn : one.nameZh }))}
            />
          </Form.Item>
        </Form>
        <Refused error={create.error} />
      </Modal>
    </>
  );
}
