import { useQueryClient } from '@tanstack/react-query';
import { App, Button, Form, Input, Modal, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { queries, type Schemas } from '../../api/client';
import { Refused } from '../../ui/States';
import { useInstitutions } from '../useInstitutions';
import './texts';

/** A machine client without rights and without a secret, by the system administrator. */
export function NewClient() {
  const { t } = useTranslation(['clients', 'ui']);
  const { message } = App.useApp();
  const client = useQueryClient();
  const institutions = useInstitutions();
  const [open, setOpen] = useState(false);
  const [form] = Form.useForm<Schemas['OrganizationClientNewClient']>();
  const create = queries.useMutation('post', '/api/v1/clients');
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
        {t('create')}
      </Button>
      <Modal open={open} title={t('create')} okText={t('act')} cancelText={t('ui:cancel')} confirmLoading={create.isPending} onCancel={close} onOk={form.submit} destroyOnHidden>
        <Form
          form={form}
          layout="vertical"
          requiredMark={false}
          onFinish={(body) => {
            create.mutate(
              { body },
              {
                onSuccess: () => {
                  close();
                  void message.success(t('created'));
                  void client.invalidateQueries({ queryKey: ['get', '/api/v1/clients'] });
                },
              },
            );
          }}
        >
          <Form.Item name="name" label={t('name')} rules={[{ required: true, message: t('missing') }]}>
            <Input maxLength={100} />
          </Form.Item>
          <Form.Item name="institution" label={t('institution')} rules={[{ required: true, message: t('missing') }]}>
            <Select showSearch={{ optionFilterProp: 'label' }} options={institutions.options} />
          </Form.Item>
        </Form>
        <Refused error={create.error} />
      </Modal>
    </>
  );
}
