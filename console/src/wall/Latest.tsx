import { useTranslation } from 'react-i18next';
import type { Schemas } from '../api/client';
import { grouped, second } from '../ui/format';
import './texts';

const SHOWN = 4;

/** The newest releases: from whom, to whom, for which scenario; never what was in them. */
export function Latest({ of }: { of: readonly Schemas['ReleaseFlowsLatest'][] }) {
  const { t } = useTranslation('wall');
  return (
    <section className="wall-latest" aria-label={t('newest')}>
      {of.length === 0 && <p className="wall-nothing">{t('empty')}</p>}
      <ul>
        {of.slice(0, SHOWN).map((one) => (
          <li key={one.receipt}>
            <span className="mono">{second(one.at).slice(11)}</span>
            <span>{one.providerName}</span>
            <i aria-hidden>›</i>
            <span>{one.holderName ?? t('public')}</span>
            <span>{one.title}</span>
            <span className="dim">{one.scenario}</span>
            <span className="dim">{t(`use.${one.use}`)}</span>
            <span className="number">{t('line', { count: one.rows, shown: grouped(one.rows) })}</span>
            <span className="mono dim">{one.receipt.slice(-6)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
