import { useQueryClient } from '@tanstack/react-query';
import { App, Button, Form, Input, Modal, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { queries, type Schemas } from '../../api/client';
import { Refused } from '../../ui/States';
import type { Region } from './regions';
import './texts';

type Typed = Schemas['OrganizationInstitutionNewInstitution'];

/** An institution, by the system administrator. */
export function NewInstitution({ regions, chosen }: { regions: readonly Region[]; chosen: string | undefined }) {
  const { t } = useTranslation(['territory', 'ui']);
  const { message } = App.useApp();
  const client = useQueryClient();
  const [open, setOpen] = useState(false);
  const [form] = Form.useForm<Typed>();
  const create = queries.useMutation('post', '/api/v1/institutions');
  const close = () => {
    setOpen(false);
    create.reset();
  };
  return (
    <>
      <Button
        type="primary"
        onClick={() => {
          setOpen(true);
        }}
      >
        {t('newInstitution')}
      </Button>
      <Modal open={open} title={t('newInstitution')} okText={t('create')} cancelText={t('ui:cancel')} confirmLoading={create.isPending} onCancel={close} onOk={form.submit} destroyOnHidden>
        <Form
          form={form}
          layout="vertical"
          requiredMark={false}
          {...(chosen === undefined ? {} : { initialValues: { region: chosen } })}
          onFinish={(body) => {
            create.mutate(
              { body },
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
          <Form.Item name="name" label={t('name')} rules={[{ required: true, message: t('missing') }]}>
            <Input maxLength={100} />
          </Form.Item>
          <Form.Item name="code" label={t('code')} extra={t('codeHint')} rules={[{ required: true, message: t('missing') }]}>
            <Input maxLength={18} className="mono" />
          </Form.Item>
          <Form.Item name="region" label={t('region')} rules={[{ required: true, message: t('missing') }]}>
            <Select showSearch={{ optionFilterProp: 'label' }} options={regions.map((region) => ({ value: region.id, label: region.name }))} />
          </Form.Item>
        </Form>
        <Refused error={create.error} />
      </Modal>
    </>
  );
}
