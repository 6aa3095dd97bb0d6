/**
 * How a list is read page by page, for `queries.useInfiniteQuery`. Such a query and a plain one share their key when they ask for the
 * same, so never ask for the same by both.
 */
export const BY_CURSOR = {
  pageParamName: 'cursor',
  /** The first page is asked for without one. */
  initialPageParam: null,
  getNextPageParam: (last: { next: string | null }): string | undefined => last.next ?? undefined,
};
