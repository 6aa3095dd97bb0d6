import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { api } from '../../api/client';
import { ArticleChip } from '../../ui/ArticleChip';
import { Facts } from '../../ui/Facts';
import { WordsAct } from '../../ui/WordsAct';
import type { Part } from '../records';
import { decided, faultOf } from './choices';
import { decidable, useDesk } from './desk';
import { Given } from './Given';
import { Run } from './Run';

/** The provider's reply: accepted or supplemented, proposed item by item, approved by the head, carried out. */
export function ProviderPanel({ part }: { part: Part }) {
  const { can, editing } = useDesk();
  if (can.has('accept')) {
    return <Receipt part={part} />;
  }
  if (editing) {
    return <Proposing part={part} />;
  }
  return part.proposal === null || part.grant !== null ? null : <Proposed part={part} proposal={part.proposal} />;
}

function lines(text: string | undefined): string[] {
  return (text ?? '')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

function Receipt({ part }: { part: Part }) {
  const { t } = useTranslation('sharingRequest');
  const { request, can, run } = useDesk();
  const path = { id: request.id };
  return (
    <>
      <Facts
        of={[
          [t('missing'), part.missing.length === 0 ? undefined : part.missing.join('；')],
          [t('supplementAnswer'), part.missing.length === 0 ? undefined : part.answer],
        ]}
      />
      <div className="desk-acts">
        <Run primary block label={t('act.accept')} call={() => api.POST('/api/v1/sharing/requests/{id}/acceptance', { params: { path } })} />
        {can.has('askSupplement') && (
          <WordsAct
            block
            act={t('act.askSupplement')}
            why={t('ask.missingWhy')}
            fields={[{ name: 'missing', label: t('ask.missing') }]}
            matter={request.id}
            onAct={(words) =>
              run(() => api.POST('/api/v1/sharing/requests/{id}/supplement-request', { params: { path }, body: { missing: lines(words['missing']) } }))
            }
          />
        )}
      </div>
      {part.missing.length > 0 && (
        <p className="sharing-hint">
          {t('supplementOnce')} <ArticleChip id="GW-21" />
        </p>
      )}
    </>
  );
}

/** A fault is shown beneath the items, and led to. */
function leadToFault(): void {
  const fault = document.querySelector<HTMLElement>('.together');
  fault?.scrollIntoView({ block: 'center', behavior: 'smooth' });
}

function Proposing({ part }: { part: Part }) {
  const { t } = useTranslation('sharingRequest');
  const { request, entry, can, choices, perMinute, running, run, edit } = useDesk();
  const path = { id: request.id };
  const propose = () => {
    if (faultOf(decidable(request, entry), choices) !== undefined) {
      leadToFault();
      return;
    }
    void run(() =>
      api.POST('/api/v1/sharing/requests/{id}/proposal', { params: { path }, body: { share: true, items: decided(choices), perMinute } }),
    ).catch(leadToFault);
  };
  return (
    <>
      <Given choices={Object.values(choices)} editable />
      <div className="desk-acts two">
        <Button type="primary" loading={running} onClick={propose}>
          {t('act.propose')}
        </Button>
        <WordsAct
          danger
          act={t('act.refuse')}
          why={t('ask.refuseWhy')}
          fields={[
            { name: 'reasons', label: t('ask.refuseReasons') },
            { name: 'basis', label: t('ask.refuseBasis') },
          ]}
          matter={request.id}
          onAct={({ reasons = '', basis = '' }) =>
            run(() => api.POST('/api/v1/sharing/requests/{id}/proposal', { params: { path }, body: { share: false, reasons, basis } }))
          }
        />
        {can.has('askExtension') && <Extension />}
        {part.proposal !== null && part.state !== 'NEGOTIATING' && (
          <Button
            onClick={() => {
              edit(false);
            }}
          >
            {t('act.stopEditing')}
          </Button>
        )}
      </div>
      {part.extensionReason !== null && part.state === 'ACCEPTED' && <p className="sharing-hint">{t('extensionAsked')}</p>}
    </>
  );
}

function Extension() {
  const { t } = useTranslation('sharingRequest');
  const { request, run } = useDesk();
  return (
    <WordsAct
      act={t('act.askExtension')}
      why={t('ask.extensionWhy')}
      fields={[{ name: 'extension', label: t('ask.extension') }]}
      matter={request.id}
      onAct={({ extension = '' }) =>
        run(() =>
          api.POST('/api/v1/sharing/requests/{id}/extension-request', { params: { path: { id: request.id } }, body: { reasons: extension } }),
        )
      }
    />
  );
}

function Proposed({ part, proposal }: { part: Part; proposal: NonNullable<Part['proposal']> }) {
  const { t } = useTranslation('sharingRequest');
  const { request, can, edit } = useDesk();
  const seen = { path: { id: request.id }, header: { 'If-Match': `"${request.version}"` } };
  const withheld = part.items.filter((id) => proposal.items.every((given) => given.item !== id));
  return (
    <>
      {proposal.share ? (
        <Given
          choices={[...proposal.items, ...withheld.map(() => ({ exposure: 'NONE' as const, mask: 'NONE' as const }))]}
          perMinute={proposal.perMinute}
        />
      ) : (
        <>
          <h3 className="desk-heading">{t('refusing')}</h3>
          <Facts
            of={[
              [t('reasons'), proposal.reasons],
              [t('basis'), proposal.basis],
            ]}
          />
        </>
      )}
      <div className="desk-acts">
        {can.has('approve') && (
          <Run primary block label={t('act.approve')} call={() => api.POST('/api/v1/sharing/requests/{id}/head-approval', { params: seen })} />
        )}
        {can.has('agree') && (
          <Run primary block label={t('act.agree')} call={() => api.POST('/api/v1/sharing/requests/{id}/agreement', { params: seen })} />
        )}
        {can.has('carryOut') && (
          <Run
            primary
            block
            label={t(proposal.share ? 'act.carryOutShare' : 'act.carryOutRefuse')}
            call={() => api.POST('/api/v1/sharing/requests/{id}/decision', { params: { path: { id: request.id } } })}
          />
        )}
        {can.has('propose') && (
          <Button
            block
            onClick={() => {
              edit(true);
            }}
          >
            {t('act.edit')}
          </Button>
        )}
        {can.has('takeBack') && (
          <Run
            block
            label={t(can.has('propose') || can.has('carryOut') ? 'act.takeBack' : 'act.sendBack')}
            call={() => api.DELETE('/api/v1/sharing/requests/{id}/proposal', { params: { path: { id: request.id } } })}
          />
        )}
        {can.has('askExtension') && <Extension />}
      </div>
    </>
  );
}
