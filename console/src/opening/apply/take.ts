import { refuse, sendHeaders } from '../../api/client';
import type { Key } from './records';

export interface Took {
  name: string;
  receipt: string;
  /** Whether the bytes are those that the receipt proves. */
  matches: boolean;
}

/** Takes the file, compares its SM3 with its receipt's, and saves it. The code goes in a header, never in an address. */
export async function takeFile({ number, code }: Key, title: string): Promise<Took> {
  // before anything is asked: each file that comes is counted
  const { sm3OfFile } = await import('../../api/proof');
  const headers = new Headers({ 'Fenhe-Query-Code': code });
  sendHeaders('GET', headers);
  const response = await fetch(`/api/v1/open/applications/${encodeURIComponent(number)}/file?format=csv`, { headers });
  if (!response.ok) {
    await refuse(response);
  }
  const blob = await response.blob();
  const digest = await sm3OfFile(blob, undefined, new AbortController().signal);
  const name = `${title}.csv`;
  const link = document.createElement('a');
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  setTimeout(() => {
    URL.revokeObjectURL(link.href);
  }, 60_000);
  return { name, receipt: response.headers.get('Fenhe-Receipt') ?? '', matches: response.headers.get('Digest') === `sm3=${digest}` };
}
