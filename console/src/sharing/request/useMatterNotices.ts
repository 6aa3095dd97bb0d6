import { queries, type Schemas } from '../../api/client';

export type Brief = Schemas['NoticeNoticeBrief'];

const MOST = 200;

/** The notices of one matter that the institution received and issued, the oldest first. */
export function useMatterNotices(matter: string): Brief[] {
  const received = queries.useQuery('get', '/api/v1/notices', { params: { query: { side: 'received', matter, limit: MOST } } });
  const issued = queries.useQuery('get', '/api/v1/notices', { params: { query: { side: 'issued', matter, limit: MOST } } });
  const all = new Map([...(received.data?.items ?? []), ...(issued.data?.items ?? [])].map((notice) => [notice.id, notice]));
  return [...all.values()].sort((a, b) => a.issuedAt.localeCompare(b.issuedAt));
}
