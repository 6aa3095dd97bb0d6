/** A refusal of the platform (problem+json): what happened, and what to do. */
export class Problem extends Error {
  constructor(
    readonly title: string,
    readonly advice: string,
  ) {
    super(title);
  }
}

interface ProblemBody {
  title?: string;
  detail?: string;
}

export async function getJson<T>(address: string): Promise<T> {
  const response = await fetch(address, { headers: { 'Accept-Language': document.documentElement.lang } });
  if (!response.ok) {
    const body = (await response.json().catch(() => ({}))) as ProblemBody;
    throw new Problem(body.title ?? response.statusText, body.detail ?? '');
  }
  return (await response.json()) as T;
}
