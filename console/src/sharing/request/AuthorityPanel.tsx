import { useTranslation } from 'react-i18next';
import { api } from '../../api/client';
import { Facts } from '../../ui/Facts';
import { WordsAct } from '../../ui/WordsAct';
import type { Part } from '../records';
import { decided, faultOf } from './choices';
import { decidable, useDesk } from './desk';
import { Given } from './Given';
import { Run } from './Run';

/** The authority over both: extends, arbitrates, records what the government decided (GW-21, GW-28). */
export function AuthorityPanel({ part }: { part: Part }) {
  const { t } = useTranslation('sharingRequest');
  const { request, entry, can, run, choices } = useDesk();
  const path = { id: request.id };
  const arbitrate = (items: ReturnType<typeof decided>, reasons: string) =>
    run(() => api.POST('/api/v1/sharing/requests/{id}/arbitration', { params: { path }, body: { items, reasons } }));
  return (
    <>
      {can.has('extend') && <Facts of={[[t('extensionReason'), part.extensionReason]]} />}
      {can.has('arbitrate') && <Given choices={Object.values(choices)} />}
      <div className="desk-acts">
        {can.has('extend') && (
          <Run primary block label={t('act.extend')} call={() => api.POST('/api/v1/sharing/requests/{id}/extension', { params: { path } })} />
        )}
        {can.has('arbitrate') && (
          <>
            <WordsAct
              primary
              block
              act={t('act.arbitrateShare')}
              why={t('ask.arbitrationShareWhy')}
              fields={[{ name: 'share', label: t('ask.arbitration') }]}
              matter={request.id}
              ready={() => {
                const fault = faultOf(decidable(request, entry), choices);
                if (fault !== undefined) {
                  document.querySelector('.together')?.scrollIntoView({ block: 'center', behavior: 'smooth' });
                }
                return fault === undefined;
              }}
              onAct={({ share = '' }) => arbitrate(decided(choices), share)}
            />
            <WordsAct
              danger
              block
              act={t('act.arbitrateRefuse')}
              why={t('ask.arbitrationRefuseWhy')}
              fields={[{ name: 'uphold', label: t('ask.arbitration') }]}
              matter={request.id}
              onAct={({ uphold = '' }) => arbitrate([], uphold)}
            />
          </>
        )}
        {can.has('government') && (
          <WordsAct
            block
            act={t('act.government')}
            why={t('ask.governmentWhy')}
            fields={[{ name: 'government', label: t('ask.government') }]}
            matter={request.id}
            onAct={({ government = '' }) =>
              run(() => api.POST('/api/v1/sharing/requests/{id}/government-decision', { params: { path }, body: { reasons: government } }))
            }
          />
        )}
      </div>
    </>
  );
}
