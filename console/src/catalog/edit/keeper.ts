import { isProblem } from '../../api/problem';
import type { Revision } from '../model';
import { both } from './clashes';
import { formOf, withIds, type Form } from './form';
import { faultsOf, issueOf, type Issue } from './issues';

export type Saved = 'saved' | 'waiting' | 'saving' | 'refused' | 'conflict' | 'failed';

/** How a draft stands: what is written, what the platform has of it, what is wrong with it. */
export interface Kept {
  form: Form;
  /** What the platform had when this form began from it; null where that is not known any more. */
  base: Form | null;
  version: number;
  saved: Saved;
  savedAt: Date | null;
  issues: readonly Issue[];
  /** Why the platform did not take it, where it was no fault of the form. */
  error: unknown;
  /** What somebody else saved meanwhile. */
  theirs: Revision | null;
}

export interface LocalDraft {
  version: number;
  form: Form;
  base: Form | null;
}

export interface Surroundings {
  send: (form: Form, version: number) => Promise<Revision>;
  fetch: () => Promise<Revision>;
  /** Keeps it on this machine until the platform has it. */
  keep: (draft: LocalDraft) => void;
  drop: () => void;
}

const PAUSE = 1200;
const AGAIN = 10_000;

/** The platform is away, or asks who one is: that passes. */
function passes(error: unknown): boolean {
  return isProblem(error) && (error.status === 0 || error.status === 401 || error.status >= 502);
}

/**
 * Saves a draft by itself: on this machine at every change, on the platform after a pause. What the platform refuses stays here with what is
 * wrong with it; what somebody else changed meanwhile is never overwritten.
 */
export class Keeper {
  private listeners = new Set<() => void>();
  private timer: ReturnType<typeof setTimeout> | undefined;
  private running: Promise<void> | undefined;
  private kept: Kept;

  constructor(
    revision: Revision,
    local: LocalDraft | undefined,
    private readonly around: Surroundings,
  ) {
    const form = local?.form ?? formOf(revision);
    this.kept = {
      form,
      base: local === undefined ? form : local.base,
      version: revision.version,
      saved: 'saved',
      savedAt: null,
      issues: missingOf(revision, form),
      error: null,
      theirs: null,
    };
    if (local !== undefined && isSame(form, revision)) {
      // it was saved, and only the answer was lost
      around.drop();
    } else if (local !== undefined && local.version !== revision.version) {
      this.kept = { ...this.kept, saved: 'conflict', theirs: revision };
    } else if (local !== undefined) {
      this.later();
    }
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => {
      this.listeners.delete(listener);
    };
  };

  readonly read = (): Kept => this.kept;

  readonly change = (update: (form: Form) => Form): void => {
    const form = update(this.kept.form);
    if (form === this.kept.form) {
      return;
    }
    this.set({ form });
    this.around.keep({ version: this.kept.version, form, base: this.kept.base });
    if (this.kept.saved !== 'conflict') {
      this.later();
    }
  };

  /** Goes on with this form against their version: the person has seen both. */
  readonly settle = (form: Form): void => {
    const theirs = this.kept.theirs;
    if (theirs !== null) {
      const base = formOf(theirs);
      this.set({ form, base, version: theirs.version, theirs: null, saved: 'waiting', error: null });
      this.around.keep({ version: theirs.version, form, base });
      void this.save();
    }
  };

  /** Saves now; whether the platform has everything afterwards. */
  readonly save = async (): Promise<boolean> => {
    clearTimeout(this.timer);
    while (this.running !== undefined) {
      await this.running;
    }
    if (this.kept.saved === 'conflict') {
      return false;
    }
    if (this.kept.saved !== 'saved') {
      this.running = this.send();
      await this.running;
    }
    return this.read().saved === 'saved';
  };

  /** The draft is gone: nothing of it is sent any more. */
  readonly forget = (): void => {
    clearTimeout(this.timer);
    this.around.drop();
    this.set({ saved: 'saved' });
  };

  private later(): void {
    clearTimeout(this.timer);
    if (this.kept.saved !== 'saving') {
      this.set({ saved: 'waiting' });
    }
    this.timer = setTimeout(() => void this.save(), PAUSE);
  }

  private async send(): Promise<void> {
    const { form: sent, version } = this.kept;
    this.set({ saved: 'saving' });
    try {
      const answer = await this.around.send(sent, version);
      this.taken(sent, answer);
    } catch (error) {
      await this.refused(sent, error);
    } finally {
      this.running = undefined;
    }
  }

  private taken(sent: Form, answer: Revision): void {
    const whole = this.kept.form === sent;
    const form = withIds(this.kept.form, sent, answer);
    const issues = missingOf(answer, sent);
    const base = formOf(answer);
    this.set({ form, base, version: answer.version, issues, savedAt: new Date(), error: null, saved: whole ? 'saved' : 'waiting' });
    if (whole) {
      this.around.drop();
    } else {
      this.around.keep({ version: answer.version, form, base });
    }
  }

  private async refused(sent: Form, error: unknown): Promise<void> {
    const faults = faultsOf(error).map((fault) => issueOf(fault, sent, true));
    if (isProblem(error, 412)) {
      const theirs = await this.around.fetch().catch(() => null);
      if (theirs !== null && isSame(sent, theirs)) {
        this.taken(sent, theirs);
        return;
      }
      this.set({ saved: theirs === null ? 'failed' : 'conflict', theirs, error });
    } else if (faults.length > 0) {
      this.set({ saved: 'refused', issues: [...faults, ...this.kept.issues.filter((issue) => !issue.wrong)], error: null });
    } else {
      this.set({ saved: 'failed', error });
      if (passes(error)) {
        this.timer = setTimeout(() => void this.save(), AGAIN);
      }
    }
  }

  private set(change: Partial<Kept>): void {
    this.kept = { ...this.kept, ...change };
    this.listeners.forEach((listener) => {
      listener();
    });
  }
}

/** Whether the platform has just this, whatever its version. */
function isSame(form: Form, revision: Revision): boolean {
  const theirs = formOf(revision);
  const order = (of: Form) => of.items.map((item) => item.name).join();
  return both(form, theirs).clashes.length === 0 && order(form) === order(theirs);
}

function missingOf(revision: Revision, form: Form): Issue[] {
  return revision.missing.map((fault) => issueOf(fault, form, false));
}
