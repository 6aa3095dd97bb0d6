import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Facts } from '../../ui/Facts';
import { Panel } from '../../ui/Panel';
import { Refused } from '../../ui/States';
import { leading, partOf, stateOf } from '../records';
import { AuthorityPanel } from './AuthorityPanel';
import { ConsumerPanel } from './ConsumerPanel';
import { useDesk } from './desk';
import { ProviderPanel } from './ProviderPanel';

const ANSWERED = new Set(['REFUSED', 'NEGOTIATING', 'AUTHORITY_DECIDED', 'GOVERNMENT_DECIDED']);

/** What is so, what was told, and what this person may do about it. */
export function DecisionPanel() {
  const { t } = useTranslation('sharingRequest');
  const { request, part, side, error } = useDesk();
  const state = stateOf(request);
  const grant = leading(request)?.grant ?? partOf(request, 'UNCONDITIONAL')?.grant;
  const waits = side === 'provider' && part?.proposal != null && (state === 'ACCEPTED' || state === 'EXTENDED');
  const decision = state === 'AUTHORITY_DECIDED' || state === 'GOVERNMENT_DECIDED';
  return (
    <Panel title={t(`panel.${side}`)}>
      <p className="desk-now">{waits ? t('proposed') : t(`now.${state}`)}</p>
      {part !== undefined && ANSWERED.has(state) && <Facts of={[[t(decision ? 'decision' : 'answer'), part.answer]]} />}
      {grant != null && side !== 'authority' && (
        <p className="desk-grant">
          <Link to={`/sharing/grants/${grant}`}>{t(part !== undefined && part.grant === null ? 'grantAtOnce' : 'grant')}</Link>
        </p>
      )}
      {side === 'consumer' && <ConsumerPanel part={part} />}
      {side === 'provider' && part !== undefined && <ProviderPanel part={part} />}
      {side === 'authority' && part !== undefined && <AuthorityPanel part={part} />}
      <Refused error={error} />
    </Panel>
  );
}
