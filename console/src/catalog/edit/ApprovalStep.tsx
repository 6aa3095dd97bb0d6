import { Input, Radio } from 'antd';
import { useTranslation } from 'react-i18next';
import { Articles } from '../../ui/ArticleChip';
import { Panel } from '../../ui/Panel';
import { Refused } from '../../ui/States';
import { Field } from './Field';
import type { Form } from './form';
import type { Assessed } from './useAssessment';
import { controlId, type Issue } from './issues';

const IMPACTS = ['LOW', 'MEDIUM', 'HIGH'] as const;

interface ApprovalProps {
  form: Form;
  assessed: Assessed;
  issues: readonly Issue[];
  error: unknown;
  onChange: (change: Partial<Assessed>) => void;
}

/** 评估与报批: the secrecy review and, with personal information, the assessment of its impact (GW-13, TJ-20, XZ-2). */
export function ApprovalStep({ form, assessed, issues, error, onChange }: ApprovalProps) {
  const { t } = useTranslation(['catalogEdit', 'catalog']);
  const personal = form.items.filter((item) => item.personal).length;
  return (
    <Panel title={t('approval')} note={t('approvalNote')}>
      <div className="fields">
        <Field label={t('secrecy')} field="secrecy" wide issues={issues}>
          <Radio.Group
            className="choices"
            aria-label={t('secrecy')}
            value={assessed.passed}
            onChange={(event) => {
              onChange({ passed: event.target.value === true });
            }}
          >
            <Radio value id={controlId('secrecy')}>
              {t('secrecyPassed')}
            </Radio>
            <Radio value={false}>{t('secrecyFailed')}</Radio>
          </Radio.Group>
        </Field>
        <Field label={t('secrecyNote')} field="secrecyNote" optional wide issues={issues}>
          <Input.TextArea
            id={controlId('secrecyNote')}
            value={assessed.secrecyNote}
            maxLength={2000}
            autoSize={{ minRows: 2, maxRows: 6 }}
            onChange={(event) => {
              onChange({ secrecyNote: event.target.value });
            }}
          />
        </Field>
        {personal > 0 && (
          <>
            <Field
              label={
                <>
                  {t('impact')} <span className="quiet">{t('impactWhy', { count: personal })}</span>
                </>
              }
              field="impact"
              wide
              issues={issues}
            >
              <Radio.Group
                aria-label={t('impact')}
                value={assessed.impact}
                onChange={(event) => {
                  onChange({ impact: IMPACTS.find((impact) => impact === event.target.value) ?? null });
                }}
              >
                {IMPACTS.map((impact, index) => (
                  <Radio key={impact} value={impact} {...(index === 0 ? { id: controlId('impact') } : {})}>
                    {t(`catalog:impact.${impact}`)}
                  </Radio>
                ))}
              </Radio.Group>
            </Field>
            <Field
              label={t('impactNote')}
              field="impactNote"
              wide
              optional={assessed.impact !== 'HIGH'}
              hint={assessed.impact === 'HIGH' && t('impactNoteHigh')}
              issues={issues}
            >
              <Input.TextArea
                id={controlId('impactNote')}
                value={assessed.impactNote}
                maxLength={2000}
                autoSize={{ minRows: 2, maxRows: 6 }}
                onChange={(event) => {
                  onChange({ impactNote: event.target.value });
                }}
              />
            </Field>
          </>
        )}
      </div>
      <Refused error={error} />
      <p className="field-hint">
        {t('afterwards', { authority: t('authority') })} <Articles ids={['GW-13', 'GW-16']} />
      </p>
    </Panel>
  );
}
