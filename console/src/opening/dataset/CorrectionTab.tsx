import { CheckCircleOutlined } from '@ant-design/icons';
import { Button, Form, Input, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { queries, type Schemas } from '../../api/client';
import { Digest } from '../../ui/Digest';
import { Facts } from '../../ui/Facts';
import { day, lastDayOf, minute } from '../../ui/format';
import { Answer, Refused } from '../../ui/States';
import { Badge, type Tone } from '../../ui/Status';
import { useDraft } from '../../ui/useDraft';
import { useFilters } from '../../ui/useFilters';
import type { Dataset } from './data';

interface Typed {
  item?: string;
  description?: string;
  contact?: string;
}

type Correction = Schemas['CorrectionPublicCorrection'];

const TONES: Record<Correction['state'], Tone> = { REPORTED: 'warn', VERIFYING: 'river', CORRECTED: 'good', EXPLAINED: 'calm' };

/** 纠错: a doubt is reported, and its answer read by the reference. */
export function CorrectionTab({ dataset }: { dataset: Dataset }) {
  const { t } = useTranslation('datasetCorrection');
  return (
    <>
      <section className="part">
        <h2>{t('title')}</h2>
        <p className="note">{t('about')}</p>
        <Report dataset={dataset} />
      </section>
      <section className="part">
        <h2>{t('lookup')}</h2>
        <Lookup />
      </section>
    </>
  );
}

function Report({ dataset }: { dataset: Dataset }) {
  const { t } = useTranslation('datasetCorrection');
  const [form] = Form.useForm<Typed>();
  const draft = useDraft<Typed>(`public.correction.${dataset.id}`);
  const report = queries.useMutation('post', '/api/v1/open/corrections');
  const send = ({ item, description, contact }: Typed) => {
    report.mutate(
      {
        body: {
          resource: dataset.id,
          description: description ?? '',
          ...(item !== undefined && item !== '' && { item }),
          ...(contact !== undefined && contact !== '' && { contact }),
        },
      },
      { onSuccess: () => { draft.drop(); } },
    );
  };
  if (report.data !== undefined) {
    return (
      <div className="sent" role="status">
        <p>
          <CheckCircleOutlined aria-hidden /> <strong>{t('sent')}</strong>
        </p>
        <p>{t('sentAbout')}</p>
        <p>
          <Digest value={report.data.reference} />
        </p>
        <p>
          {t('due')} {day(lastDayOf(report.data.due))}
          {report.data.provisional && t('provisional')}
        </p>
        <Button
          onClick={() => {
            form.resetFields();
            report.reset();
          }}
        >
          {t('another')}
        </Button>
      </div>
    );
  }
  return (
    <Form<Typed>
      form={form}
      layout="vertical"
      className="report"
      initialValues={{ item: '', ...draft.found }}
      onValuesChange={(_changed, all) => {
        draft.keep(all);
      }}
      onFinish={send}
    >
      {draft.found !== undefined && <p className="note">{t('draft')}</p>}
      <Form.Item name="item" label={t('item')}>
        <Select
          showSearch={{ optionFilterProp: 'label' }}
          options={[{ value: '', label: t('whole') }, ...dataset.items.map((item) => ({ value: item.name, label: item.title }))]}
        />
      </Form.Item>
      <Form.Item name="description" label={t('description')} extra={t('descriptionHint')} rules={[{ required: true, whitespace: true, message: t('descriptionMissing') }]}>
        <Input.TextArea rows={5} maxLength={2000} showCount />
      </Form.Item>
      <Form.Item name="contact" label={t('contact')} extra={t('contactHint')}>
        <Input maxLength={200} autoComplete="off" />
      </Form.Item>
      <Refused error={report.error} />
      <Button type="primary" htmlType="submit" loading={report.isPending}>
        {t('send')}
      </Button>
    </Form>
  );
}

function Lookup() {
  const { t } = useTranslation('datasetCorrection');
  const [filters, setFilters] = useFilters();
  const reference = filters['reference'] ?? '';
  const found = queries.useQuery(
    'get',
    '/api/v1/open/corrections/{reference}',
    { params: { path: { reference } } },
    { enabled: reference !== '' },
  );
  return (
    <>
      <Form
        key={reference}
        layout="vertical"
        className="lookup"
        initialValues={{ reference }}
        onFinish={(typed: { reference?: string }) => {
          setFilters({ reference: typed.reference?.trim() });
        }}
      >
        <Form.Item name="reference" label={t('reference')}>
          <Input className="mono" maxLength={64} autoComplete="off" spellCheck={false} />
        </Form.Item>
        <Button htmlType="submit">{t('find')}</Button>
      </Form>
      {reference !== '' && (
        <Answer of={found} rows={3}>
          {(correction) => (
            <Facts
              of={[
                [t('dataset'), `${correction.resourceTitle}${correction.itemTitle === null ? '' : ` · ${correction.itemTitle}`}`],
                [t('description'), correction.description],
                [t('reported'), minute(correction.reportedAt)],
                [t('answer'), <Badge key="state" tone={TONES[correction.state]}>{t(`states.${correction.state}`)}</Badge>],
                [t('due'), correction.answeredAt === null && `${day(lastDayOf(correction.due))}${correction.provisional ? t('provisional') : ''}`],
                [t('answered'), correction.answeredAt !== null && minute(correction.answeredAt)],
                ['', correction.answer ?? t('noAnswer')],
              ]}
            />
          )}
        </Answer>
      )}
    </>
  );
}
