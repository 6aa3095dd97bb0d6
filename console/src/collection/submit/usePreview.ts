import { keepPreviousData, useQueries, useQuery, type UseQueryResult } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { fileKey, orderOf, type Order, type Wishes } from './order';
import { previewOf, type Preview } from './send';

const PAUSE = 400;

function useSettled(text: string): string {
  const [settled, setSettled] = useState(text);
  useEffect(() => {
    const timer = setTimeout(() => {
      setSettled(text);
    }, PAUSE);
    return () => {
      clearTimeout(timer);
    };
  }, [text]);
  return settled;
}

/** Files are looked at one after the other, so that a choice of many does not crowd out the one that is shown. */
let queue: Promise<unknown> = Promise.resolve();

function inTurn<T>(work: () => Promise<T>): Promise<T> {
  const turn = queue.then(work, work);
  queue = turn.catch(() => undefined);
  return turn;
}

function optionsOf(file: File | undefined, order: Order, settled: string, ready: boolean) {
  return {
    queryKey: ['collection-preview', file === undefined ? '' : fileKey(file), settled],
    queryFn: ({ signal }: { signal: AbortSignal }) => {
      if (file === undefined) {
        throw new Error('nothing is chosen');
      }
      return inTurn(() => {
        signal.throwIfAborted();
        return previewOf(file, order, signal);
      });
    },
    enabled: file !== undefined && ready,
    staleTime: Infinity,
    gcTime: 60_000,
    retry: false,
  };
}

/** What of a run's order says how files are read; mode and threshold change nothing of what is understood. */
function useReading(wishes: Wishes): { order: Order; settled: string; ready: boolean } {
  const order = orderOf({ ...wishes, mode: 'REPLACE', threshold: null });
  const text = JSON.stringify(order);
  const settled = useSettled(text);
  return { order, settled, ready: wishes.resource !== undefined && settled === text };
}

/** What the platform makes of a file under these wishes; asked anew when they have been still for a moment. */
export function usePreview(file: File | undefined, wishes: Wishes): UseQueryResult<Preview> {
  const { order, settled, ready } = useReading(wishes);
  return useQuery({ ...optionsOf(file, order, settled, ready), placeholderData: keepPreviousData });
}

/** The same of each of several files, in the order in which they were chosen. */
export function usePreviews(files: readonly File[], wishes: Wishes): UseQueryResult<Preview>[] {
  const { order, settled, ready } = useReading(wishes);
  return useQueries({ queries: files.map((file) => optionsOf(file, order, settled, ready)) });
}
