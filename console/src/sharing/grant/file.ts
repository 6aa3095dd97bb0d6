import { refuse, sendHeaders } from '../../api/client';
import { Problem, UNREACHABLE } from '../../api/problem';
import type { Grant } from '../records';

export interface Delivered {
  name: string;
  bytes: number;
  receipt: string;
  digest: string;
}

function nameIn(disposition: string | null): string | undefined {
  const encoded = /filename\*=UTF-8''([^;]+)/i.exec(disposition ?? '')?.[1];
  return encoded === undefined ? undefined : decodeURIComponent(encoded);
}

function save(blob: Blob, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  setTimeout(() => {
    URL.revokeObjectURL(link.href);
  }, 10_000);
}

/** Everything under the grant as a file, saved on this machine; its receipt stands in the answer's head. */
export async function fetchFile(grant: Pick<Grant, 'id' | 'resource'>, format: string): Promise<Delivered> {
  const headers = new Headers({ 'Content-Type': 'application/json' });
  sendHeaders('POST', headers);
  const response = await fetch(`/api/v1/sharing/resources/${grant.resource}/files`, { method: 'POST', headers, body: JSON.stringify({ format, grant: grant.id }) }).catch(
    (cause: unknown) => {
      throw new Problem(0, UNREACHABLE, '', '', [], { cause: String(cause) });
    },
  );
  if (!response.ok) {
    await refuse(response);
  }
  const blob = await response.blob();
  const name = nameIn(response.headers.get('Content-Disposition')) ?? `${grant.resource}.${format}`;
  save(blob, name);
  return {
    name,
    bytes: blob.size,
    receipt: response.headers.get('Fenhe-Receipt') ?? '',
    digest: (response.headers.get('Digest') ?? '').replace(/^sm3=/, ''),
  };
}
