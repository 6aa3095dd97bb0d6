import { queries, type Schemas } from '../../api/client';

export type Brief = Schemas['NoticeNoticeBrief'];

const NEWEST = 200;

/** The notices of one matter among the newest that the institution received and issued, the oldest first. */
export function useMatterNotices(matter: string): Brief[] {
  const received = queries.useQuery('get', '/api/v1/notices', { params: { query: { side: 'received', limit: NEWEST } } });
  const issued = queries.useQuery('get', '/api/v1/notices', { params: { query: { side: 'issued', limit: NEWEST } } });
  const all = [...(received.data?.items ?? []), ...(issued.data?.items ?? [])];
  const own = new Map(all.filter((notice) => notice.matterId === matter).map((notice) => [notice.id, notice]));
  return [...own.values()].sort((a, b) => a.issuedAt.localeCompare(b.issuedAt));
}
