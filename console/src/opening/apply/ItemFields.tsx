import { Checkbox, Form } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Schemas } from '../../api/client';

/** Which of the items. */
export function ItemFields({ items }: { items: readonly Schemas['OpeningDatasetOpenItem'][] }) {
  const { t } = useTranslation('apply');
  const conditional = new Set(items.filter((item) => item.opening === 'CONDITIONAL').map((item) => item.name));
  return (
    <section>
      <h2>{t('data.title')}</h2>
      <p className="apply-note first">{t('data.note')}</p>
      <Form.Item
        name="items"
        className="apply-items"
        rules={[
          {
            validator: (_: unknown, chosen: string[] | undefined) =>
              chosen?.some((name) => conditional.has(name)) === true ? Promise.resolve() : Promise.reject(new Error(t('data.one'))),
          },
        ]}
      >
        <Checkbox.Group
          options={items
            .filter((item) => item.applicable)
            .map((item) => ({
              value: item.name,
              label: (
                <>
                  {item.title} {item.opening === 'UNCONDITIONAL' && <small>{t('data.free')}</small>}
                </>
              ),
            }))}
        />
      </Form.Item>
    </section>
  );
}
