import { useQueryClient, type UseQueryResult } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { queries } from '../../api/client';
import type { Problem } from '../../api/problem';
import { isRun, rests, type Run } from '../runs';

const POLL = 2000;

export interface Watched {
  query: UseQueryResult<Run, unknown>;
  /** Whether changes come by themselves; else they are asked for. */
  live: boolean;
}

function parsed(data: unknown): unknown {
  return typeof data === 'string' ? (JSON.parse(data) as unknown) : undefined;
}

/**
 * A run, kept up to date while it goes on: by the platform's events, and where a stream is refused or the network lets none through by
 * asking every two seconds.
 */
export function useRun(id: string): Watched {
  const client = useQueryClient();
  const [refused, setRefused] = useState(false);
  const options = queries.queryOptions('get', '/api/v1/collection/runs/{id}', { params: { path: { id } } });
  const query = queries.useQuery(
    'get',
    '/api/v1/collection/runs/{id}',
    { params: { path: { id } } },
    { refetchInterval: ({ state: { data } }) => (refused && data !== undefined && !rests(data) ? POLL : false) },
  );
  const going = query.data !== undefined && !rests(query.data);
  const watching = going && !refused;
  const key = JSON.stringify(options.queryKey);

  useEffect(() => {
    if (!watching) {
      return;
    }
    const queryKey: unknown = JSON.parse(key);
    const again = () => {
      if (Array.isArray(queryKey)) {
        void client.invalidateQueries({ queryKey });
      }
    };
    const events = new EventSource(`/api/v1/collection/runs/${id}/events`);
    events.addEventListener('run', (event) => {
      const run = parsed(event.data);
      if (isRun(run) && Array.isArray(queryKey)) {
        client.setQueryData(queryKey, run);
      }
    });
    events.addEventListener('rest', () => {
      events.close();
      again();
    });
    events.onerror = () => {
      // a stream that only ended comes again by itself
      if (events.readyState === EventSource.CLOSED) {
        setRefused(true);
        again();
      }
    };
    return () => {
      events.close();
    };
  }, [watching, id, key, client]);

  return { query, live: watching };
}

export type RunProblem = Problem;
