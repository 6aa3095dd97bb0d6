import type { Term } from '../ui/Clock';

/** Of which part of the console a to-do is. */
export type TodoKind = 'catalog' | 'review' | 'collection' | 'sharing' | 'opening' | 'needs' | 'showcase' | 'correction';

/** What is asked of me. */
export type TodoAct =
  | 'returned'
  | 'submit'
  | 'approve'
  | 'confirm'
  | 'publish'
  | 'held'
  | 'failedRun'
  | 'send'
  | 'supplement'
  | 'accept'
  | 'propose'
  | 'headApprove'
  | 'decide'
  | 'agree'
  | 'negotiate'
  | 'extend'
  | 'arbitrate'
  | 'deliver'
  | 'openingDecision'
  | 'acceptAccess'
  | 'verifyIdentity'
  | 'proposeAccess'
  | 'decideAccess'
  | 'heldData'
  | 'answerNeed'
  | 'reviewApplication'
  | 'verify'
  | 'answer';

/** One thing that waits for whoever is signed in. */
export interface Todo {
  key: string;
  kind: TodoKind;
  act: TodoAct;
  title: string;
  /** Another institution, a file: who or what it comes from. */
  from: string | undefined;
  at: string;
  term: Term | null;
  to: string;
}

/** The nearest deadline first, then what has none, the oldest first. */
export function byDeadline(left: Todo, right: Todo): number {
  const due = (todo: Todo) => (todo.term === null || todo.term.paused === true ? '9999' : todo.term.due);
  return due(left).localeCompare(due(right)) || left.at.localeCompare(right.at);
}
