import { useQuery } from '@tanstack/react-query';
import { api, content } from '../api/client';
import { Problem } from '../api/problem';
import type { Grant } from './records';

const PAGE = 200;
const MOST_PAGES = 10;

type GrantSide = 'consumer' | 'provider';

/** Grants have no address of their own: the newest thousands of one side are looked through, page by page. */
async function find(id: string, side: GrantSide): Promise<Grant | undefined> {
  let cursor: string | undefined;
  for (let page = 0; page < MOST_PAGES; page += 1) {
    const answer = content(await api.GET('/api/v1/sharing/grants', { params: { query: { side, limit: PAGE, ...(cursor === undefined ? {} : { cursor }) } } }));
    const found = answer.items.find((grant) => grant.id === id);
    if (found !== undefined || answer.next === null) {
      return found;
    }
    cursor = answer.next;
  }
  return undefined;
}

export function grantKey(id: string): readonly unknown[] {
  return ['sharing-grant', id];
}

/** A grant that the institution holds or has given; a 404 for any other. */
export function useGrant(id: string | null | undefined, enabled = true) {
  return useQuery({
    queryKey: grantKey(id ?? ''),
    enabled: enabled && id != null,
    queryFn: async () => {
      const found = (await find(id ?? '', 'consumer')) ?? (await find(id ?? '', 'provider'));
      if (found === undefined) {
        throw new Problem(404, 'sharing.unknown-grant', '', '', [], {});
      }
      return found;
    },
  });
}
