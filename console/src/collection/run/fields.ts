/** A field of a delimited record: where it stands in the text, its quotes with it. */
export interface Span {
  from: number;
  to: number;
}

/** The fields of a record as it stood in its file; a quote that is never closed runs to the end. */
export function fieldSpans(raw: string, delimiter: string, quote: string): Span[] {
  const spans: Span[] = [];
  let from = 0;
  let quoted = false;
  for (let at = 0; at < raw.length; at++) {
    const one = raw.charAt(at);
    if (one === quote && (quoted || at === from)) {
      quoted = !quoted;
    } else if (one === quote && raw.charAt(at - 1) === quote) {
      // a doubled quote within a quoted field
      quoted = true;
    } else if (one === delimiter && !quoted) {
      spans.push({ from, to: at });
      from = at + 1;
    }
  }
  spans.push({ from, to: raw.length });
  return spans;
}
