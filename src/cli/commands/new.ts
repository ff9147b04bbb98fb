import { dirname, relative, resolve, sep } from 'node:path';
import { didYouMean, type KnownTemplate, scaffold, sectionsInForce, SIZES } from '../../core/index.ts';
import { defineCommand } from '../command.ts';
import { Refusal } from '../refusal.ts';
import { createSession } from '../session.ts';
import { count } from '../text.ts';
import { toPath, toUri } from '../uri.ts';

export default defineCommand({
  name: 'new',
  summary: 'a new document from a template',
  usage: '--template ID --title T [options] --out FILE',
  about: 'Writes a new document from a template. A file that is there is never overwritten.',
  options: {
    template: { type: 'string', value: 'ID', help: 'the template: an id, or the path of one' },
    title: { type: 'string', value: 'T', help: "the document's title" },
    size: { type: 'string', value: 'S', choices: SIZES, help: 'how much of the template applies, by default standard' },
    variant: { type: 'string', value: 'V', help: "one of the template's variants, which order its phases" },
    author: { type: 'string', value: 'A', help: 'who writes it, where the template has a place for that' },
    out: { type: 'string', value: 'FILE', help: 'where to write it' },
  },
  async run(io, { template: name, title, size = 'standard', variant, author = '', out }, positionals) {
    const [stray] = positionals;
    if (stray !== undefined) throw new Refusal(`new takes no "${stray}"; a title of several words stands in quotes.`);
    if (name === undefined) throw new Refusal('new needs --template ID; "plumbline template list" shows them all.');
    if (title === undefined) throw new Refusal('new needs --title T, the title of the document.');
    if (out === undefined) throw new Refusal('new needs --out FILE, the file to write.');
    const path = resolve(io.cwd, out);
    if (io.isDirectory(path)) throw new Refusal(`${out} is a folder; name a file in it.`);
    if (io.exists(path)) throw new Refusal(`${out} is there already and was left as it is.`);

    const session = createSession(io);
    const known = await session.templateFile(name, toUri(dirname(path)));
    const template = known.parsed.value;
    const variants = Object.keys(template.variants);
    if (variant !== undefined && variants.length === 0) throw new Refusal(`the template "${template.id}" has no variants.`);
    if (variant !== undefined && !variants.includes(variant)) throw new Refusal(`the template "${template.id}" has no variant "${variant}".${didYouMean(variant, variants)} It has ${variants.join(', ')}.`);
    const text = scaffold(template, { title: title.replace(/\s+/g, ' ').trim(), size, variant, date: io.today(), author, reference: referenceTo(known, name, path) });
    if (!io.create(path, text)) throw new Refusal(`${out} cannot be written.`);
    io.stdout(`${out} written from ${known.reference}: ${size}, ${count(sectionsInForce(template, size, variant).length, 'section')}.\n`);
    return 0;
  },
});

/** How the new document names its template: by id, or by the way to a file that was given as a path. */
function referenceTo(known: KnownTemplate, name: string, document: string): string {
  if (known.uri === undefined || !/[/\\]|\.md$/i.test(name)) return known.reference;
  const way = relative(dirname(document), toPath(known.uri)).split(sep).join('/');
  return way.startsWith('.') ? way : `./${way}`;
}
