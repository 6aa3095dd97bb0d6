import { Checkbox, DatePicker, Form, InputNumber, Select } from 'antd';
import dayjs, { type Dayjs } from 'dayjs';
import { useTranslation } from 'react-i18next';
import { api } from '../../api/client';
import '../../ui/mask-texts';
import { isMask } from './records';
import { Buttons, type FormProps } from './VerifyForm';

interface Chosen {
  give: boolean;
  mask: string;
}

interface Typed {
  items: Record<string, Chosen>;
  until: Dayjs;
  files: number;
}

const MOST_FILES = 100;
const FILES = 10;

/** 拟同意开放: which items and under which mask, how long, how often. */
export function OpenForm({ received, run, running, onDone }: FormProps) {
  const { t } = useTranslation(['access', 'masks']);
  const masksOf = (item: (typeof received.items)[number]) => item.masks.filter(isMask).filter((mask) => !item.personal || mask !== 'NONE');
  const begun = Object.fromEntries(
    received.items.map((item) => {
      const masks = masksOf(item);
      return [item.id, { give: true, mask: masks.find((mask) => mask === item.suggested) ?? masks[0] ?? 'SUPPRESS' }];
    }),
  );
  return (
    <Form<Typed>
      layout="vertical"
      requiredMark={false}
      className="access-form"
      initialValues={{ items: begun, until: dayjs(received.use.until), files: FILES }}
      onFinish={({ items, until, files }) => {
        const chosen = Object.entries(items).filter(([, one]) => one.give);
        run(() =>
          api.POST('/api/v1/opening/applications/{id}/proposal', {
            params: { path: { id: received.id } },
            body: {
              open: true,
              items: chosen.map(([item, one]) => ({ item, mask: one.mask })),
              until: until.format('YYYY-MM-DD'),
              files,
              reasons: null,
              basis: null,
            },
          }),
        ).then(onDone, () => undefined);
      }}
    >
      {received.items.map((item) => (
        <div key={item.id} className="access-item">
          <Form.Item name={['items', item.id, 'give']} valuePropName="checked" noStyle>
            <Checkbox aria-label={t('items.giveOf', { item: item.title })}>{item.title}</Checkbox>
          </Form.Item>
          <Form.Item name={['items', item.id, 'mask']} noStyle>
            <Select size="small" aria-label={t('items.howOf', { item: item.title })} options={masksOf(item).map((mask) => ({ value: mask, label: t(`masks:${mask}`) }))} />
          </Form.Item>
        </div>
      ))}
      <Form.Item name="until" label={t('propose.until')} rules={[{ required: true, message: t('propose.missing') }]}>
        <DatePicker className="access-full" allowClear={false} minDate={dayjs().add(1, 'day')} maxDate={dayjs(received.use.until)} />
      </Form.Item>
      <Form.Item name="files" label={t('propose.files')} rules={[{ required: true, message: t('propose.missing') }]}>
        <InputNumber className="access-full" min={1} max={MOST_FILES} precision={0} />
      </Form.Item>
      <Buttons label={t('propose.submit')} running={running} onDone={onDone} />
    </Form>
  );
}
