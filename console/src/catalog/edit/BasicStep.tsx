import { Input, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { Level } from '../../ui/Status';
import { CYCLES, GRADES, highest, SUBJECTS } from '../model';
import { useRegions } from '../parts/Region';
import { ClassificationFields } from './ClassificationFields';
import { Field, statusOf } from './Field';
import type { Form } from './form';
import { FormatsSelect } from './FormatsSelect';
import { controlId, type Issue } from './issues';

interface BasicProps {
  form: Form;
  issues: readonly Issue[];
  /** Only what a draft cannot do without. */
  few?: boolean;
  onChange: (change: Partial<Form>) => void;
}

/** 基本信息: what the whole is. */
export function BasicStep({ form, issues, few = false, onChange }: BasicProps) {
  const { t } = useTranslation(['catalogEdit', 'catalog']);
  const lowest = GRADES.indexOf(highest(form.items));
  return (
    <div className="fields">
      <Field label={t('catalog:field.title')} field="title" hint={t('titleHint')} wide issues={issues}>
        <Input
          id={controlId('title')}
          status={statusOf(issues, 'title')}
          value={form.title}
          maxLength={200}
          onChange={(event) => {
            onChange({ title: event.target.value });
          }}
        />
      </Field>
      <Field label={t('catalog:field.summary')} field="summary" hint={t('summaryHint')} wide issues={issues}>
        <Input.TextArea
          id={controlId('summary')}
          status={statusOf(issues, 'summary')}
          value={form.summary}
          maxLength={4000}
          autoSize={{ minRows: 3, maxRows: 10 }}
          onChange={(event) => {
            onChange({ summary: event.target.value });
          }}
        />
      </Field>
      <ClassificationFields form={form} issues={issues} onChange={onChange} />
      <Field label={t('catalog:field.subject')} field="subject" issues={issues}>
        <Select
          id={controlId('subject')}
          status={statusOf(issues, 'subject')}
          value={form.subject}
          placeholder={t('subjectHint')}
          showSearch={{ optionFilterProp: 'label' }}
          options={SUBJECTS.map((value) => ({ value, label: t(`catalog:subject.${value}`) }))}
          onChange={(subject) => {
            onChange({ subject });
          }}
        />
      </Field>
      <Field label={t('catalog:field.cycle')} field="cycle" issues={issues}>
        <Select
          id={controlId('cycle')}
          status={statusOf(issues, 'cycle')}
          value={form.cycle}
          placeholder={t('cycleHint')}
          options={CYCLES.map((value) => ({ value, label: t(`catalog:cycle.${value}`) }))}
          onChange={(cycle) => {
            onChange({ cycle });
          }}
        />
      </Field>
      {!few && (
        <>
          <FormatsSelect form={form} issues={issues} onChange={onChange} />
          <Field label={t('catalog:field.grade')} field="grade" hint={t('gradeHint')} issues={issues}>
            <Select
              id={controlId('grade')}
              status={statusOf(issues, 'grade')}
              value={form.grade}
              options={GRADES.map((grade, index) => ({ value: grade, label: <Level grade={grade} />, disabled: index < lowest }))}
              onChange={(grade) => {
                onChange({ grade });
              }}
            />
          </Field>
          <Others form={form} issues={issues} onChange={onChange} />
        </>
      )}
    </div>
  );
}

function Others({ form, issues, onChange }: Omit<BasicProps, 'few'>) {
  const { t } = useTranslation(['catalogEdit', 'catalog']);
  const regions = useRegions();
  return (
    <>
      <Field label={t('catalog:field.keywords')} field="keywords" optional hint={t('keywordsHint')} issues={issues}>
        <Select
          id={controlId('keywords')}
          mode="tags"
          open={false}
          suffix={null}
          value={form.keywords}
          tokenSeparators={[',', '，', '、', ' ']}
          onChange={(keywords: string[]) => {
            onChange({ keywords });
          }}
        />
      </Field>
      <Field label={t('catalog:field.region')} field="region" optional hint={t('regionHint')} issues={issues}>
        <Select
          id={controlId('region')}
          allowClear
          value={form.region}
          options={regions.map((region) => ({ value: region.id, label: region.name }))}
          onChange={(region: string | undefined) => {
            onChange({ region: region ?? null });
          }}
        />
      </Field>
      <Field label={t('catalog:field.related')} field="related" optional wide hint={t('relatedHint')} issues={issues}>
        <Select
          id={controlId('related')}
          mode="tags"
          open={false}
          suffix={null}
          status={statusOf(issues, 'related')}
          value={form.related}
          tokenSeparators={[',', '，', '、', ' ']}
          onChange={(related: string[]) => {
            onChange({ related });
          }}
        />
      </Field>
    </>
  );
}
