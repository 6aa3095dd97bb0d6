import { useQueryClient } from '@tanstack/react-query';
import { Button, Form, Input, Modal } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { queries, type Schemas } from '../../api/client';
import { Refused } from '../../ui/States';
import type { Shown } from './AccountsPage';
import './texts';

/** An account without rights; its first password is shown once. */
export function NewAccount({ onShown }: { onShown: (shown: Shown) => void }) {
  const { t } = useTranslation(['accounts', 'ui']);
  const client = useQueryClient();
  const [open, setOpen] = useState(false);
  const [form] = Form.useForm<Schemas['OrganizationAccountNewAccount']>();
  const create = queries.useMutation('post', '/api/v1/accounts');
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
                onSuccess: (created) => {
                  close();
                  onShown({ name: body.name, secret: created.firstPassword });
                  void client.invalidateQueries({ queryKey: ['get', '/api/v1/accounts'] });
                },
              },
            );
          }}
        >
          <Form.Item name="account" label={t('account')} extra={t('accountHint')} rules={[{ required: true, message: t('missing') }]}>
            <Input autoComplete="off" maxLength={64} className="mono" />
          </Form.Item>
          <Form.Item name="name" label={t('name')} rules={[{ required: true, message: t('missing') }]}>
            <Input autoComplete="off" maxLength={100} />
          </Form.Item>
        </Form>
        <Refused error={create.error} />
      </Modal>
    </>
  );
}
