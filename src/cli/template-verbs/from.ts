import { basename, dirname, resolve } from 'node:path';
import { BUILT_IN, deriveTemplate, type DeriveSource, formatMessage, newIdentity, parseDocument, problemOfSource } from '../../core/index.ts';
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
      const problem = problemOfSource(parseDocument(text));
      if (problem) session.complain(`${file}: ${formatMessage(problem)} It was skipped.`);
      else sources.push({ name: basename(file), text });
    }
    const [first] = paths;
    if (sources.length === 0 || first === undefined) throw new Refusal('there is nothing to make a template of.');
    // A file is called what its template is.
    const name = out !== undefined ? basename(out) : sources.length === 1 ? (sources[0]?.name ?? '') : basename(dirname(resolve(io.cwd, first)));
    const own = newIdentity(id === undefined ? name : ownId(id), Object.keys(BUILT_IN));
    const derived = deriveTemplate(sources, session.engine, { id: id ?? own.id, title: title ?? own.title });
    if (derived.sections === 0) throw new Refusal(`no section stands in more than one of the ${sources.length} documents.`);
    const left = derived.leftOut === 0 ? '' : `; ${count(derived.leftOut, 'section')} that one document alone has left out`;
    give(io, out, derived.text, `${count(derived.sections, 'section')} from ${count(sources.length, 'document')}${left}`);
    return session.exit(0);
  },
};
