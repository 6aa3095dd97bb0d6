import { useMemo } from 'react';
import { queries, type Schemas } from '../../api/client';

export type Region = Schemas['OrganizationRegion'];

export interface RegionNode {
  key: string;
  title: string;
  children: RegionNode[];
}

/** Regions by what is above them; one whose parent was not read stands at the top. */
export function treeOf(regions: readonly Region[]): RegionNode[] {
  const known = new Set(regions.map((region) => region.id));
  const beneath = (parent: string | null): RegionNode[] =>
    regions
      .filter((region) => (region.parent !== null && known.has(region.parent) ? region.parent : null) === parent)
      .map((region) => ({ key: region.id, title: region.name, children: beneath(region.id) }));
  return beneath(null);
}

/** A province has some hundred and fifty regions; they are read at once. */
export function useRegions() {
  const query = queries.useQuery('get', '/api/v1/regions', { params: { query: { limit: 200 } } }, { staleTime: 60_000 });
  return useMemo(() => {
    const regions = query.data?.items ?? [];
    const names = new Map(regions.map((region) => [region.id, region.name]));
    return { query, regions, tree: treeOf(regions), name: (id: string) => names.get(id) ?? id };
  }, [query]);
}
