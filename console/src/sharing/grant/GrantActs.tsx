import { useQueryClient } from '@tanstack/react-query';
import { Button, Form, Input, InputNumber, Modal } from 'antd';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { queries } from '../../api/client';
import { useInstitutionName } from '../../api/institutions';
import { usePresent } from '../../api/session';
import { ArticleChip } from '../../ui/ArticleChip';
import { DangerousAct } from '../../ui/DangerousAct';
import { ReasonsAct } from '../../ui/ReasonsAct';
import { ReasonsField } from '../../ui/ReasonsField';
import { Refused } from '../../ui/States';
import type { Grant } from '../records';
import { grantKey } from '../useGrant';

/** What the provider, or the authority over both, may do about a grant: slow, suspend, resume, end, each with reasons (GW-25, GW-27). */
export function GrantActs({ grant }: { grant: Grant }) {
  const { t } = useTranslation('sharingGrant');
  const present = usePresent();
  const client = useQueryClient();
  const name = useInstitutionName();
  const suspending = queries.useMutation('post', '/api/v1/sharing/grants/{id}/suspension');
  const resuming = queries.useMutation('post', '/api/v1/sharing/grants/{id}/resumption');
  const ending = queries.useMutation('post', '/api/v1/sharing/grants/{id}/end');
  const [reasons, setReasons] = useState('');
  const done = (changed: Grant) => {
    setReasons('');
    client.setQueryData(grantKey(grant.id), changed);
    void client.invalidateQueries({ predicate: (query) => query.queryKey[1] !== grantKey(grant.id)[1] });
  };
  const provider = grant.provider === present.institution;
  const authority = !provider && grant.consumer !== present.institution && present.has('AUTHORITY_OFFICER');
  const head = authority || (provider && present.has('UNIT_HEAD', 'CHIEF_DATA_OFFICER'));
  if (grant.state === 'ENDED' || !(head || (provider && present.has('STEWARD')))) {
    return null;
  }
  const mayResume = head && (authority || grant.suspendedBy === null || grant.suspendedBy === grant.provider);
  const consumer = name(grant.consumer);
  const order = { params: { path: { id: grant.id } }, body: { reasons } };
  const word = grant.id.slice(-8);
  return (
    <>
      {provider && <LowerRate grant={grant} onDone={done} />}
      {grant.state === 'SUSPENDED' && mayResume && (
        <ReasonsAct
          primary
          act={t('act.resume')}
          why={<Cited text={t('resumeWhy')} />}
          matter={`${grant.id}.resume`}
          onAct={async (given) => {
            done(await resuming.mutateAsync({ params: { path: { id: grant.id } }, body: { reasons: given } }));
          }}
        />
      )}
      {grant.state === 'ACTIVE' && (
        <DangerousAct
          act={t('act.suspend')}
          title={t('suspend.title', { consumer })}
          consequences={[t('suspend.stops'), <Cited key="notice" text={t('suspend.notice')} />, t('suspend.again'), t('suspend.kept')]}
          word={word}
          disabled={reasons.trim() === ''}
          onAct={async () => {
            done(await suspending.mutateAsync(order));
          }}
        >
          <ReasonsField label={t('reasons')} value={reasons} onChange={setReasons} />
        </DangerousAct>
      )}
      {head && (
        <DangerousAct
          act={t('act.end')}
          title={t('end.title', { consumer })}
          consequences={[t('end.stops'), <Cited key="notice" text={t('end.notice')} />, t('end.again')]}
          word={word}
          disabled={reasons.trim() === ''}
          onAct={async () => {
            done(await ending.mutateAsync(order));
          }}
        >
          <ReasonsField label={t('reasons')} value={reasons} onChange={setReasons} />
        </DangerousAct>
      )}
    </>
  );
}

function Cited({ text }: { text: ReactNode }) {
  return (
    <>
      {text} <ArticleChip id="GW-27" />
    </>
  );
}

function LowerRate({ grant, onDone }: { grant: Grant; onDone: (changed: Grant) => void }) {
  const { t } = useTranslation(['sharingGrant', 'ui']);
  const [open, setOpen] = useState(false);
  const [form] = Form.useForm<{ perMinute: number; reasons: string }>();
  const lowering = queries.useMutation('put', '/api/v1/sharing/grants/{id}/rate');
  return (
    <>
      <Button
        onClick={() => {
          setOpen(true);
        }}
      >
        {t('act.lower')}
      </Button>
      <Modal
        open={open}
        title={t('act.lower')}
        okText={t('act.lower')}
        cancelText={t('ui:cancel')}
        okButtonProps={{ loading: lowering.isPending }}
        forceRender
        onCancel={() => {
          setOpen(false);
        }}
        onOk={() => {
          form.submit();
        }}
      >
        <p className="quiet">
          {t('rateWhy')} <ArticleChip id="FH-13" />
        </p>
        <Form
          form={form}
          name="lower-rate"
          layout="vertical"
          requiredMark={false}
          initialValues={{ perMinute: grant.perMinute }}
          onFinish={(body) => {
            lowering.mutate(
              { params: { path: { id: grant.id } }, body },
              {
                onSuccess: (changed) => {
                  setOpen(false);
                  onDone(changed);
                },
              },
            );
          }}
        >
          <Form.Item name="perMinute" label={t('rate')} rules={[{ required: true, message: t('rate') }]}>
            <InputNumber className="sharing-full" min={1} max={grant.perMinute} precision={0} />
          </Form.Item>
          <Form.Item name="reasons" label={t('reasons')} rules={[{ required: true, whitespace: true, message: t('reasonsMissing') }]}>
            <Input.TextArea autoSize={{ minRows: 2, maxRows: 8 }} maxLength={4000} />
          </Form.Item>
        </Form>
        <Refused error={lowering.error} />
      </Modal>
    </>
  );
}
