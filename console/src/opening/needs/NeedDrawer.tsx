import { Checkbox, Form, Input, Radio } from 'antd';
import { useTranslation } from 'react-i18next';
import { queries, type Schemas } from '../../api/client';
import { minute } from '../../ui/format';
import { Facts } from '../../ui/Facts';
import { Answer } from '../../ui/States';
import { DeskDrawer, DeskForm } from '../parts/Desk';
import { DatasetSelect } from '../parts/DatasetsSelect';
import { OUTCOMES, type Outcome } from './tones';

type Need = Schemas['OpeningNeedView'];

interface Typed {
  outcome?: Outcome;
  dataset?: string;
  text?: string;
  listed?: boolean;
}

/** One need with its contact, and its answer. */
export function NeedDrawer({ id, onClose }: { id: string | null; onClose: () => void }) {
  const { t } = useTranslation('needsDesk');
  return (
    <DeskDrawer id={id} title={t('one')} onClose={onClose}>
      {(need) => <One id={need} onDone={onClose} />}
    </DeskDrawer>
  );
}

function One({ id, onDone }: { id: string; onDone: () => void }) {
  const { t } = useTranslation('needsDesk');
  const need = queries.useQuery('get', '/api/v1/opening/needs/{id}', { params: { path: { id } } }, { staleTime: Infinity });
  return (
    <Answer of={need}>
      {(data) => (
        <>
          <Facts
            of={[
              [t('wanted'), data.wanted],
              [t('purpose'), data.purpose],
              [t('contact'), data.contact ?? t('noContact')],
              [t('filedAt'), minute(data.filedAt)],
            ]}
          />
          <AnswerForm need={data} onDone={onDone} />
        </>
      )}
    </Answer>
  );
}

function AnswerForm({ need, onDone }: { need: Need; onDone: () => void }) {
  const { t } = useTranslation(['needsDesk', 'needs', 'ui']);
  const [form] = Form.useForm<Typed>();
  const outcome = Form.useWatch('outcome', form);
  const answer = queries.useMutation('post', '/api/v1/opening/needs/{id}/answer');
  const before: Typed =
    need.answer === null
      ? { listed: true }
      : { outcome: need.answer.outcome, text: need.answer.text, listed: need.listed, ...(need.answer.dataset === null ? {} : { dataset: need.answer.dataset }) };
  const send = ({ outcome: chosen, text, dataset, listed }: Typed, done: { onSuccess: () => void }) => {
    if (chosen === undefined) {
      return;
    }
    answer.mutate(
      {
        params: { path: { id: need.id } },
        body: { outcome: chosen, text: text ?? '', dataset: chosen === 'DECLINED' ? null : (dataset ?? null), listed: listed === true },
      },
      done,
    );
  };
  return (
    <DeskForm
      form={form}
      matter={`need ${need.id}`}
      before={before}
      act={t(need.answer === null ? 'needsDesk:send' : 'needsDesk:sendAgain')}
      answer={answer}
      onSend={send}
      onDone={onDone}
    >
      <Form.Item name="outcome" label={t('needsDesk:outcome')} rules={[{ required: true, message: t('needsDesk:outcomeMissing') }]}>
        <Radio.Group options={OUTCOMES.map((value) => ({ value, label: t(`needs:outcome.${value}`) }))} />
      </Form.Item>
      {outcome !== 'DECLINED' && (
        <Form.Item
          name="dataset"
          label={t('needsDesk:dataset')}
          rules={[{ required: outcome === 'AVAILABLE', message: t('needsDesk:datasetMissing') }]}
        >
          <DatasetSelect known={need.answer?.dataset == null ? [] : [{ value: need.answer.dataset, label: need.answer.datasetTitle ?? '' }]} />
        </Form.Item>
      )}
      <Form.Item name="text" label={t('needsDesk:text')} rules={[{ required: true, whitespace: true, message: t('needsDesk:textMissing') }]}>
        <Input.TextArea rows={5} maxLength={2000} showCount />
      </Form.Item>
      <Form.Item name="listed" valuePropName="checked">
        <Checkbox>{t('needsDesk:list')}</Checkbox>
      </Form.Item>
    </DeskForm>
  );
}
