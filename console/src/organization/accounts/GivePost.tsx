import { useQueryClient } from '@tanstack/react-query';
import { App, Button, Checkbox, Form, Modal, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { queries } from '../../api/client';
import type { Role } from '../../api/session';
import { Articles } from '../../ui/ArticleChip';
import { Refused } from '../../ui/States';
import { useInstitutions } from '../useInstitutions';
import type { Account } from './useAccounts';
import './texts';

const ROLES: Role[] = [
  'STEWARD',
  'UNIT_HEAD',
  'CHIEF_DATA_OFFICER',
  'AUTHORITY_OFFICER',
  'SYSTEM_ADMINISTRATOR',
  'SECURITY_ADMINISTRATOR',
  'AUDIT_ADMINISTRATOR',
];

/** A post for an account, by the security administrator. */
export function GivePost({ account }: { account: Account }) {
  const { t } = useTranslation(['accounts', 'ui']);
  const { message } = App.useApp();
  const client = useQueryClient();
  const institutions = useInstitutions();
  const [open, setOpen] = useState(false);
  const [form] = Form.useForm<{ institution?: string; roles: Role[] }>();
  const give = queries.useMutation('post', '/api/v1/accounts/{id}/posts');
  const close = () => {
    setOpen(false);
    give.reset();
  };
  return (
    <>
      <Button
        type="primary"
        onClick={() => {
          setOpen(true);
        }}
      >
        {t('give')}
      </Button>
      <Modal open={open} title={t('give')} okText={t('giveAct')} cancelText={t('ui:cancel')} confirmLoading={give.isPending} onCancel={close} onOk={form.submit} destroyOnHidden>
        <Form
          form={form}
          layout="vertical"
          requiredMark={false}
          onFinish={({ institution, roles }) => {
            give.mutate(
              { params: { path: { id: account.id } }, body: { institution: institution ?? null, roles } },
              {
                onSuccess: () => {
                  close();
                  void message.success(t('given'));
                  void client.invalidateQueries();
                },
              },
            );
          }}
        >
          <Form.Item name="institution" label={t('institution')} extra={t('institutionHint')}>
            <Select allowClear showSearch={{ optionFilterProp: 'label' }} options={institutions.options} />
          </Form.Item>
          <Form.Item name="roles" label={t('roles')} rules={[{ required: true, message: t('missing') }]}>
            <Checkbox.Group className="accounts-roles" options={ROLES.map((role) => ({ value: role, label: t(`ui:role.${role}`) }))} />
          </Form.Item>
          <p className="quiet">
            {t('rule')} <Articles ids={['FH-16']} />
          </p>
        </Form>
        <Refused error={give.error} />
      </Modal>
    </>
  );
}
