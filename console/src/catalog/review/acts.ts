import type { Present } from '../../api/session';
import type { Revision } from '../model';

/** What moves a revision on. */
export type Act = 'approve' | 'submit' | 'confirm' | 'publish';

/** What the person may do next; the platform decides whether it is so. */
export function nextAct(revision: Revision, present: Present): Act | null {
  const own = present.institution === revision.provider;
  const head = own && present.has('UNIT_HEAD', 'CHIEF_DATA_OFFICER');
  const officer = !own && present.has('AUTHORITY_OFFICER');
  switch (revision.state) {
    case 'ASSESSED':
      return head ? 'approve' : null;
    case 'HEAD_APPROVED':
      return own && present.has('STEWARD') ? 'submit' : null;
    case 'SUBMITTED':
      return officer ? 'confirm' : null;
    case 'CONFIRMED':
      return officer ? 'publish' : null;
    default:
      return null;
  }
}

/** Whether it may be returned by this person now. */
export function mayReturn(revision: Revision, present: Present): boolean {
  const own = present.institution === revision.provider;
  const within = revision.state === 'ASSESSED' || revision.state === 'HEAD_APPROVED';
  return within ? own && present.has('UNIT_HEAD', 'CHIEF_DATA_OFFICER') : revision.state === 'SUBMITTED' && !own && present.has('AUTHORITY_OFFICER');
}

/** In which state it may be taken back by this person; null when it may not. */
export function recallable(revision: Revision, present: Present): 'ASSESSED' | 'HEAD_APPROVED' | 'SUBMITTED' | null {
  const { state } = revision;
  const waits = state === 'ASSESSED' || state === 'HEAD_APPROVED' || state === 'SUBMITTED';
  return waits && present.institution === revision.provider && present.has('STEWARD') ? state : null;
}

/** Whether it may be withdrawn by this person now. */
export function mayWithdraw(revision: Revision, present: Present): boolean {
  const stands = revision.state === 'CONFIRMED' || revision.state === 'PUBLISHED';
  return stands && present.institution !== revision.provider && present.has('AUTHORITY_OFFICER');
}
