import type { Schemas } from '../../api/client';
import type { Tone } from '../../ui/Status';

export type Item = Schemas['OpeningPublicShowcaseItem'];
export type DeskItem = Schemas['OpeningShowcaseView'];
export type Stage = 'WAITING' | 'PUBLISHED' | 'REFUSED';

export const STAGES: readonly Stage[] = ['WAITING', 'PUBLISHED', 'REFUSED'];
export const TONES: Record<Stage, Tone> = { WAITING: 'warn', PUBLISHED: 'good', REFUSED: 'calm' };

export function stageOf({ decision }: Pick<Item, 'decision'>): Stage {
  return decision === null ? 'WAITING' : decision.published ? 'PUBLISHED' : 'REFUSED';
}

/** Where an address leads, as a reader knows it. */
export function hostOf(address: string): string {
  return URL.parse(address)?.host ?? '';
}
