import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Facts } from '../../ui/Facts';
import { Panel } from '../../ui/Panel';
import { Refused } from '../../ui/States';
import { Badge } from '../../ui/Status';
import { GRANT_TONES, leading, partOf, stateOf } from '../records';
import { AuthorityPanel } from './AuthorityPanel';
import { ConsumerPanel } from './ConsumerPanel';
import { useDesk } from './desk';
import { ProviderPanel } from './ProviderPanel';

const ANSWERED = new Set(['REFUSED', 'NEGOTIATING', 'AUTHORITY_DECIDED', 'GOVERNMENT_DECIDED']);

/** What is so, what was told, and what this person may do about it. */
export function DecisionPanel() {
  const { t } = useTranslation(['sharingRequest', 'sharing']);
  const { request, part, side, error } = useDesk();
  const state = stateOf(request);
  const granted = leading(request)?.grant == null ? partOf(request, 'UNCONDITIONAL') : leading(request);
  const grant = granted?.grant;
  const waits = side === 'provider' && part?.proposal != null && (state === 'ACCEPTED' || state === 'EXTENDED');
  const decision = state === 'AUTHORITY_DECIDED' || state === 'GOVERNMENT_DECIDED';
  return (
    <Panel title={t(`panel.${side}`)}>
      <p className="desk-now">{waits ? t('proposed') : t(`now.${state}`)}</p>
      {part !== undefined && ANSWERED.has(state) && <Facts of={[[t(decision ? 'decision' : 'answer'), part.answer]]} />}
      {grant != null && (
        <p className="desk-grant">
          <Link to={`/sharing/grants/${grant}`}>{t(part !== undefined && part.grant === null ? 'grantAtOnce' : 'grant')}</Link>
          {granted?.grantState != null && granted.grantState !== 'ACTIVE' && (
            <>
              {' '}
              <Badge tone={GRANT_TONES[granted.grantState]}>{t(`sharing:grantState.${granted.grantState}`)}</Badge>
            </>
          )}
        </p>
      )}
      {side === 'consumer' && <ConsumerPanel part={part} />}
      {side === 'provider' && part !== undefined && <ProviderPanel part={part} />}
      {side === 'authority' && part !== undefined && <AuthorityPanel part={part} />}
      <Refused error={error} />
    </Panel>
  );
}
