import type { DesignDoc } from '../document/model.ts';

/** A reading of a document that is done once for it, however many rules ask. */
export function perDocument<T>(read: (doc: DesignDoc) => T): (doc: DesignDoc) => T {
  const known = new WeakMap<DesignDoc, { readonly value: T }>();
  return (doc) => {
    const found = known.get(doc) ?? { value: read(doc) };
    known.set(doc, found);
    return found.value;
  };
}
