import { Button, Form, Input } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, queries } from '../../api/client';
import { usePresent } from '../../api/session';
import { ArticleChip } from '../../ui/ArticleChip';
import { DangerousAct } from '../../ui/DangerousAct';
import { grouped, percent } from '../../ui/format';
import { Panel } from '../../ui/Panel';
import { Refused } from '../../ui/States';
import { useDraft } from '../../ui/useDraft';
import type { Run } from '../runs';
import { useRenewRuns } from './useRenewRuns';
import './doubt.texts';
import '../texts';

/** 等待处理: too many rows were rejected, and a person decides about the whole of the run. */
export function Decision({ run }: { run: Run }) {
  const { t } = useTranslation('collection');
  const present = usePresent();
  const own = run.byId === present.account;
  const judge = present.has('STEWARD', 'UNIT_HEAD');
  return (
    <Panel title={t('decision.title')}>
      {run.doubts.length > 0 && <Doubts run={run} />}
      {run.quarantined > run.threshold * run.read && <p className="decision-why">
        {t('decision.share', {
          share: percent(run.quarantined / Math.max(1, run.read)),
          rows: t('rows', { count: run.quarantined, rows: grouped(run.quarantined) }),
          threshold: percent(run.threshold),
        })}
      </p>}
      {!judge && <p className="quiet">{t('decision.viewer')}</p>}
      {judge && own && (
        <p className="quiet">
          {t('decision.own')} <ArticleChip id="FH-2" />
        </p>
      )}
      {judge && !own && <Accept run={run} />}
      {judge && <CancelRun run={run} />}
    </Panel>
  );
}

/** What looks like persons' numbers in items that are marked as none of a person's. */
function Doubts({ run }: { run: Run }) {
  const { t } = useTranslation('collectionDoubts');
  return (
    <>
      <p className="decision-why">
        {t('why')} <ArticleChip id="FH-21" />
      </p>
      <ul className="reasons">
        {run.doubts.map((doubt) => (
          <li key={`${doubt.item} ${doubt.looks}`}>
            <span>
              {doubt.title}
              <small>{t(`looks.${doubt.looks}`)}</small>
            </span>
            <span>{percent(doubt.share)}</span>
          </li>
        ))}
      </ul>
    </>
  );
}

function Accept({ run }: { run: Run }) {
  const { t } = useTranslation('collection');
  const present = usePresent();
  const draft = useDraft<{ reason?: string }>(`${present.account}.run.${run.id}`);
  const renew = useRenewRuns();
  const accept = queries.useMutation('post', '/api/v1/collection/runs/{id}/acceptance', {
    onSuccess: draft.drop,
    onSettled: renew,
  });
  return (
    <Form<{ reason: string }>
      layout="vertical"
      requiredMark={false}
      initialValues={draft.found ?? {}}
      onValuesChange={(_, all) => {
        draft.keep(all);
      }}
      onFinish={({ reason }) => {
        accept.mutate({ params: { path: { id: run.id } }, body: { reason } });
      }}
    >
      <Form.Item name="reason" label={t('decision.reason')} extra={t('decision.reasonHint')} rules={[{ required: true, whitespace: true, message: t('decision.reasonRequired') }]}>
        <Input.TextArea rows={3} maxLength={1000} />
      </Form.Item>
      <Refused error={accept.error} />
      <Button type="primary" htmlType="submit" block loading={accept.isPending} className="decision-main">
        {t('decision.accept')}
      </Button>
    </Form>
  );
}

/** 整批退回 of a held run, or an end to one that goes on. */
export function CancelRun({ run }: { run: Run }) {
  const { t } = useTranslation('collection');
  const renew = useRenewRuns();
  const [reason, setReason] = useState('');
  const held = run.state === 'HELD';
  const act = t(held ? 'decision.reject' : 'decision.cancel');
  return (
    <div className="decision-cancel">
      <DangerousAct
        act={act}
        title={act}
        word={t(held ? 'decision.word' : 'decision.cancelWord')}
        disabled={reason.trim() === ''}
        consequences={[
          t('decision.rejectConsequences.nothing'),
          ...(run.quarantined > 0 ? [t('decision.rejectConsequences.kept')] : []),
          t('decision.rejectConsequences.final'),
        ]}
        onAct={async () => {
          await api.POST('/api/v1/collection/runs/{id}/cancellation', { params: { path: { id: run.id } }, body: { reason } });
          await renew();
        }}
      >
        <label className="confirm-word">
          {t('decision.reason')}
          <Input.TextArea
            rows={2}
            maxLength={1000}
            value={reason}
            onChange={(event) => {
              setReason(event.target.value);
            }}
          />
        </label>
      </DangerousAct>
    </div>
  );
}
