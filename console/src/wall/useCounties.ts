import { useQuery } from '@tanstack/react-query';
import { api, content, type Schemas } from '../api/client';

export interface County {
  id: string;
  name: string;
  uses: number;
}

const PAGE = 200;
/** Of regions and of institutions; what is beyond them is in no tile. */
const MOST_PAGES = 5;

async function pages<T>(read: (cursor: string | undefined) => Promise<{ items: T[]; next: string | null }>): Promise<T[]> {
  const all: T[] = [];
  let cursor: string | undefined;
  for (let page = 0; page < MOST_PAGES; page += 1) {
    const { items, next } = await read(cursor);
    all.push(...items);
    if (next === null) {
      break;
    }
    cursor = next;
  }
  return all;
}

async function territory() {
  const query = (cursor: string | undefined) => ({ params: { query: { limit: PAGE, ...(cursor === undefined ? {} : { cursor }) } } });
  const [regions, institutions] = await Promise.all([
    pages(async (cursor) => content(await api.GET('/api/v1/regions', query(cursor)))),
    pages(async (cursor) => content(await api.GET('/api/v1/institutions', query(cursor)))),
  ]);
  return { regions, regionOf: new Map(institutions.map((institution) => [institution.id, institution.region])) };
}

/** The counties and zones right beneath a region, with what their institutions took; the most first. */
export function useCounties(region: string, flows: readonly Schemas['ReleaseFlowsFlow'][]): County[] {
  const { data } = useQuery({ queryKey: ['wall-territory'], queryFn: territory, staleTime: 10 * 60_000 });
  if (data === undefined) {
    return [];
  }
  return data.regions
    .filter(({ parent }) => parent === region)
    .map(({ id, name }) => ({
      id,
      name,
      uses: flows.reduce((sum, flow) => sum + (flow.holder !== null && data.regionOf.get(flow.holder) === id ? flow.uses : 0), 0),
    }))
    .sort((one, other) => other.uses - one.uses);
}
