/** How long the text has to rest before it is checked, in milliseconds. */
const QUIET = 150;

export type Turns = ReturnType<typeof createTurns>;

/** When documents are checked: once the typing pauses. Whoever needs the answer about a version can wait for it. */
export function createTurns(check: (uri: string) => Promise<void>) {
  const timers = new Map<string, ReturnType<typeof setTimeout>>();
  const waiting = new Map<string, { readonly version: number; readonly done: (version: number) => void }[]>();
  return {
    /** Checks a document when its text has rested. */
    schedule: (uri: string): void => {
      cancel(uri);
      timers.set(uri, setTimeout(() => void check(uri), QUIET));
    },
    cancel,
    /** Whether a check is due. */
    isDue: (uri: string): boolean => timers.has(uri),
    /** Resolves to the version that was told of, once it is this one or a later one. */
    reached: (uri: string, version: number): Promise<number> => new Promise((done) => waiting.set(uri, [...(waiting.get(uri) ?? []), { version, done }])),
    /** A version was checked, and the client told of it. */
    settle: (uri: string, version: number): void => {
      const all = waiting.get(uri) ?? [];
      waiting.delete(uri);
      const rest = all.filter((waiter) => waiter.version > version);
      if (rest.length > 0) waiting.set(uri, rest);
      for (const waiter of all) if (waiter.version <= version) waiter.done(version);
    },
  };

  function cancel(uri: string): void {
    clearTimeout(timers.get(uri));
    timers.delete(uri);
  }
}
