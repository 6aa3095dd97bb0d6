import { useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Button, Form, Input, Radio } from 'antd';
import { useTranslation } from 'react-i18next';
import { queries } from '../api/client';
import { usePresent } from '../api/session';
import { Panel } from '../ui/Panel';
import { Refused } from '../ui/States';
import { useDraft } from '../ui/useDraft';
import type { Correction } from './CorrectionState';
import './texts';

interface Fields {
  outcome: 'CORRECTED' | 'EXPLAINED';
  answer: string;
}

const OUTCOMES = ['CORRECTED', 'EXPLAINED'] as const;

/** The provider's part: begin to verify, then answer. */
export function AnswerForm({ correction }: { correction: Correction }) {
  const { t } = useTranslation('correction');
  const present = usePresent();
  if (!present.has('STEWARD', 'UNIT_HEAD', 'CHIEF_DATA_OFFICER')) {
    return <Panel title={t('decide')}>{t('notYours')}</Panel>;
  }
  return (
    <Panel title={t('decide')}>
      {correction.state === 'REPORTED' ? <Verify id={correction.id} /> : <Answering id={correction.id} />}
    </Panel>
  );
}

/** What is new of a correction, on its page and in the lists. */
function useRenew(): () => Promise<void> {
  const client = useQueryClient();
  return () =>
    client.invalidateQueries({
      predicate: ({ queryKey }) => typeof queryKey[1] === 'string' && queryKey[1].startsWith('/api/v1/corrections'),
    });
}

function Verify({ id }: { id: string }) {
  const { t } = useTranslation('correction');
  const renew = useRenew();
  const verify = queries.useMutation('post', '/api/v1/corrections/{id}/verification', { onSettled: renew });
  return (
    <>
      <Button
        type="primary"
        block
        loading={verify.isPending}
        onClick={() => {
          verify.mutate({ params: { path: { id } } });
        }}
      >
        {t('verify')}
      </Button>
      <p className="quiet correction-hint">{t('verifyWhy')}</p>
      <Refused error={verify.error} />
    </>
  );
}

function Answering({ id }: { id: string }) {
  const { t } = useTranslation('correction');
  const present = usePresent();
  const draft = useDraft<Partial<Fields>>(`${present.account}.correction.${id}`);
  const [form] = Form.useForm<Fields>();
  const outcome = Form.useWatch((typed: Partial<Fields>) => typed.outcome, form);
  const renew = useRenew();
  const answer = queries.useMutation('post', '/api/v1/corrections/{id}/answer', { onSuccess: draft.drop, onSettled: renew });
  return (
    <Form<Fields>
      form={form}
      layout="vertical"
      requiredMark={false}
      initialValues={draft.found ?? {}}
      onValuesChange={(_, all) => {
        draft.keep(all);
      }}
      onFinish={(fields) => {
        answer.mutate({ params: { path: { id } }, body: fields });
      }}
    >
      <Form.Item name="outcome" label={t('outcome')} rules={[{ required: true, message: t('outcome') }]} extra={outcome && t(`outcomeWhy.${outcome}`)}>
        <Radio.Group className="correction-outcomes" options={OUTCOMES.map((one) => ({ value: one, label: t(`outcomes.${one}`) }))} />
      </Form.Item>
      {outcome === 'CORRECTED' && (
        <p className="correction-hint">
          <Link to="/collection/new">{t('collectAgain')}</Link>
        </p>
      )}
      <Form.Item name="answer" label={t('text')} extra={t('textHint')} rules={[{ required: true, whitespace: true, message: t('textHint') }]}>
        <Input.TextArea rows={5} maxLength={2000} />
      </Form.Item>
      <Refused error={answer.error} />
      <Button type="primary" htmlType="submit" block loading={answer.isPending}>
        {t('send')}
      </Button>
    </Form>
  );
}
