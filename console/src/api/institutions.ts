import { useQuery } from '@tanstack/react-query';
import { api, content } from './client';

const PAGE = 200;
/** A province has some hundreds of institutions with data; past this many pages the rest are told by their ids. */
const MOST_PAGES = 10;

/** Names of the institutions by id, page by page up to a bound. */
async function names(): Promise<ReadonlyMap<string, string>> {
  const found = new Map<string, string>();
  let cursor: string | undefined;
  for (let page = 0; page < MOST_PAGES; page += 1) {
    const answer = content(
      await api.GET('/api/v1/institutions', { params: { query: { limit: PAGE, ...(cursor === undefined ? {} : { cursor }) } } }),
    );
    answer.items.forEach((institution) => found.set(institution.id, institution.name));
    if (answer.next === null) {
      break;
    }
    cursor = answer.next;
  }
  return found;
}

/** Tells an institution's name by its id: nothing until the names are there, the id's head where it is beyond them. */
export function useInstitutionName(): (id: string | null | undefined) => string {
  const { data } = useQuery({ queryKey: ['institution-names'], queryFn: names, staleTime: 10 * 60_000 });
  return (id) => (id === null || id === undefined || data === undefined ? '' : (data.get(id) ?? id.slice(0, 8)));
}
