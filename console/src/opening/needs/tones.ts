import type { Schemas } from '../../api/client';
import type { Tone } from '../../ui/Status';

export type Outcome = Schemas['OpeningNeedAnswer']['outcome'];

export const OUTCOMES: readonly Outcome[] = ['AVAILABLE', 'PLANNED', 'DECLINED'];

export const TONES: Record<Outcome, Tone> = { AVAILABLE: 'good', PLANNED: 'river', DECLINED: 'calm' };
