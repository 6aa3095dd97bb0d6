import type { DraftItem, Form } from './form';

const FIELDS = [
  'title', 'summary', 'classification', 'subject', 'keywords', 'formats', 'sharingModes', 'cycle', 'grade', 'useRequirements', 'region', 'related',
] as const;
const ITEM_FIELDS = [
  'title', 'name', 'type', 'length', 'scale', 'nullable', 'key', 'format', 'personal', 'source', 'grade', 'sharing', 'sharingCondition',
  'sharingBasis', 'opening', 'openingCondition', 'openingBasis', 'personalReason',
] as const;
type FieldName = (typeof FIELDS)[number] | (typeof ITEM_FIELDS)[number] | 'items';

/** A place where two versions of a draft say something else. */
export interface Clash {
  key: string;
  field: FieldName;
  /** The item's title; null for a field of the whole. */
  item: string | null;
  /** For a field; whether the item is there at all for `items`. */
  mine: unknown;
  theirs: unknown;
}

/** Items are the same by their id, and new ones by their name. */
function sameAs(item: DraftItem): (other: DraftItem) => boolean {
  return (other) => (item.id !== null && other.id === item.id) || (item.name !== '' && other.name === item.name);
}

function said(value: unknown): string {
  return value === null || value === '' ? '' : JSON.stringify(value);
}

export function both(mine: Form, theirs: Form): { clashes: Clash[]; same: number } {
  const clashes: Clash[] = [];
  let same = 0;
  const compare = (clash: Clash) => {
    if (said(clash.mine) === said(clash.theirs)) {
      same += 1;
    } else {
      clashes.push(clash);
    }
  };
  FIELDS.forEach((field) => {
    compare({ key: field, field, item: null, mine: mine[field], theirs: theirs[field] });
  });
  mine.items.forEach((item) => {
    const other = theirs.items.find(sameAs(item));
    if (other === undefined) {
      clashes.push({ key: `${item.row}.items`, field: 'items', item: item.title, mine: true, theirs: false });
      return;
    }
    ITEM_FIELDS.forEach((field) => {
      compare({ key: `${item.row}.${field}`, field, item: item.title, mine: item[field], theirs: other[field] });
    });
  });
  theirs.items
    .filter((other) => !mine.items.some(sameAs(other)))
    .forEach((other) => {
      clashes.push({ key: `${other.row}.items`, field: 'items', item: other.title, mine: false, theirs: true });
    });
  return { clashes, same };
}

/** What both sides began from said at this place; undefined where that version had no such place. */
function before({ key, field, item }: Clash, mine: Form, theirs: Form, base: Form): unknown {
  if (item === null) {
    return base[field as (typeof FIELDS)[number]];
  }
  const here = [...mine.items, ...theirs.items].find((one) => key.startsWith(`${one.row}.`));
  const there = here === undefined ? undefined : base.items.find(sameAs(here));
  return field === 'items' ? there !== undefined : there?.[field as (typeof ITEM_FIELDS)[number]];
}

/** Which side moved away from what both began from. Where one side alone did, its word can be taken without losing anything of the other's. */
export function movedBy(clash: Clash, mine: Form, theirs: Form, base: Form | null): 'mine' | 'theirs' | 'both' {
  const was = base === null ? undefined : before(clash, mine, theirs, base);
  if (was === undefined || (said(was) !== said(clash.mine) && said(was) !== said(clash.theirs))) {
    return 'both';
  }
  return said(was) === said(clash.mine) ? 'theirs' : 'mine';
}

/** Mine, with theirs at the places that were chosen. Items take the ids that the other version has for them. */
export function merged(mine: Form, theirs: Form, taken: readonly Clash[]): Form {
  const keys = new Set(taken.map((clash) => clash.key));
  const whole = Object.fromEntries(FIELDS.filter((field) => keys.has(field)).map((field) => [field, theirs[field]]));
  const items = mine.items
    .filter((item) => !keys.has(`${item.row}.items`))
    .map((item) => {
      const other = theirs.items.find(sameAs(item));
      if (other === undefined) {
        return { ...item, id: null };
      }
      const fields = Object.fromEntries(ITEM_FIELDS.filter((field) => keys.has(`${item.row}.${field}`)).map((field) => [field, other[field]]));
      return { ...item, ...fields, id: other.id };
    });
  return { ...mine, ...whole, items: [...items, ...theirs.items.filter((other) => keys.has(`${other.row}.items`))] };
}
