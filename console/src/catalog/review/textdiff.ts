/** A stretch of text that both have, or only one of them. */
export interface Stretch {
  kind: 'same' | 'gone' | 'new';
  text: string;
}

const MOST = 4_000_000;

/**
 * What a text changed, stretch by stretch, by its longest common subsequence; told whole where the texts are too long to be
 * compared at once.
 */
export function stretches(before: string, after: string): Stretch[] {
  const a = Array.from(before);
  const b = Array.from(after);
  if (a.length * b.length > MOST) {
    return [
      { kind: 'gone', text: before },
      { kind: 'new', text: after },
    ];
  }
  const width = b.length + 1;
  const longest = new Uint16Array((a.length + 1) * width);
  const at = (i: number, j: number) => longest[i * width + j] ?? 0;
  for (let i = a.length - 1; i >= 0; i -= 1) {
    for (let j = b.length - 1; j >= 0; j -= 1) {
      longest[i * width + j] = a[i] === b[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
    }
  }
  const found: Stretch[] = [];
  const put = (kind: Stretch['kind'], text: string) => {
    const last = found.at(-1);
    if (last?.kind === kind) {
      last.text += text;
    } else {
      found.push({ kind, text });
    }
  };
  let i = 0;
  let j = 0;
  while (i < a.length || j < b.length) {
    if (i < a.length && j < b.length && a[i] === b[j]) {
      put('same', a[i] ?? '');
      i += 1;
      j += 1;
    } else if (j >= b.length || (i < a.length && at(i + 1, j) >= at(i, j + 1))) {
      put('gone', a[i] ?? '');
      i += 1;
    } else {
      put('new', b[j] ?? '');
      j += 1;
    }
  }
  return found;
}
