export interface Previewed {
  days: { date: string; name: string; kind: 'OFF' | 'WORK' }[];
  /** Lines that cannot be read, by their number. */
  wrong: { line: number; text: string }[];
}

const LINE = /^(\d{4}-\d{2}-\d{2})\s*,([^,]*),\s*(OFF|WORK)\s*$/;

/** Reads a year's arrangement as the platform will, so that it can be looked at before it is sent. */
export function preview(csv: string): Previewed {
  const days: Previewed['days'] = [];
  const wrong: Previewed['wrong'] = [];
  csv
    .replace(/^\uFEFF/, '')
    .split(/\r?\n/)
    .forEach((text, index) => {
      const [, date, name, kind] = LINE.exec(text) ?? [];
      if (date !== undefined && name !== undefined && (kind === 'OFF' || kind === 'WORK')) {
        days.push({ date, name: name.trim(), kind });
      } else if (text.trim() !== '' && !(index === 0 && text.toLowerCase().startsWith('date,'))) {
        wrong.push({ line: index + 1, text: text.slice(0, 80) });
      }
    });
  return { days, wrong };
}
