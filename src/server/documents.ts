import type { TextDocument } from 'vscode-languageserver-textdocument';
import { type Analysis, type DesignDoc, type Engine, keepReadings, parseDocument, type Rulings } from '../core/index.ts';

/** An open document as last checked. */
export interface Checked {
  readonly uri: string;
  readonly version: number;
  readonly doc: DesignDoc;
  /** Undefined for a file that is not a design document. */
  readonly analysis: Analysis | undefined;
}

export type Documents = ReturnType<typeof createDocuments>;

/** Checks open documents and keeps the last result of each; a version is parsed once. */
export function createDocuments(engine: Engine, rulings: Rulings, open: (uri: string) => TextDocument | undefined) {
  const checked = new Map<string, Checked>();
  const parsed = new Map<string, { readonly version: number; readonly doc: DesignDoc }>();
  return {
    check,
    /** The current version, checked; undefined for a document that is not open. */
    current: async (uri: string): Promise<Checked | undefined> => {
      const known = checked.get(uri);
      return known && known.version === open(uri)?.version ? known : check(uri);
    },
    /** The current version, parsed, with what was last found in the document: enough for what is shown at every keystroke. */
    read: async (uri: string): Promise<Checked | undefined> => {
      const known = checked.get(uri);
      const document = open(uri);
      if (!known || !document) return check(uri);
      return { ...known, version: document.version, doc: parse(document) };
    },
    last: (uri: string): Checked | undefined => checked.get(uri),
    forget: (uri: string): void => {
      checked.delete(uri);
      parsed.delete(uri);
    },
  };

  async function check(uri: string): Promise<Checked | undefined> {
    const document = open(uri);
    if (!document) return undefined;
    // The document is changed in place, so what was read of it is kept apart.
    const { version } = document;
    const doc = parse(document);
    const ruling = await rulings.rulingFor(doc, uri);
    // The text may have moved on while files were read.
    const now = open(uri);
    if (!now) return undefined;
    if (now.version !== version) return check(uri);
    const isDesignDoc = ruling.assignment.template !== undefined || ruling.assignment.problems.length > 0;
    const result: Checked = { uri, version, doc, analysis: isDesignDoc ? engine.analyse(doc, ruling) : undefined };
    checked.set(uri, result);
    return result;
  }

  function parse(document: TextDocument): DesignDoc {
    const known = parsed.get(document.uri);
    if (known?.version === document.version) return known.doc;
    const doc = parseDocument(document.getText());
    keepReadings(doc, known?.doc);
    parsed.set(document.uri, { version: document.version, doc });
    return doc;
  }
}
