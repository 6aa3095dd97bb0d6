import type { Todo, TodoKind } from '../todo';

/** How many are read of each list; more than this is told as more. */
export const MOST = 100;

/** To-dos change by others' acts too. */
export const WATCHED = { refetchInterval: 60_000 };

interface Asked {
  isLoading: boolean;
  error: unknown;
  refetch: () => unknown;
  data: { next?: string | null } | undefined;
}

export interface Read {
  todos: Todo[];
  more: TodoKind[];
  pending: boolean;
  error: unknown;
  again: () => void;
}

/** What several lists say together. */
export function read(todos: Todo[], ...lists: readonly (readonly [TodoKind, Asked])[]): Read {
  return {
    todos,
    more: lists.filter(([, list]) => typeof list.data?.next === 'string').map(([kind]) => kind),
    pending: lists.some(([, list]) => list.isLoading),
    error: lists.find(([, list]) => list.error !== null && list.data === undefined)?.[1].error ?? null,
    again: () => {
      lists.forEach(([, list]) => {
        list.refetch();
      });
    },
  };
}
