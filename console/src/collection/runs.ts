import type { Schemas } from '../api/client';
import type { Tone } from '../ui/Status';

export type Run = Schemas['CollectionRunAnswer'];
export type State = Run['state'];
export type Step = NonNullable<Run['step']>;

export const STATES = ['PLANNED', 'RUNNING', 'HELD', 'COMMITTED', 'FAILED', 'CANCELLED', 'UNKNOWN'] as const satisfies readonly State[];
export const STEPS = ['RECEIVED', 'UNDERSTOOD', 'STAGED', 'COMMITTED', 'SERVED', 'PROFILED'] as const satisfies readonly Step[];

export const TONES: Record<State, Tone> = {
  PLANNED: 'calm',
  RUNNING: 'river',
  HELD: 'warn',
  COMMITTED: 'good',
  FAILED: 'bad',
  CANCELLED: 'calm',
  UNKNOWN: 'warn',
};

/** Whether nothing more happens by itself. */
export function rests(run: Run): boolean {
  if (run.state === 'COMMITTED') {
    return run.step === 'PROFILED';
  }
  return run.state === 'FAILED' || run.state === 'CANCELLED' || run.state === 'HELD' || run.waitsForEntry;
}

export function isRun(value: unknown): value is Run {
  return typeof value === 'object' && value !== null && 'id' in value && 'state' in value && 'progress' in value;
}

/** Bytes of all files as they were handed in. */
export function received(run: Run): number {
  return run.files.reduce((sum, file) => sum + file.bytes, 0);
}

const REASONS = [
  'required',
  'type',
  'length',
  'nul',
  'id-number',
  'credit-code',
  'mobile',
  'division-code',
  'email',
  'bank-card',
  'too-few-columns',
  'too-many-columns',
  'quote',
  'duplicate-key',
  'committed-key',
] as const;

export type Reason = (typeof REASONS)[number];

/** A reason that has words; undefined for one of a newer platform. */
export function knownReason(reason: string): Reason | undefined {
  return REASONS.find((known) => known === reason);
}
