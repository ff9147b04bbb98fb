import { basename, dirname, resolve } from 'node:path';
import { BUILT_IN, deriveTemplate, type DeriveSource, parseDocument, stemOf } from '../../core/index.ts';
import { Refusal } from '../refusal.ts';
import { createSession } from '../session.ts';
import { count } from '../text.ts';
import type { Verb } from './verb.ts';
import { give } from './give.ts';
import { ownId } from './own-id.ts';

/** Makes a template of documents that are there. */
export const from: Verb = {
  usage: 'FILE... [--id ID] [--title T] [--out FILE]',
  about: 'a template from the headings of a document; from several, with a level by how many of them have each section',
  options: ['id', 'title', 'out'],
  async run(io, { id, title, out }, paths) {
    if (paths.length === 0) throw new Refusal('template from needs a document: plumbline template from FILE...');
    const session = createSession(io);
    const sources: DeriveSource[] = [];
    for (const file of session.filesOf(paths)) {
      const text = session.read(file);
      if (text === undefined) continue;
      const doc = parseDocument(text);
      if (doc.tooLarge) session.complain(`${file}: this document is too large to be read; it was skipped.`);
      else if (doc.frontMatter?.find(['plumbline-template'], 'key')) session.complain(`${file}: this is a template already; it was skipped.`);
      else if (doc.sections.every((section) => !section.heading)) session.complain(`${file}: this document has no heading; it was skipped.`);
      else sources.push({ name: basename(file), text });
    }
    const [first] = paths;
    if (sources.length === 0 || first === undefined) throw new Refusal('there is nothing to make a template of.');
    const name = sources.length === 1 ? stemOf(sources[0]?.name ?? '') : basename(dirname(resolve(io.cwd, first)));
    const own = id === undefined ? freeId(name) : ownId(id);
    const derived = deriveTemplate(sources, session.engine, { id: own, title: title ?? words(own) });
    if (derived.sections === 0) throw new Refusal(`no section stands in more than one of the ${sources.length} documents.`);
    const left = derived.leftOut === 0 ? '' : `; ${count(derived.leftOut, 'section')} that one document alone has left out`;
    give(io, out, derived.text, `${count(derived.sections, 'section')} from ${count(sources.length, 'document')}${left}`);
    return session.exit(0);
  },
};

/** An id made of a name, and no built-in template's. */
function freeId(name: string): string {
  const id = name.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '-').replace(/^-|-$/g, '') || 'our-template';
  return Object.hasOwn(BUILT_IN, id) ? `our-${id}` : id;
}

/** `rate-limiter` as a title: `Rate limiter`. */
const words = (id: string): string => id.charAt(0).toUpperCase() + id.slice(1).replace(/[-_]+/g, ' ');
