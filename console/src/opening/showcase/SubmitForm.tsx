import { Button, Form, Input } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { queries } from '../../api/client';
import { Refused } from '../../ui/States';
import { useDraft } from '../../ui/useDraft';
import { DatasetsSelect } from '../parts/DatasetsSelect';
import { Filed } from '../parts/Filed';
import type { Item } from './items';

const MOST = 10;

interface Typed {
  name: string;
  about: string;
  maker: string;
  address: string;
  datasets: string[];
  contact?: string;
}

type Text = Exclude<keyof Typed, 'datasets' | 'contact'>;

/** What it is, who made it, where it is, which data it uses. What is typed stays on this machine until it is sent. */
export function SubmitForm({ known }: { known: readonly { value: string; label: string }[] }) {
  const { t } = useTranslation(['showcase', 'letters']);
  const draft = useDraft<Typed>('public application');
  const [form] = Form.useForm<Typed>();
  const submit = queries.useMutation('post', '/api/v1/open/showcase');
  const [filed, setFiled] = useState<Item | null>(null);
  if (filed !== null) {
    return (
      <Filed
        title={t('filed.title')}
        reference={filed.reference}
        at="/showcase"
        look={t('filed.look')}
        more={t('filed.more')}
        onMore={() => {
          setFiled(null);
        }}
      />
    );
  }
  const send = ({ contact, ...typed }: Typed) => {
    submit.mutate(
      { body: { ...typed, contact: contact === undefined || contact.trim() === '' ? null : contact } },
      {
        onSuccess: (item) => {
          draft.drop();
          form.resetFields();
          setFiled(item);
        },
      },
    );
  };
  const required = (name: Text) => [{ required: true, whitespace: true, message: t(`form.${name}Missing`) }];
  return (
    <Form
      form={form}
      layout="vertical"
      requiredMark={false}
      initialValues={{ ...draft.found, datasets: known.map((one) => one.value) }}
      onValuesChange={(_, all) => {
        draft.keep(all);
      }}
      onFinish={send}
      scrollToFirstError
    >
      <Form.Item name="name" label={t('form.name')} rules={required('name')}>
        <Input maxLength={60} placeholder={t('form.nameExample')} />
      </Form.Item>
      <Form.Item name="about" label={t('form.about')} rules={required('about')}>
        <Input.TextArea rows={4} maxLength={1000} showCount placeholder={t('form.aboutExample')} />
      </Form.Item>
      <Form.Item name="maker" label={t('form.maker')} rules={required('maker')}>
        <Input maxLength={60} placeholder={t('form.makerExample')} />
      </Form.Item>
      <Form.Item
        name="address"
        label={t('form.address')}
        extra={t('form.addressNote')}
        rules={[{ required: true, pattern: /^\s*https:\/\/[^\s/@]+\.[^\s@]+\s*$/i, message: t('form.addressMissing') }]}
      >
        <Input maxLength={500} inputMode="url" placeholder={t('form.addressExample')} />
      </Form.Item>
      <Form.Item name="datasets" label={t('form.datasets')} rules={[{ required: true, type: 'array', min: 1, message: t('form.datasetsMissing') }]}>
        <DatasetsSelect known={known} most={MOST} />
      </Form.Item>
      <Form.Item name="contact" label={t('letters:contact')} extra={t('letters:contactNote')}>
        <Input maxLength={200} autoComplete="email" />
      </Form.Item>
      <Refused error={submit.error} />
      <Button type="primary" htmlType="submit" loading={submit.isPending} className="letters-send">
        {t('form.send')}
      </Button>
    </Form>
  );
}
