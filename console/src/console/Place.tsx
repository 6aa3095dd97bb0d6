import { useTranslation } from 'react-i18next';
import { queries } from '../api/client';

/** The region and level whose matters the institution sees: 太原市 · 市级. */
export function Place({ institution }: { institution: string }) {
  const { t } = useTranslation('console');
  const kept = { staleTime: Infinity };
  const { data: institutions } = queries.useQuery('get', '/api/v1/institutions', { params: { query: { limit: 200 } } }, kept);
  const { data: regions } = queries.useQuery('get', '/api/v1/regions', { params: { query: { limit: 200 } } }, kept);
  const id = institutions?.items.find((one) => one.id === institution)?.region;
  const region = regions?.items.find((one) => one.id === id);
  return region === undefined ? null : (
    <span className="console-place">
      {region.name} · {t(`level.${region.level}`)}
    </span>
  );
}
