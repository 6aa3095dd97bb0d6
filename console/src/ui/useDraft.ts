import { useCallback, useState } from 'react';

function stored(key: string): unknown {
  const text = localStorage.getItem(key);
  if (text === null) {
    return undefined;
  }
  try {
    return JSON.parse(text);
  } catch {
    localStorage.removeItem(key);
    return undefined;
  }
}

const PREFIX = 'fenhe.draft.';

export interface Draft<T> {
  /** What was typed the last time and never sent. */
  found: T | undefined;
  keep: (value: T) => void;
  drop: () => void;
}

/**
 * Keeps what is typed into a form on this machine until it is sent, through reloads, lost sessions and a platform that is away.
 *
 * @param key whose form it is: the account, the form and the thing it is about
 */
export function useDraft<T>(key: string): Draft<T> {
  const name = PREFIX + key;
  const [found] = useState(() => stored(name) as T | undefined);
  const keep = useCallback(
    (value: T) => {
      localStorage.setItem(name, JSON.stringify(value));
    },
    [name],
  );
  const drop = useCallback(() => {
    localStorage.removeItem(name);
  }, [name]);
  return { found, keep, drop };
}

/** On signing out nothing typed stays on a machine that others may use. */
export function dropDrafts(): void {
  Object.keys(localStorage)
    .filter((key) => key.startsWith(PREFIX))
    .forEach((key) => {
      localStorage.removeItem(key);
    });
}
