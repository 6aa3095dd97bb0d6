import { queries, type Schemas } from '../../api/client';
import { BY_CURSOR } from '../../api/paging';

export type Account = Schemas['OrganizationAccountsListed'];

/** Accounts by pages, and of those that were read the ones with a text in their account or name. */
export function useAccounts(text: string | undefined) {
  const list = queries.useInfiniteQuery(
    'get',
    '/api/v1/accounts',
    { params: { query: { limit: 100 } } },
    BY_CURSOR,
  );
  const all = list.data?.pages.flatMap((page) => page.items) ?? [];
  const found = text === undefined ? all : all.filter((one) => one.account.includes(text) || one.name.includes(text));
  return { list, found, all };
}
