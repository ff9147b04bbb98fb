import type { DesignDoc, Range } from './model.ts';

/** What was read of pieces of a text, by reader and piece. */
type Readings = Map<object, Map<string, unknown>>;

const kept = new WeakMap<DesignDoc, { readonly own: Readings; readonly before: Readings | undefined }>();

/**
 * Keeps what is read of pieces of a document, and takes over what was read of its version before, so that only what was changed is read again.
 * It lives as long as the document does; of a document that this was not asked for nothing is kept.
 */
export function keepReadings(doc: DesignDoc, previous?: DesignDoc): void {
  const last = previous && kept.get(previous);
  // A version that nobody asked anything of hands on what it was given.
  kept.set(doc, { own: new Map(), before: last && (last.own.size > 0 ? last.own : last.before) });
}

/** A reading of a piece of a document's text that depends on nothing but that piece. Positions in it are those within the piece. */
export function perText<T>(read: (text: string) => T): (doc: DesignDoc, text: string) => T {
  return (doc, text) => {
    const readings = kept.get(doc);
    return readings ? readOnce(readings, read, text, () => read(text)) : read(text);
  };
}

/** The same of a stretch of whole lines, with a name for it, that is read where it stands. */
export function perStretch<T>(read: (doc: DesignDoc, range: Range, name: string) => T): (doc: DesignDoc, range: Range, name: string) => T {
  return (doc, range, name) => {
    const readings = kept.get(doc);
    return readings ? readOnce(readings, read, `${name}\n${doc.text.slice(range.start, range.end)}`, () => read(doc, range, name)) : read(doc, range, name);
  };
}

function readOnce<T>({ own: all, before }: { readonly own: Readings; readonly before: Readings | undefined }, reader: object, text: string, read: () => T): T {
  const own = (all.get(reader) ?? new Map()) as Map<string, T>;
  all.set(reader, own);
  const known = own.has(text) ? own : (before?.get(reader) as Map<string, T> | undefined);
  const found = known?.has(text) ? (known.get(text) as T) : read();
  own.set(text, found);
  return found;
}

/** A range within a piece of a text as one of the whole, in which the piece begins at `start`. */
export const movedBy = (range: Range, start: number): Range => ({ start: range.start + start, end: range.end + start });
