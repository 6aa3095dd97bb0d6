import { useQueryClient } from '@tanstack/react-query';
import { Form, Input, InputNumber, Modal, Radio, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { queries, type Schemas } from '../api/client';
import { usePresent } from '../api/session';
import { Refused } from '../ui/States';
import { useDraft } from '../ui/useDraft';
import { draftOf, fieldsOf, isParameters, PORTS, PRODUCTS, type Fields } from './fields';
import './texts';

type Connection = Schemas['Connection'];

interface SourceFormProps {
  /** To be changed; undefined for a new one. */
  connection: Connection | undefined;
  onClose: () => void;
}

const KINDS = ['FOLDER', 'DATABASE'] as const;

/** Registers a source, or changes one. A password is typed and sent, and never kept in the draft. */
export function SourceForm({ connection, onClose }: SourceFormProps) {
  const { t } = useTranslation(['connection', 'ui']);
  const present = usePresent();
  const client = useQueryClient();
  const draft = useDraft<Partial<Fields>>(`${present.account}.connection.${connection?.id ?? 'new'}`);
  const [form] = Form.useForm<Fields>();
  const kind = Form.useWatch((typed: Partial<Fields>) => typed.kind, form) ?? connection?.kind ?? 'FOLDER';
  const saved = {
    onSuccess: () => {
      draft.drop();
      onClose();
      void client.invalidateQueries({ predicate: ({ queryKey }) => queryKey[1] === '/api/v1/connections' });
    },
  };
  const register = queries.useMutation('post', '/api/v1/connections', saved);
  const change = queries.useMutation('put', '/api/v1/connections/{id}', saved);
  const required = [{ required: true, message: t('form.required') }];
  return (
    <Modal
      open
      width={560}
      title={connection === undefined ? t('add') : t('editOf', { name: connection.name })}
      okText={t(connection === undefined ? 'form.register' : 'form.save')}
      cancelText={t('ui:cancel')}
      confirmLoading={register.isPending || change.isPending}
      onCancel={onClose}
      onOk={() => {
        form.submit();
      }}
    >
      <Form<Fields>
        form={form}
        layout="vertical"
        requiredMark={false}
        initialValues={{ ...fieldsOf(connection), ...draft.found }}
        onValuesChange={(_, all) => {
          draft.keep({ ...all, secret: '' });
        }}
        onFinish={(fields) => {
          const body = draftOf(fields);
          if (connection === undefined) {
            register.mutate({ body });
          } else {
            change.mutate({ params: { path: { id: connection.id } }, body });
          }
        }}
      >
        <Form.Item name="name" label={t('form.name')} rules={required}>
          <Input maxLength={100} placeholder={t('form.nameHint')} />
        </Form.Item>
        <Form.Item name="kind" label={t('form.kind')}>
          <Radio.Group disabled={connection !== undefined} options={KINDS.map((one) => ({ value: one, label: t(`kind.${one}`) }))} />
        </Form.Item>
        {kind === 'FOLDER' ? (
          <Form.Item name="folder" label={t('form.folder')} extra={t('form.folderHint')} rules={required}>
            <Input className="mono" />
          </Form.Item>
        ) : (
          <DatabaseFields
            hasSecret={connection?.hasSecret === true}
            onProduct={(product) => {
              form.setFieldValue('port', PORTS[product]);
            }}
          />
        )}
        <Refused error={register.error ?? change.error} />
      </Form>
    </Modal>
  );
}

interface DatabaseFieldsProps {
  hasSecret: boolean;
  onProduct: (product: Fields['product']) => void;
}

function DatabaseFields({ hasSecret, onProduct }: DatabaseFieldsProps) {
  const { t } = useTranslation('connection');
  const required = [{ required: true, message: t('form.required') }];
  return (
    <>
      <Form.Item name="product" label={t('form.product')} rules={required}>
        <Select<Fields['product']> options={PRODUCTS.map((one) => ({ value: one, label: t(`product.${one}`) }))} onChange={onProduct} />
      </Form.Item>
      <div className="source-address">
        <Form.Item name="host" label={t('form.host')} extra={t('form.hostHint')} rules={required}>
          <Input className="mono" />
        </Form.Item>
        <Form.Item name="port" label={t('form.port')} rules={required}>
          <InputNumber min={1} max={65_535} />
        </Form.Item>
      </div>
      <Form.Item name="database" label={t('form.database')} rules={required}>
        <Input className="mono" />
      </Form.Item>
      <Form.Item name="user" label={t('form.user')} rules={required}>
        <Input className="mono" autoComplete="off" />
      </Form.Item>
      <Form.Item name="secret" label={t('form.secret')} extra={t(hasSecret ? 'form.secretKept' : 'form.secretNew')}>
        <Input.Password autoComplete="new-password" />
      </Form.Item>
      <Form.Item
        name="parameters"
        label={t('form.parameters')}
        extra={t('form.parametersHint')}
        rules={[
          {
            validator: (_, text: unknown) =>
              isParameters(typeof text === 'string' ? text : '') ? Promise.resolve() : Promise.reject(new Error(t('form.parametersWrong'))),
          },
        ]}
      >
        <Input.TextArea rows={2} className="mono" />
      </Form.Item>
    </>
  );
}
