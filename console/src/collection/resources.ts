import { queries, type Schemas } from '../api/client';

export type Item = Schemas['CatalogItem'];

const LONG = 5 * 60_000;

/** A resource's newest revision; a resource that is only being compiled has one too. */
function useNewest(resource: string) {
  return queries.useQuery(
    'get',
    '/api/v1/catalog/resources/{resource}/revisions',
    { params: { path: { resource } } },
    { staleTime: LONG, enabled: resource !== '' },
  );
}

/** Its title, undefined while it is being read. */
export function useResourceTitle(resource: string): string | undefined {
  return useNewest(resource).data?.items[0]?.title;
}

/** The items that data is collected for: of the published or confirmed revision. */
export function useResourceItems(resource: string): ReadonlyMap<string, Item> {
  const revisions = useNewest(resource);
  const binding = revisions.data?.items.find((line) => line.state === 'PUBLISHED' || line.state === 'CONFIRMED');
  const revision = queries.useQuery(
    'get',
    '/api/v1/catalog/revisions/{revision}',
    { params: { path: { revision: binding?.id ?? '' } } },
    { staleTime: LONG, enabled: binding !== undefined },
  );
  return new Map((revision.data?.items ?? []).map((item) => [item.name, item]));
}
