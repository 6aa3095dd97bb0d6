/** An article that a refusal rests on. */
export interface Cited {
  id: string;
  href: string;
}

/** A refusal of the platform (problem+json, RFC 9457): what happened, what to do, which article says so. */
export class Problem extends Error {
  override readonly name = 'Problem';

  constructor(
    readonly status: number,
    /** Stable, `sharing.illegal-transition`; `network` when no answer came. */
    readonly code: string,
    readonly title: string,
    readonly advice: string,
    readonly articles: readonly Cited[],
    /** Everything else that the refusal says: the present state, the line, the reference in the platform's log. */
    readonly details: Readonly<Record<string, unknown>>,
  ) {
    super(title);
  }

  /** What to tell an operator, where the platform itself failed. */
  get reference(): string | undefined {
    return typeof this.details['reference'] === 'string' ? this.details['reference'] : undefined;
  }
}

/** The address could not be reached: the platform is away, or the network is. */
export const UNREACHABLE = 'network';

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function text(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

function cited(value: unknown): Cited[] {
  return Array.isArray(value)
    ? value.filter(isRecord).map((article) => ({ id: text(article['id']), href: text(article['href']) }))
    : [];
}

/** Reads a refusal from an answer; one that is no problem+json (a proxy's page) is told by its status alone. */
export async function problemOf(response: Response): Promise<Problem> {
  const body: unknown = await response.json().catch(() => ({}));
  const { title, detail, code, articles, type: _type, status: _status, ...details } = isRecord(body) ? body : {};
  return new Problem(
    response.status,
    text(code),
    text(title) || `HTTP ${response.status}`,
    text(detail),
    cited(articles),
    details,
  );
}

export function isProblem(error: unknown, status?: number): error is Problem {
  return error instanceof Problem && (status === undefined || error.status === status);
}
