import type { DesignDoc } from '../document/model.ts';

/** A reading of a document, or of the view of one, that is done once for it, however many ask. */
export function perDocument<T, K extends object = DesignDoc>(read: (doc: K) => T): (doc: K) => T {
  const known = new WeakMap<K, { readonly value: T }>();
  return (doc) => {
    const found = known.get(doc) ?? { value: read(doc) };
    known.set(doc, found);
    return found.value;
  };
}
