import { newItem, newRow, withItems, type DraftItem, type Form } from './form';

/** Changes of the items of a form, each keeping the level of the whole right. */

/** What follows from a change for the same item: a key is never missing, a recognised format is text, an ID number is personal. */
function following(item: DraftItem, change: Partial<DraftItem>): DraftItem {
  const next = { ...item, ...change };
  if (change.key === true) {
    next.nullable = false;
  }
  if (change.format !== undefined && change.format !== null) {
    next.type = 'TEXT';
    next.scale = null;
  }
  if (next.format === 'ID_NUMBER') {
    next.personal = true;
  }
  if (change.type !== undefined && change.type !== 'TEXT') {
    next.format = null;
  }
  if (change.type !== undefined && change.type !== 'NUMERIC' && change.type !== 'CURRENCY') {
    next.scale = null;
  }
  return next;
}

export function changed(form: Form, rows: ReadonlySet<string>, change: Partial<DraftItem>): Form {
  return withItems(
    form,
    form.items.map((item) => (rows.has(item.row) ? following(item, change) : item)),
  );
}

export function removed(form: Form, row: string): Form {
  return withItems(
    form,
    form.items.filter((item) => item.row !== row),
  );
}

export function moved(form: Form, row: string, by: 1 | -1): Form {
  const from = form.items.findIndex((item) => item.row === row);
  const to = from + by;
  const item = form.items[from];
  if (item === undefined || to < 0 || to >= form.items.length) {
    return form;
  }
  const items = form.items.toSpliced(from, 1);
  items.splice(to, 0, item);
  return { ...form, items };
}

export function added(form: Form, items: readonly DraftItem[]): Form {
  return withItems(form, [...form.items, ...items]);
}

/** A copy behind it, to be named. */
export function duplicated(form: Form, row: string): [Form, string] {
  const at = form.items.findIndex((item) => item.row === row);
  const copy = newItem({ ...form.items[at], row: newRow(), id: null, name: '', key: false });
  return [withItems(form, form.items.toSpliced(at + 1, 0, copy)), copy.row];
}

/** Fills a text into every item of the same type where it is empty. */
export function filled(form: Form, from: DraftItem, field: GroundField): Form {
  const rows = new Set(emptyAlike(form, from, field).map((item) => item.row));
  return changed(form, rows, { [field]: from[field] });
}

export type GroundField = 'sharingCondition' | 'sharingBasis' | 'openingCondition' | 'openingBasis';

/** What an item has to state for its types. */
export function groundsOf(item: DraftItem): GroundField[] {
  return [
    ...(item.sharing === 'CONDITIONAL' ? (['sharingCondition'] as const) : []),
    ...(item.sharing === 'UNCONDITIONAL' ? [] : (['sharingBasis'] as const)),
    ...(item.opening === 'CONDITIONAL' ? (['openingCondition'] as const) : []),
    ...(item.opening === 'UNCONDITIONAL' ? [] : (['openingBasis'] as const)),
  ];
}

function isEmpty(item: DraftItem, field: GroundField): boolean {
  return (item[field] ?? '').trim() === '';
}

/** The grounds that an item still lacks and must state; a condition of opening is not asked for. */
export function lacking(item: DraftItem): GroundField | undefined {
  return groundsOf(item).find((field) => field !== 'openingCondition' && isEmpty(item, field));
}

/** The other items of the same type that lack this text. */
export function emptyAlike(form: Form, from: DraftItem, field: GroundField): DraftItem[] {
  const type = field.startsWith('sharing') ? 'sharing' : 'opening';
  return form.items.filter((item) => item.row !== from.row && item[type] === from[type] && isEmpty(item, field));
}
