/** Codes of the applications that this page filed or looked up; gone with the page, and in no address. */
const known = new Map<string, string>();

export function rememberCode(number: string, code: string): void {
  known.set(number, code);
}

export function codeOf(number: string): string | undefined {
  return known.get(number);
}

export function forgetCode(number: string): void {
  known.delete(number);
}
