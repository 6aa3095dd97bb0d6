import { isProblem } from '../../api/problem';
import type { Fault } from '../model';
import type { Form } from './form';
import { groundsOf } from './items';

export type StepName = 'basic' | 'items' | 'access' | 'approval';

/** A check that fails: where, and what to do. */
export interface Issue {
  key: string;
  /** Of an item; null for a field of the whole. */
  row: string | null;
  field: string;
  step: StepName;
  /** Wrong is not saved; missing may follow until the assessment. */
  wrong: boolean;
  text: string;
  articles: readonly string[];
}

const ITEM_PATH = /^items\[(\d+)\](?:\.(\w+))?/;
const ACCESS = new Set(['sharingModes', 'useRequirements', 'sharingCondition', 'sharingBasis', 'openingCondition', 'openingBasis']);

function stepOf(field: string, ofItem: boolean): StepName {
  if (ACCESS.has(field)) {
    return 'access';
  }
  return ofItem || field === 'items' ? 'items' : 'basic';
}

/** The platform names the item where it knows it, else its place; a row keeps that through what is added and moved meanwhile. */
export function issueOf(fault: Fault, form: Form, wrong: boolean): Issue {
  const at = ITEM_PATH.exec(fault.path);
  const item = form.items.find((one) => fault.item !== null && one.id === fault.item) ?? form.items[Number(at?.[1])];
  const row = at === null ? null : (item?.row ?? null);
  const field = at === null ? (/^\w+/.exec(fault.path)?.[0] ?? fault.path) : (at[2] ?? 'name');
  return {
    key: `${row ?? ''}.${fault.path.slice(at === null ? 0 : at[0].length)}.${field}.${fault.code}`,
    row,
    field,
    step: stepOf(field, row !== null),
    wrong,
    text: fault.text,
    articles: fault.articles,
  };
}

function isFault(value: unknown): value is Fault {
  return typeof value === 'object' && value !== null && 'path' in value && 'text' in value && 'code' in value;
}

/** All that is wrong with what was sent, as the refusal tells it. */
export function faultsOf(error: unknown): Fault[] {
  const faults = isProblem(error) ? error.details['faults'] : undefined;
  return Array.isArray(faults) ? faults.filter(isFault) : [];
}

/** Whether what was missing at the last save still is: what one has filled in since is told no more. */
export function stillMissing(issue: Issue, form: Form): boolean {
  if (issue.row !== null) {
    const item = form.items.find((one) => one.row === issue.row);
    if (issue.field === 'personalReason') {
      return item !== undefined && (!item.personal || item.sharing === 'UNCONDITIONAL') && (item.personalReason ?? '').trim() === '';
    }
    const ground = item === undefined ? undefined : groundsOf(item).find((field) => field === issue.field);
    return ground !== undefined && (item?.[ground] ?? '').trim() === '';
  }
  switch (issue.field) {
    case 'summary':
      return form.summary.trim() === '';
    case 'formats':
      return form.formats.length === 0;
    case 'sharingModes':
      return form.sharingModes.length === 0;
    case 'items':
      return form.items.length === 0 || (form.sharingModes.includes('INTERFACE') && !form.items.some((item) => item.key));
    default:
      return true;
  }
}

/** The id of the control that an issue is about, so that one can be led to it. */
export function controlId(field: string, row: string | null = null): string {
  return row === null ? `of-${field}` : `of-${row}-${field}`;
}
