import { useTranslation } from 'react-i18next';
import type { Schemas } from '../api/client';
import { grouped } from '../ui/format';
import { useCounties } from './useCounties';
import './texts';

/** From nothing to the most; what is written on each is read on the lightest too. */
const TINTS = ['#14262d', '#16424b', '#1a5660', '#1f6f79'] as const;

/** What the counties of this city took (县（市、区）使用): one tile each, the most first; nothing where there are no counties beneath. */
export function Counties({ region, flows }: { region: string; flows: readonly Schemas['ReleaseFlowsFlow'][] }) {
  const { t } = useTranslation('wall');
  const counties = useCounties(region, flows);
  const most = Math.max(1, ...counties.map((county) => county.uses));
  if (counties.length === 0) {
    return null;
  }
  return (
    <section className="wall-part">
      <div className="wall-part-head">
        <h2>{t('counties')}</h2>
        <span>{t('countiesUnit')}</span>
      </div>
      <ul className="wall-counties">
        {counties.map(({ id, name, uses }) => (
          <li key={id} style={{ background: TINTS[uses === 0 ? 0 : Math.min(3, Math.ceil((uses / most) * 3))] }}>
            <span title={name}>{name}</span>
            <strong>{grouped(uses)}</strong>
          </li>
        ))}
      </ul>
    </section>
  );
}
