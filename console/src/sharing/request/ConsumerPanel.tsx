import { useTranslation } from 'react-i18next';
import { api } from '../../api/client';
import { usePresent } from '../../api/session';
import { DangerousAct } from '../../ui/DangerousAct';
import { WordsAct } from '../../ui/WordsAct';
import type { Part } from '../records';
import { useDesk } from './desk';
import { Run } from './Run';

/** The consumer's side: approved and submitted by its head, supplemented, disputed, withdrawn. */
export function ConsumerPanel({ part }: { part: Part | undefined }) {
  const { t } = useTranslation('sharingRequest');
  const { request, can, run } = useDesk();
  const present = usePresent();
  const path = { id: request.id };
  const own = request.submittedAt === null && request.draftedBy === present.account && present.has('UNIT_HEAD', 'CHIEF_DATA_OFFICER');
  return (
    <>
      {part !== undefined && part.state === 'SUPPLEMENT_REQUESTED' && (
        <>
          <h3 className="desk-heading">{t('missing')}</h3>
          <ul className="desk-list">
            {part.missing.map((missing) => (
              <li key={missing}>{missing}</li>
            ))}
          </ul>
        </>
      )}
      <div className="desk-acts">
        {can.has('submit') && (
          <Run primary block label={t('act.submit')} call={() => api.POST('/api/v1/sharing/requests/{id}/submission', { params: { path } })} />
        )}
        {can.has('supplement') && (
          <WordsAct
            primary
            block
            act={t('act.supplement')}
            why={t('ask.supplementWhy')}
            fields={[{ name: 'supplement', label: t('ask.supplement') }]}
            matter={request.id}
            onAct={({ supplement = '' }) =>
              run(() => api.POST('/api/v1/sharing/requests/{id}/supplement', { params: { path }, body: { text: supplement } }))
            }
          />
        )}
        {can.has('dispute') && (
          <WordsAct
            primary
            block
            act={t('act.dispute')}
            why={t('ask.disputeWhy')}
            fields={[{ name: 'dispute', label: t('ask.dispute') }]}
            matter={request.id}
            onAct={({ dispute = '' }) => run(() => api.POST('/api/v1/sharing/requests/{id}/dispute', { params: { path }, body: { text: dispute } }))}
          />
        )}
        {can.has('withdraw') && (
          <DangerousAct
            act={t('act.withdraw')}
            title={t('withdrawTitle', { resource: request.title })}
            consequences={[t('withdrawThen.items'), t('withdrawThen.clock'), t('withdrawThen.granted'), t('withdrawThen.again')]}
            word={t('withdrawWord')}
            onAct={() => run(() => api.POST('/api/v1/sharing/requests/{id}/withdrawal', { params: { path } }))}
          />
        )}
      </div>
      {own && <p className="sharing-hint">{t('draftedMine')}</p>}
    </>
  );
}
