import { useTranslation } from 'react-i18next';
import { queries } from '../api/client';

/** The region and level whose matters the institution sees: 太原市 · 市级. */
export function Place({ institution }: { institution: string }) {
  const { t } = useTranslation();
  const { data } = queries.useQuery('get', '/api/v1/institutions/{id}', { params: { path: { id: institution } } }, { staleTime: Infinity });
  return data === undefined ? null : (
    <span className="console-place">
      {data.region.name} · {t(`level.${data.region.level}`)}
    </span>
  );
}
