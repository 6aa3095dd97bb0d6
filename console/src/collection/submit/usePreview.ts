import { keepPreviousData, useQuery, type UseQueryResult } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { fileKey, orderOf, type Wishes } from './order';
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

/** What the platform makes of a file under these wishes; asked anew when they have been still for a moment. */
export function usePreview(file: File | undefined, wishes: Wishes): UseQueryResult<Preview> {
  // mode and threshold change nothing of what is understood
  const order = orderOf({ ...wishes, mode: 'REPLACE', threshold: null });
  const settled = useSettled(JSON.stringify(order));
  return useQuery({
    queryKey: ['collection-preview', file === undefined ? '' : fileKey(file), settled],
    queryFn: ({ signal }) => {
      if (file === undefined) {
        throw new Error('nothing is chosen');
      }
      return previewOf(file, order, signal);
    },
    enabled: file !== undefined && wishes.resource !== undefined && settled === JSON.stringify(order),
    placeholderData: keepPreviousData,
    staleTime: Infinity,
    gcTime: 60_000,
  });
}
