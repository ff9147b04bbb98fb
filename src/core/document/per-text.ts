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
export const perText = <T extends object | string | number>(read: (text: string) => T): ((doc: DesignDoc, text: string) => T) => (doc, text) => readOnce(doc, read, text, () => read(text));

/** The same where the piece is read as part of the document: what `reader` once found for such a text, which has to tell all that `read` depends on. */
export function readOnce<T extends object | string | number>(doc: DesignDoc, reader: object, text: string, read: () => T): T {
  const readings = kept.get(doc);
  if (!readings) return read();
  const own = (readings.own.get(reader) ?? new Map()) as Map<string, T>;
  readings.own.set(reader, own);
  const known = own.get(text);
  if (known !== undefined) return known;
  const found = (readings.before?.get(reader) as Map<string, T> | undefined)?.get(text) ?? read();
  own.set(text, found);
  return found;
}

/** A range within a piece of a text as one of the whole, in which the piece begins at `start`. */
export const movedBy = (range: Range, start: number): Range => ({ start: range.start + start, end: range.end + start });
