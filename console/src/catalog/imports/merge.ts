import { newItem, withItems, type DraftItem, type Form } from '../edit/form';
import type { Read } from './read';

/** What a file's items do to those that are there. */
export type How = 'merge' | 'replace';

/** Without the sample that was shown. */
function itemOf(read: Partial<DraftItem> & { sample?: string }): Partial<DraftItem> {
  return Object.fromEntries(Object.entries(read).filter(([field]) => field !== 'sample'));
}

/** The form with the items of a file: those of the same field stay the same item, and keep what the file does not tell. */
export function imported(form: Form, read: Read, how: How): Form {
  const items: Partial<DraftItem>[] = read.items.map(itemOf);
  const same = (item: DraftItem) => items.find((one) => one.name === item.name && item.name !== '');
  const kept = form.items
    .filter((item) => how === 'merge' || same(item) !== undefined)
    .map((item) => (read.template ? { ...item, ...same(item) } : item));
  const names = new Set(form.items.map((item) => item.name));
  const fresh = items.filter((item) => item.name === '' || !names.has(item.name ?? '')).map((item) => newItem(item));
  return withItems(form, [...kept, ...fresh]);
}
