import type { Present } from '../../api/session';
import { partOf, type PartState, type Request } from '../records';

export type Side = 'consumer' | 'provider' | 'authority';

export type Act =
  | 'submit'
  | 'withdraw'
  | 'supplement'
  | 'dispute'
  | 'accept'
  | 'askSupplement'
  | 'propose'
  | 'takeBack'
  | 'approve'
  | 'carryOut'
  | 'askExtension'
  | 'agree'
  | 'extend'
  | 'arbitrate'
  | 'government';

export function sideOf(request: Request, institution: string): Side {
  if (request.consumer === institution) {
    return 'consumer';
  }
  return request.provider === institution ? 'provider' : 'authority';
}

type Person = Pick<Present, 'account' | 'has'>;

interface Rule {
  side: Side;
  /** States of the part that people decide. */
  from: readonly PartState[];
  when: (request: Request, person: Person) => boolean;
}

function steward(_: Request, person: Person): boolean {
  return person.has('STEWARD');
}

function head(person: Person): boolean {
  return person.has('UNIT_HEAD', 'CHIEF_DATA_OFFICER');
}

function proposal(request: Request) {
  return partOf(request, 'CONDITIONAL')?.proposal ?? null;
}

/** A proposal that waits for this head, who did not make it (FH-2). */
function anothers(request: Request, person: Person): boolean {
  const proposed = proposal(request);
  return head(person) && proposed !== null && proposed.by !== person.account;
}

const OPEN: readonly PartState[] = ['ACCEPTED', 'EXTENDED'];

/** Who may do what in which state, as `Part` and the doors of `sharing` have it; the platform checks each again. */
const RULES: Record<Exclude<Act, 'submit'>, Rule> = {
  withdraw: {
    side: 'consumer',
    from: ['DRAFTED', 'SUBMITTED', 'SUPPLEMENT_REQUESTED', 'ACCEPTED', 'EXTENDED', 'HEAD_APPROVED'],
    when: (_, person) => person.has('STEWARD', 'UNIT_HEAD'),
  },
  supplement: { side: 'consumer', from: ['SUPPLEMENT_REQUESTED'], when: steward },
  dispute: { side: 'consumer', from: ['REFUSED'], when: (_, person) => person.has('STEWARD', 'UNIT_HEAD') },
  accept: { side: 'provider', from: ['SUBMITTED'], when: steward },
  askSupplement: {
    side: 'provider',
    from: ['SUBMITTED'],
    when: (request, person) => person.has('STEWARD') && partOf(request, 'CONDITIONAL')?.missing.length === 0,
  },
  propose: { side: 'provider', from: [...OPEN, 'NEGOTIATING'], when: steward },
  takeBack: {
    side: 'provider',
    from: [...OPEN, 'HEAD_APPROVED'],
    when: (request, person) => (person.has('STEWARD') || head(person)) && proposal(request) !== null,
  },
  approve: { side: 'provider', from: OPEN, when: anothers },
  carryOut: { side: 'provider', from: ['HEAD_APPROVED'], when: steward },
  askExtension: {
    side: 'provider',
    from: ['ACCEPTED'],
    when: (request, person) => person.has('STEWARD') && partOf(request, 'CONDITIONAL')?.extensionReason === null,
  },
  agree: {
    side: 'provider',
    from: ['NEGOTIATING'],
    when: (request, person) => proposal(request)?.share === true && anothers(request, person),
  },
  extend: {
    side: 'authority',
    from: ['ACCEPTED'],
    when: (request, person) => person.has('AUTHORITY_OFFICER') && partOf(request, 'CONDITIONAL')?.extensionReason !== null,
  },
  arbitrate: { side: 'authority', from: ['NEGOTIATING'], when: (_, person) => person.has('AUTHORITY_OFFICER') },
  government: { side: 'authority', from: ['AUTHORITY_DECIDED'], when: (_, person) => person.has('AUTHORITY_OFFICER') },
};

/** What this person may do now, on the side on which his institution stands. */
export function allowed(request: Request, side: Side, person: Person): ReadonlySet<Act> {
  const acts = new Set<Act>();
  const part = partOf(request, 'CONDITIONAL');
  if (
    side === 'consumer' &&
    request.submittedAt === null &&
    part?.state !== 'WITHDRAWN' &&
    head(person) &&
    request.draftedBy !== person.account
  ) {
    acts.add('submit');
  }
  for (const [act, rule] of Object.entries(RULES)) {
    if (part !== undefined && rule.side === side && rule.from.includes(part.state) && rule.when(request, person)) {
      acts.add(act as Act);
    }
  }
  return acts;
}
