import { CONFIG_FILE, copyTemplate, DEFAULT_CONFIG, deriveTemplate, type Engine, type KnownTemplate, newIdentity, outlineText, parseDocument, problemOfSource, resolveUri, type Rulings, scaffold, sectionsInForce, type Size, SIZES } from '../core/index.ts';
import type { NewTemplate, ScaffoldParams, ServerRequests, TemplateInfo } from '../protocol.ts';
import type { Say } from './translate.ts';

/** The template that a reference or an identifier names, in a folder where one is given. */
export async function findTemplate(rulings: Rulings, reference: string, folder: string | undefined): Promise<KnownTemplate | undefined> {
  const [id = ''] = reference.split('@');
  return (await rulings.templatesFor(folder)).find((known) => known.reference === reference || known.parsed.value.id === id);
}

/** The text of a new document. Throws where there is no such template. */
export async function newDocument(rulings: Rulings, { reference, folder, ...options }: ScaffoldParams): Promise<string> {
  const known = await findTemplate(rulings, reference, folder);
  if (!known) throw new Error(`There is no template "${reference}".`);
  return scaffold(known.parsed.value, { ...options, reference: known.reference });
}

/** A new template of the team's own: a copy of a built-in one, or made of a document; or why none can be made of it. */
export async function newTemplate(engine: Engine, rulings: Rulings, params: ServerRequests['plumbline/newTemplate'][0], say: Say): Promise<ServerRequests['plumbline/newTemplate'][1]> {
  const taken = (await rulings.templatesFor(params.folder)).map(({ parsed }) => parsed.value.id);
  const place = params.folder === undefined ? {} : { place: await placeBelow(rulings, params.folder) };
  if ('copyOf' in params) {
    const builtIn = rulings.builtInTemplate(params.copyOf);
    if (!builtIn) throw new Error(`There is no built-in template "${params.copyOf}".`);
    const { id } = newIdentity(params.copyOf, taken);
    return { id, text: copyTemplate(builtIn.text, { id }), ...place };
  }
  const problem = problemOfSource(parseDocument(params.document.text));
  if (problem) return { problem: say(problem) };
  const identity = newIdentity(params.as ?? params.document.name, taken);
  return { id: identity.id, text: deriveTemplate([params.document], engine, identity).text, ...place };
}

/** Where templates of the team's own belong, below a folder. */
async function placeBelow(rulings: Rulings, folder: string): Promise<NonNullable<NewTemplate['place']>> {
  const file = await rulings.configFor(`${folder}/new.md`);
  const { templates } = file?.config ?? DEFAULT_CONFIG;
  return { folder: resolveUri(file?.folder ?? folder, templates), configuration: file ? null : { uri: `${folder}/${CONFIG_FILE}`, text: `templates: ${templates}\n` } };
}

/** A template as a writer chooses it. */
export function toTemplateInfo({ reference, uri, parsed: { value, problems } }: KnownTemplate, say: Say): TemplateInfo {
  const variants = Object.keys(value.variants);
  const outline = (size: Size, variant = variants[0]): string => outlineText(sectionsInForce(value, size, variant));
  return {
    reference,
    id: value.id,
    title: value.title,
    description: value.description,
    version: value.version,
    minutes: value.minutes ?? null,
    source: uri === undefined ? 'built-in' : 'workspace',
    ...(uri === undefined ? {} : { uri }),
    variants: variants.map((id) => ({ id, outline: outline('standard', id) })),
    outlines: Object.fromEntries(SIZES.map((size) => [size, outline(size)])) as Record<Size, string>,
    problem: problems[0] ? say(problems[0].message) : null,
  };
}
