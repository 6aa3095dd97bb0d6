import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Schemas } from '../../api/client';
import { grouped } from '../../ui/format';
import { river, HEIGHT, WIDTH, type Stream } from './river';

const NAMED = 8;
const TINTS = ['#c9e3e4', '#a9d2d4', '#8cc1c6', '#b9dadc', '#86bec3', '#7bb6bd', '#aed5d7', '#93c6ca'];
const REST = '#62aab1';

type Provider = Schemas['CatalogFoundFacet'];

function streams(providers: readonly Provider[]): Stream[] {
  const rest = providers.slice(NAMED).reduce((sum, provider) => sum + provider.count, 0);
  return [
    ...providers.slice(0, NAMED).map((provider, index) => ({ key: provider.value, count: provider.count, tint: TINTS[index] ?? REST })),
    ...(rest > 0 ? [{ key: 'rest', count: rest, tint: REST }] : []),
  ];
}

/** Each institution's datasets as a stream into one river: its width is their count. On a phone an ornament. */
export function Ribbons({ providers }: { providers: readonly Provider[] }) {
  const { t } = useTranslation('home');
  const flowing = streams(providers);
  const bands = river(flowing);
  const others = providers.length - NAMED;
  return (
    <div className="ribbons">
      <ul className="river-names" aria-label={t('river')}>
        {bands.map((band, index) => {
          const provider = providers[index];
          return (
            <li key={band.key} style={{ top: `${(band.source / HEIGHT) * 100}%` }}>
              {index < NAMED && provider !== undefined ? (
                <Link to="/datasets" search={{ provider: provider.value }} title={provider.title}>
                  {provider.title}
                </Link>
              ) : (
                <span>{t('others', { count: others })}</span>
              )}
              <small>{grouped(band.count)}</small>
            </li>
          );
        })}
      </ul>
      <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} preserveAspectRatio="none" aria-hidden>
        {bands.map((band) => (
          <path key={band.key} d={band.path} fill={band.tint} />
        ))}
      </svg>
    </div>
  );
}
