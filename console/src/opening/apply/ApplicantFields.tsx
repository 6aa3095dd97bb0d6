import { Form, Input, Radio, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { isContact, isCreditCode, isDocument } from './checks';
import { ID_KINDS, KINDS, type IdKind } from './records';

/** Who applies. */
export function ApplicantFields({ company }: { company: boolean }) {
  const { t } = useTranslation('apply');
  const required = { required: true, whitespace: true, message: t('wrong.missing') };
  const check = (passes: (value: string) => boolean, message: string) => ({
    validator: (_: unknown, value: string | undefined) =>
      value === undefined || value.trim() === '' || passes(value) ? Promise.resolve() : Promise.reject(new Error(message)),
  });
  return (
    <section>
      <h2>{t('applicant.title')}</h2>
      <Form.Item name="kind" label={t('applicant.kind')}>
        <Radio.Group options={KINDS.map((kind) => ({ value: kind, label: t(`applicant.kinds.${kind}`) }))} />
      </Form.Item>
      {company ? (
        <>
          <Form.Item key="company" name="name" label={t('applicant.company')} rules={[required]}>
            <Input maxLength={100} autoComplete="organization" />
          </Form.Item>
          <div className="apply-pair">
            <Form.Item name="creditCode" label={t('applicant.creditCode')} rules={[required, check(isCreditCode, t('wrong.creditCode'))]}>
              <Input maxLength={18} className="mono" autoComplete="off" />
            </Form.Item>
            <Form.Item name="agent" label={t('applicant.agent')} rules={[required]}>
              <Input maxLength={60} autoComplete="name" />
            </Form.Item>
          </div>
        </>
      ) : (
        <Form.Item key="person" name="name" label={t('applicant.name')} rules={[required]}>
          <Input maxLength={60} autoComplete="name" />
        </Form.Item>
      )}
      <div className="apply-pair">
        <Form.Item name="idKind" label={t('applicant.idKind')}>
          <Select options={ID_KINDS.map((kind) => ({ value: kind, label: t(`idKinds.${kind}`) }))} />
        </Form.Item>
        <Form.Item
          name="idNumber"
          label={t(company ? 'applicant.agentIdNumber' : 'applicant.idNumber')}
          dependencies={['idKind']}
          rules={[
            required,
            ({ getFieldValue }) => check((value) => isDocument(getFieldValue('idKind') as IdKind, value), t('wrong.idNumber')),
          ]}
        >
          <Input maxLength={30} className="mono" autoComplete="off" />
        </Form.Item>
      </div>
      <Form.Item name="contact" label={t('applicant.contact')} rules={[required, check(isContact, t('wrong.contact'))]}>
        <Input maxLength={160} autoComplete="tel" />
      </Form.Item>
      <p className="apply-note">{t('applicant.note')}</p>
      {company && <p className="apply-note">{t('applicant.companyNote')}</p>}
    </section>
  );
}
