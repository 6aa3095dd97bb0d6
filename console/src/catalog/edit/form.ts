import { newKey, type Schemas } from '../../api/client';
import { GRADES, highest, type Cycle, type Grade, type Item, type Revision, type SharingMode, type Subject } from '../model';

/** An item while it is written: known by its row until the platform gives it an id. */
export interface DraftItem extends Omit<Item, 'id'> {
  row: string;
  id: string | null;
}

export type Format = Schemas['CatalogResourceFormat'];

export interface Classified {
  category: string;
  item: string;
  heading: string;
  subheading: string;
}

/** A description while it is written. */
export interface Form {
  title: string;
  summary: string;
  classification: Classified;
  subject: Subject | null;
  keywords: string[];
  formats: Format[];
  sharingModes: SharingMode[];
  cycle: Cycle | null;
  grade: Grade;
  useRequirements: string;
  region: string | null;
  related: string[];
  items: DraftItem[];
}

export const EMPTY: Form = {
  title: '',
  summary: '',
  classification: { category: '', item: '', heading: '', subheading: '' },
  subject: null,
  keywords: [],
  formats: [],
  sharingModes: [],
  cycle: null,
  grade: 'L1',
  useRequirements: '',
  region: null,
  related: [],
  items: [],
};

export function newRow(): string {
  return `r${newKey().slice(0, 10)}`;
}

/** What an item is until somebody says otherwise: shared, and opened only once somebody chose so. */
export function newItem(given: Partial<DraftItem> = {}): DraftItem {
  return {
    row: newRow(),
    id: null,
    name: '',
    title: '',
    type: 'TEXT',
    length: null,
    scale: null,
    nullable: true,
    key: false,
    format: null,
    personal: false,
    grade: 'L1',
    sharing: 'UNCONDITIONAL',
    sharingCondition: null,
    sharingBasis: null,
    opening: 'NOT_OPENED',
    openingCondition: null,
    openingBasis: null,
    source: null,
    personalReason: null,
    ...given,
  };
}

export function formOf(revision: Revision): Form {
  const { classification } = revision;
  return {
    title: revision.title,
    summary: revision.summary,
    classification: { ...classification, subheading: classification.subheading ?? '' },
    subject: revision.subject,
    keywords: revision.keywords,
    formats: revision.formats,
    sharingModes: revision.sharingModes,
    cycle: revision.cycle,
    grade: revision.grade,
    useRequirements: revision.useRequirements,
    region: revision.region,
    related: revision.related,
    items: revision.items.map((item) => ({ ...item, row: item.id })),
  };
}

function said(text: string | null): string | null {
  return text === null || text.trim() === '' ? null : text;
}

/** What is sent: a condition or a basis only where the type asks for one. */
export function inputOf(form: Form): Schemas['CatalogDescriptionInput'] {
  return {
    ...form,
    items: form.items.map((item) => ({
      id: item.id,
      name: item.name,
      title: item.title,
      type: item.type,
      length: item.length,
      scale: item.scale,
      nullable: item.nullable,
      key: item.key,
      format: item.format,
      personal: item.personal,
      source: item.source,
      personalReason: said(item.personalReason),
      grade: item.grade,
      sharing: item.sharing,
      sharingCondition: item.sharing === 'CONDITIONAL' ? said(item.sharingCondition) : null,
      sharingBasis: item.sharing === 'UNCONDITIONAL' ? null : said(item.sharingBasis),
      opening: item.opening,
      openingCondition: item.opening === 'CONDITIONAL' ? said(item.openingCondition) : null,
      openingBasis: item.opening === 'UNCONDITIONAL' ? null : said(item.openingBasis),
    })),
  };
}

/** The level of the whole follows its items; one that was set higher by hand stays, and none falls below them (SD-10). */
export function withItems(form: Form, items: DraftItem[]): Form {
  const before = highest(form.items);
  const after = highest(items);
  const followed = form.items.length === 0 || form.grade === before;
  const grade = followed || GRADES.indexOf(form.grade) < GRADES.indexOf(after) ? after : form.grade;
  return { ...form, items, grade };
}

/** The same form with the ids that the platform gave to its new items, in the order in which they were sent. */
export function withIds(form: Form, sent: Form, answer: Revision): Form {
  const ids = new Map(sent.items.map((item, index) => [item.row, answer.items[index]?.id ?? null]));
  return { ...form, items: form.items.map((item) => ({ ...item, id: item.id ?? ids.get(item.row) ?? null })) };
}
