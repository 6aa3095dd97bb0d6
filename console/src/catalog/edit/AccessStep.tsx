import { Checkbox, Input, Pagination } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { grouped } from '../../ui/format';
import { Panel } from '../../ui/Panel';
import { Level, Opening, Sharing } from '../../ui/Status';
import { MODES } from '../model';
import { Field, statusOf } from './Field';
import type { DraftItem, Form } from './form';
import { GroundFields, type Change } from './Grounds';
import { controlId, type Issue } from './issues';
import { changed, groundsOf } from './items';

const SHOWN = 20;

interface AccessProps {
  form: Form;
  issues: readonly Issue[];
  /** An item that one is led to. */
  wanted: string | null;
  onForm: Change;
}

/** 共享与开放: how data is given, and what each conditional or withheld item rests on. */
export function AccessStep({ form, issues, wanted, onForm }: AccessProps) {
  const { t } = useTranslation(['catalogEdit', 'catalog']);
  const set = (change: Partial<Form>) => {
    onForm((present) => ({ ...present, ...change }));
  };
  return (
    <>
      <Panel title={t('access')}>
        <div className="fields">
          <Field label={t('catalog:field.sharingModes')} field="sharingModes" wide hint={t('modesHint')} issues={issues}>
            <Checkbox.Group
              value={form.sharingModes}
              onChange={(values) => {
                set({ sharingModes: MODES.filter((mode) => values.includes(mode)) });
              }}
            >
              {MODES.map((mode, index) => (
                <Checkbox key={mode} value={mode} {...(index === 0 ? { id: controlId('sharingModes') } : {})}>
                  {t(`catalog:mode.${mode}`)}
                </Checkbox>
              ))}
            </Checkbox.Group>
          </Field>
          <Field label={t('catalog:field.useRequirements')} field="useRequirements" optional wide hint={t('requirementsHint')} issues={issues}>
            <Input.TextArea
              id={controlId('useRequirements')}
              status={statusOf(issues, 'useRequirements')}
              value={form.useRequirements}
              maxLength={2000}
              autoSize={{ minRows: 2, maxRows: 8 }}
              onChange={(event) => {
                set({ useRequirements: event.target.value });
              }}
            />
          </Field>
        </div>
      </Panel>
      <GroundsPanel form={form} issues={issues} wanted={wanted} onForm={onForm} />
    </>
  );
}

function GroundsPanel({ form, issues, wanted, onForm }: AccessProps) {
  const { t } = useTranslation('catalogEdit');
  const items = form.items.filter((item) => groundsOf(item).length > 0);
  const [turned, setTurned] = useState<{ wanted: string | null; page: number }>({ wanted: null, page: 1 });
  const at = items.findIndex((item) => item.row === wanted);
  const page = turned.wanted === wanted || at < 0 ? turned.page : Math.floor(at / SHOWN) + 1;
  const onItem = (row: string, change: Partial<DraftItem>) => {
    onForm((present) => changed(present, new Set([row]), change));
  };
  return (
    <Panel title={t('groundsOf', { total: grouped(items.length) })} note={t('accessNote')}>
      {items.length === 0 && <p className="quiet">{t('accessDone')}</p>}
      {items.slice((page - 1) * SHOWN, page * SHOWN).map((item) => (
        <section key={item.row} className="ground">
          <h3>
            {item.title === '' ? item.name : item.title}
            <Level grade={item.grade} />
            <Sharing type={item.sharing} />
            <Opening type={item.opening} />
          </h3>
          <div className="fields">
            <GroundFields form={form} item={item} issues={issues} onItem={onItem} onForm={onForm} />
          </div>
        </section>
      ))}
      {items.length > SHOWN && (
        <Pagination
          current={page}
          pageSize={SHOWN}
          total={items.length}
          showSizeChanger={false}
          onChange={(next) => {
            setTurned({ wanted, page: next });
          }}
        />
      )}
    </Panel>
  );
}
