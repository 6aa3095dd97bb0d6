import { useTranslation } from 'react-i18next';
import { api } from '../../api/client';
import { usePresent } from '../../api/session';
import { Facts } from '../../ui/Facts';
import { day, grouped } from '../../ui/format';
import { Panel } from '../../ui/Panel';
import { ReasonsAct } from '../../ui/ReasonsAct';
import { actsOf, type Received } from './records';
import { useAct } from './useAct';

/** What was opened, how often it was taken, and how it is stopped. */
export function GivenPanel({ received, given }: { received: Received; given: NonNullable<Received['given']> }) {
  const { t } = useTranslation('access');
  const can = actsOf(received, usePresent());
  const { run } = useAct(received.id);
  const params = { path: { id: received.id } };
  return (
    <Panel title={t('given.title')}>
      <Facts
        of={[
          [t('given.state'), t(`given.states.${given.state}`)],
          [t('given.reason'), given.reason === 'expired' ? t('given.expired') : given.reason],
          [t('given.until'), day(given.until)],
          [t('given.taken'), t('given.takenOf', { taken: grouped(given.taken), files: grouped(given.files) })],
        ]}
      />
      <div className="access-acts">
        {can.has('suspend') && (
          <ReasonsAct
            block
            act={t('act.suspend')}
            why={t('act.suspendWhy')}
            matter={`${received.id}.suspend`}
            onAct={(reasons) => run(() => api.POST('/api/v1/opening/applications/{id}/suspension', { params, body: { reasons } }))}
          />
        )}
        {can.has('govern') && given.state === 'SUSPENDED' && (
          <ReasonsAct
            block
            act={t('act.resume')}
            why={t('act.resumeWhy')}
            matter={`${received.id}.resume`}
            onAct={(reasons) => run(() => api.POST('/api/v1/opening/applications/{id}/resumption', { params, body: { reasons } }))}
          />
        )}
        {can.has('govern') && (
          <ReasonsAct
            block
            danger
            act={t('act.end')}
            why={t('act.endWhy')}
            matter={`${received.id}.end`}
            onAct={(reasons) => run(() => api.POST('/api/v1/opening/applications/{id}/ending', { params, body: { reasons } }))}
          />
        )}
      </div>
    </Panel>
  );
}
