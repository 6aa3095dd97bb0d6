import { Button, Form, Input } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { queries, type Schemas } from '../../api/client';
import { Refused } from '../../ui/States';
import { useDraft } from '../../ui/useDraft';
import { useFilters } from '../../ui/useFilters';
import { Filed } from '../parts/Filed';

interface Typed {
  wanted: string;
  purpose: string;
  contact?: string;
}

/** Which data, for what, and where one can be asked. What is typed stays on this machine until it is sent. */
export function NeedForm() {
  const { t } = useTranslation(['needs', 'letters']);
  const [filters] = useFilters();
  const draft = useDraft<Typed>('public need');
  const [form] = Form.useForm<Typed>();
  const file = queries.useMutation('post', '/api/v1/open/needs');
  const [filed, setFiled] = useState<Schemas['OpeningPublicNeed'] | null>(null);
  if (filed !== null) {
    return (
      <Filed
        title={t('filed.title')}
        reference={filed.reference}
        at="/needs"
        look={t('filed.look')}
        more={t('filed.more')}
        onMore={() => {
          setFiled(null);
        }}
      />
    );
  }
  const send = ({ wanted, purpose, contact }: Typed) => {
    file.mutate(
      { body: { wanted, purpose, contact: contact === undefined || contact.trim() === '' ? null : contact } },
      {
        onSuccess: (need) => {
          draft.drop();
          form.resetFields();
          setFiled(need);
        },
      },
    );
  };
  return (
    <Form
      form={form}
      layout="vertical"
      requiredMark={false}
      initialValues={{ ...draft.found, ...(filters['wanted'] === undefined ? {} : { wanted: filters['wanted'] }) }}
      onValuesChange={(_, all) => {
        draft.keep(all);
      }}
      onFinish={send}
      scrollToFirstError
    >
      <Form.Item name="wanted" label={t('file.wanted')} rules={[{ required: true, whitespace: true, message: t('file.wantedMissing') }]}>
        <Input maxLength={200} placeholder={t('file.wantedExample')} />
      </Form.Item>
      <Form.Item name="purpose" label={t('file.purpose')} rules={[{ required: true, whitespace: true, message: t('file.purposeMissing') }]}>
        <Input.TextArea rows={5} maxLength={2000} showCount placeholder={t('file.purposeExample')} />
      </Form.Item>
      <Form.Item name="contact" label={t('letters:contact')} extra={t('letters:contactNote')}>
        <Input maxLength={200} autoComplete="email" />
      </Form.Item>
      <Refused error={file.error} />
      <Button type="primary" htmlType="submit" loading={file.isPending} className="letters-send">
        {t('file.send')}
      </Button>
    </Form>
  );
}
