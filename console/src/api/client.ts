import createClient, { type Middleware } from 'openapi-fetch';
import createQueries from 'openapi-react-query';
import { Problem, problemOf, UNREACHABLE } from './problem';
import type { components, paths } from './schema';

/** The records of the API, by the names that stand in the OpenAPI document. */
export type Schemas = components['schemas'];

const SAFE = new Set(['GET', 'HEAD', 'OPTIONS']);
/** What stands before a platform that is not there answers in its place. */
const AWAY = new Set([502, 504]);
const SESSION = '/api/v1/session';

/** Told when a call found the session gone, so that the frame can ask for the password again over the page as it stands. */
export const SIGNED_OUT = 'fenhe:signed-out';

/** Told when a call had no answer at all, and when one had. */
export const UNANSWERED = 'fenhe:unanswered';
export const ANSWERED = 'fenhe:answered';

/** A key of one intended act; a repetition with the same key is done once (FH-14). Works without a secure context too. */
export function newKey(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

function cookie(name: string): string | undefined {
  return document.cookie
    .split('; ')
    .find((part) => part.startsWith(`${name}=`))
    ?.slice(name.length + 1);
}

/** What every request carries: the language, the token against forged requests, the key of a creating call. */
export function sendHeaders(method: string, headers: Headers): void {
  headers.set('Accept-Language', document.documentElement.lang);
  if (SAFE.has(method)) {
    return;
  }
  const token = cookie('XSRF-TOKEN');
  if (token !== undefined) {
    headers.set('X-XSRF-TOKEN', token);
  }
  if (method === 'POST' && !headers.has('Idempotency-Key')) {
    headers.set('Idempotency-Key', newKey());
  }
}

/** Turns every answer but a good one into a {@link Problem}. */
export async function refuse(response: Response): Promise<never> {
  const problem = await problemOf(response);
  if (problem.status === 401 && !response.url.endsWith(SESSION)) {
    window.dispatchEvent(new Event(SIGNED_OUT));
  }
  throw problem;
}

const rules: Middleware = {
  onRequest({ request }) {
    sendHeaders(request.method, request.headers);
    return request;
  },
  async onResponse({ response }) {
    window.dispatchEvent(new Event(AWAY.has(response.status) ? UNANSWERED : ANSWERED));
    if (!response.ok) {
      await refuse(response);
    }
  },
  onError({ error }) {
    if (!(error instanceof Problem) && !(error instanceof DOMException && error.name === 'AbortError')) {
      window.dispatchEvent(new Event(UNANSWERED));
    }
    return error instanceof Problem ? error : new Problem(0, UNREACHABLE, '', '', [], { cause: String(error) });
  },
};

/** The platform's API, typed by its OpenAPI document. Calls reject with a {@link Problem}. */
export const api = createClient<paths>({ baseUrl: window.location.origin });
api.use(rules);

/** The same calls as queries and mutations of TanStack Query, keyed by method, path and parameters. */
export const queries = createQueries(api);

/** The content of an answer that must have one. */
export function content<T>(answer: { data?: T }): T {
  if (answer.data === undefined) {
    throw new Problem(0, 'empty-answer', '', '', [], {});
  }
  return answer.data;
}
