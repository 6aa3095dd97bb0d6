import { createContext, useContext } from 'react';
import type { Entry, Item, Part, Request } from '../records';
import { partOf } from '../records';
import type { Act, Side } from './acts';
import type { Choices } from './choices';

/** What lies on the desk of who deals with a request. */
export interface Desk {
  request: Request;
  /** The part that people decide. */
  part: Part | undefined;
  side: Side;
  can: ReadonlySet<Act>;
  entry: Entry | undefined;
  /** How the items are to be given, while that is being decided here. */
  editing: boolean;
  choices: Choices;
  perMinute: number;
  choose: (choices: Choices) => void;
  slow: (perMinute: number) => void;
  edit: (editing: boolean) => void;
  running: boolean;
  error: unknown;
  /** Does an act; the answer is the request as it is then. Rejects where it is refused. */
  run: (call: () => Promise<{ data?: Request }>) => Promise<void>;
}

export const DeskContext = createContext<Desk | null>(null);

export function useDesk(): Desk {
  const desk = useContext(DeskContext);
  if (desk === null) {
    throw new Error('there is no desk here');
  }
  return desk;
}

/** The items of the part that people decide, as the catalogue has them today. */
export function decidable(request: Request, entry: Entry | undefined): Item[] {
  const asked = partOf(request, 'CONDITIONAL')?.items ?? [];
  return entry?.items.filter((item) => asked.includes(item.id)) ?? [];
}
