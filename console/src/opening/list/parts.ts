export interface Part {
  text: string;
  found: boolean;
}

const HAN = /\p{Script=Han}/u;

/** What is looked for in a text: each run as typed, and of a Chinese run that is not there its longest pieces of two characters or more. */
function pieces(text: string, run: string): string[] {
  if (text.includes(run)) {
    return [run];
  }
  if (!HAN.test(run)) {
    return [];
  }
  for (let length = run.length - 1; length >= 2; length--) {
    const found = Array.from({ length: run.length - length + 1 }, (_, start) => run.slice(start, start + length)).filter((piece) => text.includes(piece));
    if (found.length > 0) {
      return found;
    }
  }
  return [];
}

/** A text cut into what was looked for and what was not. */
export function parts(text: string, words: string): Part[] {
  const folded = text.toLowerCase();
  const wanted = words
    .toLowerCase()
    .split(/\s+/)
    .filter((run) => run !== '')
    .flatMap((run) => pieces(folded, run));
  if (wanted.length === 0 || folded.length !== text.length) {
    return [{ text, found: false }];
  }
  const units = Array.from({ length: text.length }, () => false);
  for (const piece of wanted) {
    for (let at = folded.indexOf(piece); at >= 0; at = folded.indexOf(piece, at + piece.length)) {
      units.fill(true, at, at + piece.length);
    }
  }
  return joined(text, units);
}

function joined(text: string, units: readonly boolean[]): Part[] {
  const result: Part[] = [];
  units.forEach((found, index) => {
    const last = result.at(-1);
    if (last?.found === found) {
      last.text += text[index] ?? '';
    } else {
      result.push({ text: text[index] ?? '', found });
    }
  });
  return result;
}
