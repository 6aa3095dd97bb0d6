import { useMemo } from 'react';
import { byDeadline, type Todo, type TodoKind } from './todo';
import { useAccessTodos } from './sources/access';
import { useCatalogTodos } from './sources/catalog';
import { useCollectionTodos } from './sources/collection';
import { useCorrectionTodos } from './sources/correction';
import { useLetterTodos } from './sources/letters';
import { useOpeningTodos } from './sources/opening';
import { useSharingTodos } from './sources/sharing';

/** What one part of the console asks of me. */
export interface Source {
  todos: Todo[];
  /** Parts of which more waits than was read. */
  more: TodoKind[];
  pending: boolean;
  error: unknown;
}

/** Everything that waits for whoever is signed in, the most urgent first. Each part is asked for what waits there and for no more. */
export function useTodos(): Source & { again: () => void } {
  const catalog = useCatalogTodos();
  const collection = useCollectionTodos();
  const sharing = useSharingTodos();
  const opening = useOpeningTodos();
  const access = useAccessTodos();
  const letters = useLetterTodos();
  const correction = useCorrectionTodos();
  const sources = [catalog, collection, sharing, opening, access, letters, correction];
  const todos = useMemo(
    () => [...catalog.todos, ...collection.todos, ...sharing.todos, ...opening.todos, ...access.todos, ...letters.todos, ...correction.todos].sort(byDeadline),
    [catalog.todos, collection.todos, sharing.todos, opening.todos, access.todos, letters.todos, correction.todos],
  );
  return {
    todos,
    more: sources.flatMap((source) => source.more),
    pending: sources.some((source) => source.pending),
    error: sources.find((source) => source.error !== null)?.error ?? null,
    again: () => {
      sources.forEach((source) => {
        source.again();
      });
    },
  };
}
