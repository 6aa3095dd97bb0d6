import { Link, useNavigate } from '@tanstack/react-router';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { queries } from '../../api/client';
import { usePresent } from '../../api/session';
import { PageHead } from '../../ui/PageHead';
import { Columns, Panel } from '../../ui/Panel';
import { Refused } from '../../ui/States';
import { useDraft } from '../../ui/useDraft';
import { BasicStep } from './BasicStep';
import { EMPTY, inputOf, type Form } from './form';
import { controlId, faultsOf, issueOf } from './issues';
import '../texts';
import '../catalog.css';
import './texts';
import './edit.css';

/** 新建目录: what a draft cannot do without; the platform gives it a code. */
export function NewPage() {
  const { t } = useTranslation('catalogEdit');
  const present = usePresent();
  const navigate = useNavigate();
  const draft = useDraft<Form>(`${present.account}.catalog.new`);
  const [form, setForm] = useState<Form>({ ...EMPTY, ...draft.found });
  const create = queries.useMutation('post', '/api/v1/catalog/resources');
  const faults = faultsOf(create.error);
  const issues = faults.map((fault) => issueOf(fault, form, true));

  const submit = () => {
    create.mutate(
      { body: inputOf(form) },
      {
        onSuccess: (started) => {
          draft.drop();
          void navigate({ to: `/catalog/revisions/${started.revision}`, search: { step: 'items' } });
        },
        onError: (error) => {
          const [first] = faultsOf(error).map((fault) => issueOf(fault, form, true));
          if (first !== undefined) {
            document.getElementById(controlId(first.field))?.focus();
          }
        },
      },
    );
  };
  return (
    <>
      <PageHead
        trail={<Link to="/catalog/drafts">{t('trail')}</Link>}
        title={t('newTitle')}
        aside={draft.found === undefined ? t('newNote') : t('foundDraft')}
        actions={
          <Button type="primary" loading={create.isPending} onClick={submit}>
            {t('create')}
          </Button>
        }
      />
      <Columns
        main={
          <Panel title={t('basic')}>
            {faults.length === 0 && <Refused error={create.error} />}
            <BasicStep
              form={form}
              issues={issues}
              few
              onChange={(change) => {
                const next = { ...form, ...change };
                setForm(next);
                draft.keep(next);
              }}
            />
          </Panel>
        }
        side={
          <Panel title={t('newSteps')}>
            <p className="flat">{t('newStepsWhy')}</p>
          </Panel>
        }
      />
    </>
  );
}
