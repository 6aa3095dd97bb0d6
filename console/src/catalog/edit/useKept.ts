import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState, useSyncExternalStore } from 'react';
import { api, content, queries } from '../../api/client';
import { usePresent } from '../../api/session';
import { useDraft } from '../../ui/useDraft';
import type { Revision } from '../model';
import { inputOf } from './form';
import { Keeper, type Kept, type LocalDraft } from './keeper';

const PATH = '/api/v1/catalog/revisions/{revision}';

/** The version that a change is meant for, as the platform compares it. */
export function tag(version: number): string {
  return `"${version}"`;
}

/** Puts a revision where the pages read it from. */
export function useRevisionCache(): (revision: Revision) => void {
  const client = useQueryClient();
  return (revision) => {
    const { queryKey } = queries.queryOptions('get', PATH, { params: { path: { revision: revision.id } } });
    client.setQueryData(queryKey, revision);
    void client.invalidateQueries({ predicate: (query) => query.queryKey[1] !== PATH && String(query.queryKey[1]).includes('/catalog/') });
  };
}

/** The draft of one revision, kept by itself. */
export function useKept(revision: Revision): [Kept, Keeper] {
  const present = usePresent();
  const draft = useDraft<LocalDraft>(`${present.account}.catalog.${revision.id}`);
  const path = { revision: revision.id };
  const [keeper] = useState(
    () =>
      new Keeper(revision, draft.found, {
        send: async (form, version) =>
          content(await api.PUT(PATH, { params: { path, header: { 'If-Match': tag(version) } }, body: inputOf(form) })),
        fetch: async () => content(await api.GET(PATH, { params: { path } })),
        keep: draft.keep,
        drop: draft.drop,
      }),
  );
  const kept = useSyncExternalStore(keeper.subscribe, keeper.read);
  useEffect(
    () => () => {
      void keeper.save();
    },
    [keeper],
  );
  return [kept, keeper];
}
