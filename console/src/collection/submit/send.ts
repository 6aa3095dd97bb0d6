import { refuse, sendHeaders, type Schemas } from '../../api/client';
import { Problem, UNREACHABLE } from '../../api/problem';
import { isRun, type Run } from '../runs';
import { isText, type Order } from './order';

export type Preview = Schemas['CollectionPreview'];

/** What is looked at of a text. */
const BEGINNING = 4 << 20;
/** What is looked at of a workbook, a page or objects: all of it, or the platform says that it is too large. */
const WHOLE = 32 << 20;

function form(order: Order, files: readonly [Blob, string][]): FormData {
  const data = new FormData();
  // the order first: a file for another's resource is then refused before it is sent
  data.append('order', new Blob([JSON.stringify(order)], { type: 'application/json' }));
  files.forEach(([file, name]) => {
    data.append('file', file, name);
  });
  return data;
}

function isPreview(value: unknown): value is Preview {
  return typeof value === 'object' && value !== null && 'understood' in value && 'examined' in value;
}

/** Has the platform look at the beginning of a file. */
export async function previewOf(file: File, order: Order, signal: AbortSignal): Promise<Preview> {
  const headers = new Headers();
  sendHeaders('POST', headers);
  const most = isText(file) ? BEGINNING : WHOLE;
  const whole = file.size <= most;
  const response = await fetch(`/api/v1/collection/previews?whole=${String(whole)}`, {
    method: 'POST',
    headers,
    body: form(order, [[file.slice(0, most), file.name]]),
    signal,
  }).catch((cause: unknown) => {
    throw new Problem(0, UNREACHABLE, '', '', [], { cause: String(cause) });
  });
  const answer: unknown = response.ok ? await response.json() : await refuse(response);
  if (!isPreview(answer)) {
    throw new Problem(0, 'empty-answer', '', '', [], {});
  }
  return answer;
}

export interface Sending {
  run: Promise<Run>;
  cancel: () => void;
}

/** An upload that its sender stopped. */
export const CANCELLED = 'cancelled';

/**
 * Uploads files. Only this older way of asking tells how much has left.
 *
 * @param key the same for a repetition of the same upload, so that what arrived after all is not collected twice
 */
export function upload(order: Order, files: readonly File[], key: string, onSent: (bytes: number, total: number) => void): Sending {
  const request = new XMLHttpRequest();
  const run = new Promise<Run>((resolve, reject) => {
    const fail = (code: string) => () => {
      reject(new Problem(0, code, '', '', [], {}));
    };
    request.upload.onprogress = (event) => {
      onSent(event.loaded, event.total);
    };
    request.onload = () => {
      void answered(request).then(resolve, reject);
    };
    request.onerror = fail(UNREACHABLE);
    request.onabort = fail(CANCELLED);
    request.open('POST', '/api/v1/collection/runs');
    const headers = new Headers({ 'Idempotency-Key': key });
    sendHeaders('POST', headers);
    headers.forEach((value, name) => {
      request.setRequestHeader(name, value);
    });
    request.send(form(order, files.map((file) => [file, file.name])));
  });
  return {
    run,
    cancel: () => {
      request.abort();
    },
  };
}

async function answered(request: XMLHttpRequest): Promise<Run> {
  const response = new Response(request.responseText, {
    status: request.status,
    headers: { 'Content-Type': request.getResponseHeader('Content-Type') ?? '' },
  });
  const answer: unknown = response.ok ? await response.json() : await refuse(response);
  if (!isRun(answer)) {
    throw new Problem(0, 'empty-answer', '', '', [], {});
  }
  return answer;
}
