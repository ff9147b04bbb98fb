import type { DesignDoc, Diagram } from '../document/model.ts';
import { perDocument } from './per-document.ts';

/** A picture that a document shows from a file beside it. */
export interface Picture {
  readonly diagram: Diagram;
  /** Its path seen from the document's folder, unescaped. */
  readonly path: string;
}

/** What is no path: an address, a path from the site's root, an anchor, a name that a generator fills in. */
const ELSEWHERE = /^(?:[a-z][a-z\d+.-]*:|\/|\\|#|@|~)|[{}$<>*|"]/i;

/** The pictures of a document that are files beside it, by their paths; pictures in a heading are left out. */
export const picturesOf: (doc: DesignDoc) => readonly Picture[] = perDocument((doc) =>
  doc.diagrams.flatMap((diagram) => {
    if (diagram.kind !== 'image' || doc.text.startsWith('![[', diagram.range.start) || !/\.[a-z\d]{2,10}(?:[?#]|$)/i.test(diagram.source) || ELSEWHERE.test(diagram.source) || isCode(doc, diagram.range.start)) return [];
    const path = unescaped(diagram.source.split(/[?#]/, 1)[0] ?? '');
    return path === undefined ? [] : [{ diagram, path }];
  }),
);

/** Whether an offset lies between code ticks on its line. */
const isCode = (doc: DesignDoc, at: number): boolean => (doc.text.slice(doc.text.lastIndexOf('\n', at) + 1, at).match(/`/g)?.length ?? 0) % 2 === 1;

function unescaped(path: string): string | undefined {
  try {
    return decodeURIComponent(path);
  } catch {
    return undefined; // no address anybody could follow
  }
}
