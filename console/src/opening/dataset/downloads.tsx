import { useCallback, useEffect, useRef, useState } from 'react';
import { refuse, sendHeaders } from '../../api/client';
import { Problem, UNREACHABLE } from '../../api/problem';
import { downloadAddress, type Dataset } from './data';

/** One file's way onto this machine. */
export type Download =
  | { phase: 'preparing' }
  | { phase: 'loading'; loaded: number; total: number }
  | { phase: 'checking'; total: number }
  | { phase: 'saved'; name: string; total: number; receipt: string; matches: boolean }
  | { phase: 'failed'; error: unknown };

export interface Downloads {
  of: Readonly<Record<string, Download | undefined>>;
  start: (format: string) => void;
  stop: (format: string) => void;
}

function save(blob: Blob, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  setTimeout(() => {
    URL.revokeObjectURL(link.href);
  }, 60_000);
}

async function received(response: Response, onLoaded: (loaded: number) => void): Promise<Blob> {
  const parts: BlobPart[] = [];
  const reader = response.body?.getReader();
  for (let loaded = 0; reader !== undefined; ) {
    const { done, value } = await reader.read();
    if (done) {
      break;
    }
    parts.push(value);
    loaded += value.length;
    onLoaded(loaded);
  }
  return new Blob(parts);
}

/** Takes a file, with its receipt, and compares its SM3 with the receipt's before it is saved. */
async function take(dataset: Dataset, format: string, signal: AbortSignal, tell: (now: Download) => void): Promise<void> {
  tell({ phase: 'preparing' });
  const headers = new Headers();
  sendHeaders('GET', headers);
  const response = await fetch(downloadAddress(dataset.id, format), { headers, signal });
  if (!response.ok) {
    await refuse(response);
  }
  const total = Number(response.headers.get('Content-Length') ?? 0);
  const blob = await received(response, (loaded) => {
    tell({ phase: 'loading', loaded, total });
  });
  tell({ phase: 'checking', total: blob.size });
  const { sm3OfFile } = await import('../../api/proof');
  const digest = await sm3OfFile(blob, undefined, signal);
  const name = `${dataset.title}.${format}`;
  const matches = response.headers.get('Digest') === `sm3=${digest}`;
  save(blob, name);
  tell({ phase: 'saved', name, total: blob.size, receipt: response.headers.get('Fenhe-Receipt') ?? '', matches });
}

/** The page's downloads, shown wherever one can be started. */
export function useDownloads(dataset: Dataset): Downloads {
  const [of, setOf] = useState<Downloads['of']>({});
  const running = useRef(new Map<string, AbortController>());
  useEffect(() => {
    const all = running.current;
    return () => {
      all.forEach((one) => {
        one.abort();
      });
    };
  }, []);

  const stop = useCallback((format: string) => {
    running.current.get(format)?.abort();
    setOf((before) => ({ ...before, [format]: undefined }));
  }, []);
  const start = useCallback(
    (format: string) => {
      running.current.get(format)?.abort();
      const own = new AbortController();
      running.current.set(format, own);
      const tell = (now: Download) => {
        if (!own.signal.aborted) {
          setOf((before) => ({ ...before, [format]: now }));
        }
      };
      take(dataset, format, own.signal, tell).catch((error: unknown) => {
        tell({ phase: 'failed', error: error instanceof Problem ? error : new Problem(0, UNREACHABLE, '', '', [], {}) });
      });
    },
    [dataset],
  );
  return { of, start, stop };
}
