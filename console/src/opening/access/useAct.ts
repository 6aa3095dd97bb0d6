import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { content } from '../../api/client';
import { isProblem } from '../../api/problem';
import { receivedKey, type Received } from './records';

/** Runs an act and shows what came of it; where a colleague was quicker, the page is brought up to date first (FH-14). */
export function useAct(id: string) {
  const client = useQueryClient();
  const [running, setRunning] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const run = async (call: () => Promise<{ data?: Received }>) => {
    setRunning(true);
    setError(null);
    try {
      client.setQueryData(receivedKey(id), content(await call()));
      void client.invalidateQueries({ predicate: (query) => query.queryKey[1] !== receivedKey(id)[1] });
    } catch (failure) {
      setError(failure);
      if (isProblem(failure, 409) || isProblem(failure, 412)) {
        void client.invalidateQueries({ queryKey: receivedKey(id) });
      }
      throw failure;
    } finally {
      setRunning(false);
    }
  };
  return { run, running, error };
}
