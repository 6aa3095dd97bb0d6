import type { Schemas } from '../../api/client';
import { givesBack, masksFor, suggested } from '../masks';
import type { GrantedItem, Item, Mask } from '../records';

export interface Choice {
  exposure: 'RETURNED' | 'MATCH_ONLY' | 'NONE';
  mask: Mask;
}

/** How each item of a part is to be given, by its id. */
export type Choices = Readonly<Record<string, Choice>>;

function first(item: Item): Choice {
  return { exposure: item.key ? 'MATCH_ONLY' : 'RETURNED', mask: suggested(item) };
}

/** What to begin from: what was proposed before, else keys to match and the rest returned under the mask that suits. */
export function begun(items: readonly Item[], proposed: readonly GrantedItem[]): Choices {
  return Object.fromEntries(
    items.map((item) => {
      const before = proposed.find((one) => one.item === item.id);
      if (before !== undefined) {
        return [item.id, { exposure: before.exposure, mask: before.exposure === 'RETURNED' ? before.mask : suggested(item) }];
      }
      return [item.id, proposed.length === 0 ? first(item) : { exposure: 'NONE', mask: suggested(item) }];
    }),
  );
}

export function decided(choices: Choices): Schemas['SharingDecisionDecided'][] {
  return Object.entries(choices).flatMap(([item, { exposure, mask }]) =>
    exposure === 'NONE' ? [] : [{ item, exposure, mask: exposure === 'RETURNED' ? mask : null }],
  );
}

export interface Counts {
  given: number;
  matched: number;
  masked: number;
  withheld: number;
}

export function countsOf(choices: readonly { exposure: Choice['exposure']; mask: Mask }[]): Counts {
  const given = choices.filter((choice) => choice.exposure !== 'NONE');
  return {
    given: given.length,
    matched: given.filter((choice) => choice.exposure === 'MATCH_ONLY').length,
    masked: given.filter((choice) => choice.exposure === 'RETURNED' && choice.mask !== 'NONE').length,
    withheld: choices.length - given.length,
  };
}

export type Fault = { kind: 'nothing' } | { kind: 'raw'; item: string } | { kind: 'back'; item: string; birth: string };

/** The first thing that the platform would refuse. */
export function faultOf(items: readonly Item[], choices: Choices): Fault | undefined {
  const returned = items.flatMap((item) => {
    const choice = choices[item.id];
    return choice?.exposure === 'RETURNED' ? [{ item, mask: choice.mask }] : [];
  });
  const raw = returned.find(({ item, mask }) => !masksFor(item).includes(mask));
  if (raw !== undefined) {
    return { kind: 'raw', item: raw.item.title };
  }
  if (decided(choices).length === 0) {
    return { kind: 'nothing' };
  }
  const back = givesBack(returned);
  return back === undefined ? undefined : { kind: 'back', item: back.id.title, birth: back.birth.title };
}
