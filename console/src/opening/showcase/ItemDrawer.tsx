import { Form, Input, Radio } from 'antd';
import { useTranslation } from 'react-i18next';
import { queries } from '../../api/client';
import { Facts } from '../../ui/Facts';
import { minute } from '../../ui/format';
import { Answer } from '../../ui/States';
import { DeskDrawer, DeskForm } from '../parts/Desk';
import { stageOf, type DeskItem } from './items';
import { Outward } from './Outward';

interface Typed {
  outcome?: 'publish' | 'refuse';
  reasons?: string;
}

/** One application with its contact, and its review. */
export function ItemDrawer({ id, onClose }: { id: string | null; onClose: () => void }) {
  const { t } = useTranslation('showcase');
  return (
    <DeskDrawer id={id} title={t('desk.one')} onClose={onClose}>
      {(item) => <One id={item} onDone={onClose} />}
    </DeskDrawer>
  );
}

function One({ id, onDone }: { id: string; onDone: () => void }) {
  const { t } = useTranslation('showcase');
  const item = queries.useQuery('get', '/api/v1/opening/showcase/{id}', { params: { path: { id } } }, { staleTime: Infinity });
  return (
    <Answer of={item}>
      {(data) => (
        <>
          <Facts
            of={[
              [t('desk.name'), data.name],
              [t('desk.about'), data.about],
              [t('desk.maker'), data.maker],
              [t('desk.address'), <Outward key="address" to={data.address}>{data.address}</Outward>],
              [
                t('uses'),
                <ul key="uses" className="desk-uses">
                  {data.datasets.map((dataset) => (
                    <li key={dataset.id}>
                      <a href={`/datasets/${dataset.id}`} target="_blank" rel="noopener">
                        {dataset.title}
                      </a>
                    </li>
                  ))}
                </ul>,
              ],
              [t('desk.contact'), data.contact ?? t('desk.noContact')],
              [t('desk.sentAt'), minute(data.filedAt)],
              [t('desk.last'), data.decision && `${t(`stage.${stageOf(data)}`)}${data.decision.reasons === null ? '' : ` · ${data.decision.reasons}`}`],
            ]}
          />
          <Review item={data} onDone={onDone} />
        </>
      )}
    </Answer>
  );
}

function Review({ item, onDone }: { item: DeskItem; onDone: () => void }) {
  const { t } = useTranslation('showcase');
  const [form] = Form.useForm<Typed>();
  const outcome = Form.useWatch('outcome', form);
  const decide = queries.useMutation('post', '/api/v1/opening/showcase/{id}/decision');
  const send = ({ outcome: chosen, reasons }: Typed, done: { onSuccess: () => void }) => {
    decide.mutate(
      { params: { path: { id: item.id } }, body: { published: chosen === 'publish', reasons: chosen === 'publish' ? null : (reasons ?? null) } },
      done,
    );
  };
  const shown = item.decision?.published === true;
  return (
    <DeskForm form={form} matter={`application ${item.id}`} act={t('desk.send')} answer={decide} onSend={send} onDone={onDone}>
      <p className="desk-check">{t('desk.check')}</p>
      <Form.Item name="outcome" label={t('desk.outcome')} rules={[{ required: true, message: t('desk.outcomeMissing') }]}>
        <Radio.Group
          options={[
            ...(shown ? [] : [{ value: 'publish', label: t('desk.publish') }]),
            { value: 'refuse', label: t(shown ? 'desk.takeOut' : 'desk.refuse') },
          ]}
        />
      </Form.Item>
      {outcome === 'refuse' && (
        <Form.Item name="reasons" label={t('desk.reasons')} rules={[{ required: true, whitespace: true, message: t('desk.reasonsMissing') }]}>
          <Input.TextArea rows={4} maxLength={2000} showCount />
        </Form.Item>
      )}
    </DeskForm>
  );
}
