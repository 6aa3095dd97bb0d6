import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../api/client';
import { isProblem } from '../../api/problem';
import { usePresent } from '../../api/session';
import { ArticleChip } from '../../ui/ArticleChip';
import { Facts } from '../../ui/Facts';
import { day, grouped } from '../../ui/format';
import { Panel } from '../../ui/Panel';
import { ReasonsAct } from '../../ui/ReasonsAct';
import { Refused } from '../../ui/States';
import { OpenForm } from './OpenForm';
import { actsOf, type Received } from './records';
import { RefuseForm } from './RefuseForm';
import { useAct } from './useAct';
import { VerifyForm } from './VerifyForm';

type Form = 'verify' | 'open' | 'refuse';

/** What is to be done now, by whom. */
export function ActsPanel({ received }: { received: Received }) {
  const { t } = useTranslation('access');
  const present = usePresent();
  const can = actsOf(received, present);
  const { run, running, error } = useAct(received.id);
  const [form, setForm] = useState<Form | null>(null);
  const params = { path: { id: received.id } };
  const close = () => {
    setForm(null);
  };
  return (
    <Panel title={t('decision')}>
      <p className="access-now">{t(`now.${received.state}`, { day: received.supplementUntil === null ? '' : day(received.supplementUntil) })}</p>
      <Proposed received={received} />
      {can.has('accept') && (
        <div className="access-acts">
          <Button
            type="primary"
            block
            loading={running}
            onClick={() => {
              run(() => api.POST('/api/v1/opening/applications/{id}/acceptance', { params })).catch(() => undefined);
            }}
          >
            {t('act.accept')}
          </Button>
          {!received.supplemented && (
            <ReasonsAct
              block
              act={t('act.askSupplement')}
              why={t('act.askSupplementWhy')}
              matter={`${received.id}.supplement`}
              onAct={(words) => run(() => api.POST('/api/v1/opening/applications/{id}/supplement-request', { params, body: { missing: lines(words) } }))}
            />
          )}
        </div>
      )}
      {form === null && can.has('propose') && (
        <div className="access-acts">
          {can.has('verify') ? (
            <Button type="primary" block onClick={() => { setForm('verify'); }}>
              {t('act.verify')}
            </Button>
          ) : (
            <Button type="primary" block onClick={() => { setForm('open'); }}>
              {t('act.open')}
            </Button>
          )}
          <Button block onClick={() => { setForm('refuse'); }}>
            {t('act.refuse')}
          </Button>
        </div>
      )}
      {form === 'verify' && can.has('verify') && <VerifyForm received={received} run={run} running={running} onDone={close} />}
      {form === 'open' && can.has('propose') && <OpenForm received={received} run={run} running={running} onDone={close} />}
      {form === 'refuse' && can.has('propose') && <RefuseForm received={received} run={run} running={running} onDone={close} />}
      {can.has('decide') && (
        <div className="access-acts">
          <Button
            type="primary"
            block
            loading={running}
            onClick={() => {
              run(() =>
                api.POST('/api/v1/opening/applications/{id}/decision', { params: { ...params, header: { 'If-Match': `"${String(received.version)}"` } } }),
              ).catch(() => undefined);
            }}
          >
            {t(received.proposal?.open === true ? 'act.approve' : 'act.approveRefusal')}
          </Button>
          <ReasonsAct
            block
            act={t('act.return')}
            why={t('act.returnWhy')}
            matter={`${received.id}.return`}
            onAct={(reasons) => run(() => api.POST('/api/v1/opening/applications/{id}/return', { params, body: { reasons } }))}
          />
        </div>
      )}
      {received.state === 'PROPOSED' && present.has('UNIT_HEAD', 'CHIEF_DATA_OFFICER') && !can.has('decide') && (
        <p className="access-hint">
          {t('proposed.mine')} <ArticleChip id="FH-2" />
        </p>
      )}
      {can.has('withdraw') && (
        <div className="access-acts">
          <Button
            block
            loading={running}
            onClick={() => {
              run(() => api.DELETE('/api/v1/opening/applications/{id}/proposal', { params })).catch(() => undefined);
            }}
          >
            {t('act.withdraw')}
          </Button>
        </div>
      )}
      {isProblem(error, 412) && <p className="access-hint">{t('changed')}</p>}
      <Refused error={error} />
    </Panel>
  );
}

function lines(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

function Proposed({ received }: { received: Received }) {
  const { t } = useTranslation('access');
  const { proposal } = received;
  if (proposal === null) {
    return null;
  }
  return (
    <Facts
      of={[
        [t('proposed.title'), proposal.open ? t('proposed.open', { count: proposal.items.length }) : t('proposed.refuse')],
        [t('proposed.until'), proposal.until === null ? null : day(proposal.until)],
        [t('proposed.files'), proposal.open ? grouped(proposal.files) : null],
        [t('propose.reasons'), proposal.reasons],
        [t('propose.basis'), proposal.basis],
      ]}
    />
  );
}
