import type { Assignment } from './config/assignment.ts';
import { type Config, CONFIG_FILE, DEFAULT_CONFIG, parseConfig } from './config/config.ts';
import { picturesOf } from './design/pictures.ts';
import type { DesignDoc } from './document/model.ts';
import type { Host } from './host.ts';
import type { Engine, Ruling } from './lint.ts';
import type { Parsed, Problem } from './parsed.ts';
import { BUILT_IN } from './templates/built-in.ts';
import { checkTemplate } from './templates/check.ts';
import type { Template } from './templates/template.ts';
import { parentUri, pathBelow, resolveUri, stemOf } from './uri.ts';

/** A configuration file as it is in force. */
export interface ConfigFile {
  readonly uri: string;
  readonly folder: string;
  /** The last good configuration; the default where there never was one. */
  readonly config: Config;
  /** Of the text as it is now. */
  readonly text: string;
  readonly problems: readonly Problem[];
}

/** A template with how front matter names it. */
export interface KnownTemplate {
  readonly reference: string;
  /** Undefined for a built-in one. */
  readonly uri: string | undefined;
  readonly text: string;
  readonly parsed: Parsed<Template>;
}

export type Overrides = Parameters<Engine['assign']>[3];

export type Rulings = ReturnType<typeof createRulings>;

/** Finds what rules each document: its configuration, its assignment and its template. Files are read once, until told that they changed. */
export function createRulings(engine: Engine, host: Host) {
  const configs = new Map<string, ConfigFile | undefined>();
  const lastGood = new Map<string, Config>();
  const templates = new Map<string, KnownTemplate | undefined>();
  const builtIn = new Map<string, KnownTemplate>();
  /** Markdown files by folder of templates, until one comes or goes. */
  const listings = new Map<string, Promise<readonly string[]>>();
  return {
    rulingFor,
    configFor,
    templateAt,
    templatesFor,
    templateProblems,
    isTemplate,
    builtInTemplate,
    changed,
    configFiles: (): ReadonlyMap<string, ConfigFile | undefined> => configs,
    /** Templates of the team's own that were read so far; undefined where a file could not be read. */
    templateFiles: (): ReadonlyMap<string, KnownTemplate | undefined> => templates,
  };

  /** What rules a document. `folder` is where an override's path starts. */
  async function rulingFor(doc: DesignDoc, uri: string, overrides?: Overrides, folder?: string): Promise<Ruling> {
    const file = await configFor(uri);
    const config = file?.config ?? DEFAULT_CONFIG;
    const assignment = engine.assign(doc, config, file && pathBelow(file.folder, uri), overrides);
    const own = file ? await templatesIn(file) : [];
    const templateIds = [...Object.keys(BUILT_IN), ...own.map((known) => known.parsed.value.id)];
    if (assignment.template === undefined) return { assignment, template: undefined, templateProblem: undefined, templateIds, config };
    const found = await findTemplate(assignment, uri, file, own, folder);
    const usable = found && found.parsed.value.sections.length > 0;
    const [problem] = found?.parsed.problems ?? [];
    const missingPictures = await missingPicturesOf(doc, uri, assignment);
    return { assignment, template: usable ? found.parsed.value : undefined, templateProblem: usable ? undefined : problem?.message, templateIds, config, missingPictures };
  }

  /** The paths of a document's pictures that lead to no file. Asked anew each time: nobody tells when a picture comes or goes. */
  async function missingPicturesOf(doc: DesignDoc, uri: string, { rules }: Assignment): Promise<ReadonlySet<string>> {
    const folder = parentUri(uri);
    const pictures = folder === undefined || !host.missing || rules['broken-image'] === 'off' ? [] : picturesOf(doc);
    if (pictures.length === 0 || folder === undefined) return new Set();
    const byPath = new Map(pictures.map(({ path }) => [path, resolveUri(folder, path)]));
    const missing = new Set(await host.missing?.([...new Set(byPath.values())]));
    return new Set([...byPath].filter(([, target]) => missing.has(target)).map(([path]) => path));
  }

  /** The nearest configuration file upward of a document. */
  async function configFor(uri: string): Promise<ConfigFile | undefined> {
    const root = host.rootOf(uri);
    for (let folder = parentUri(uri); folder !== undefined; folder = parentUri(folder)) {
      const file = await configIn(folder);
      if (file) return file;
      if (folder === root || root === undefined) return undefined;
    }
    return undefined;
  }

  async function configIn(folder: string): Promise<ConfigFile | undefined> {
    const uri = resolveUri(folder, CONFIG_FILE);
    if (configs.has(uri)) return configs.get(uri);
    const text = await host.read(uri);
    if (text === undefined) {
      configs.set(uri, undefined);
      return undefined;
    }
    const { value, problems } = parseConfig(text, { rules: engine.ruleIds, topics: engine.topicIds });
    if (problems.length === 0) lastGood.set(uri, value);
    const file = { uri, folder, config: problems.length === 0 ? value : (lastGood.get(uri) ?? DEFAULT_CONFIG), text, problems };
    configs.set(uri, file);
    return file;
  }

  async function findTemplate(assignment: Assignment, uri: string, file: ConfigFile | undefined, own: readonly KnownTemplate[], folder: string | undefined): Promise<KnownTemplate | undefined> {
    const name = assignment.template ?? '';
    if (/[/\\]|\.md$/i.test(name)) {
      const base = assignment.from === 'front-matter' ? parentUri(uri) : assignment.from === 'configuration' ? file?.folder : folder;
      return base === undefined ? undefined : templateAt(resolveUri(base, name));
    }
    const [id = ''] = name.split('@');
    return own.find((known) => known.parsed.value.id === id) ?? builtInTemplate(id);
  }

  /** A template file; undefined when it cannot be read. */
  async function templateAt(uri: string): Promise<KnownTemplate | undefined> {
    if (templates.has(uri)) return templates.get(uri);
    const text = await host.read(uri);
    const known = text === undefined ? undefined : { uri, text, ...named(engine.readTemplate(text, stemOf(uri))) };
    templates.set(uri, known);
    return known;
  }

  /** A template that ships with Plumbline. */
  function builtInTemplate(id: string): KnownTemplate | undefined {
    const text = Object.hasOwn(BUILT_IN, id) ? BUILT_IN[id] : undefined;
    if (text === undefined) return undefined;
    const known = builtIn.get(id) ?? { uri: undefined, text, ...named(engine.readTemplate(text, id)) };
    builtIn.set(id, known);
    return known;
  }

  async function templatesIn(file: ConfigFile): Promise<KnownTemplate[]> {
    const folder = resolveUri(file.folder, file.config.templates);
    const listing = listings.get(folder) ?? host.listMarkdown(folder);
    listings.set(folder, listing);
    const uris = await listing;
    const found = await Promise.all([...uris].sort().map(templateAt));
    return found.filter((known): known is KnownTemplate => known !== undefined);
  }

  /** Every template that a document in a folder can be made from: the team's own first. */
  async function templatesFor(folder: string | undefined): Promise<KnownTemplate[]> {
    const file = folder === undefined ? undefined : await configFor(`${folder}/new.md`);
    const own = file ? await templatesIn(file) : [];
    return [...own, ...Object.keys(BUILT_IN).flatMap((id) => builtInTemplate(id) ?? [])];
  }

  /** Whether a file is a template: it says so, or lies in the folder of templates, or a document names it. */
  async function isTemplate(uri: string, doc: DesignDoc): Promise<boolean> {
    if (doc.frontMatter?.find(['plumbline-template'], 'key') || templates.get(uri)) return true;
    const file = await configFor(uri);
    return file !== undefined && resolveUri(file.folder, file.config.templates) === parentUri(uri);
  }

  /** Everything that is wrong with a template file, whose text may be newer than the file's. */
  async function templateProblems(uri: string, text: string): Promise<Problem[]> {
    const others = new Map(Object.entries(BUILT_IN).flatMap(([id, builtInText]) => (builtInText === text ? [] : [[id, '']])));
    const root = (await configFor(uri))?.folder ?? parentUri(uri) ?? uri;
    for (const known of await templatesFor(parentUri(uri))) if (known.uri !== undefined && known.uri !== uri) others.set(known.parsed.value.id, pathBelow(root, known.uri) ?? known.uri);
    return checkTemplate(engine.readTemplate(text, stemOf(uri)), { topics: engine.topicIds, others });
  }

  /** Forgets what was read from a file that changed, came or went, or from below a folder that did. Returns whether anything had been known of it. */
  function changed(uri: string): boolean {
    // A file that came to a folder of templates may be the one that a document names by its id.
    let isKnown = listings.delete(parentUri(uri) ?? '');
    for (const cache of [configs, templates, listings]) {
      for (const [key, value] of [...cache]) {
        if (key !== uri && !key.startsWith(`${uri}/`)) continue;
        cache.delete(key);
        // That a folder held no configuration says nothing when the folder goes.
        if (key === uri || value !== undefined) isKnown = true;
      }
    }
    return isKnown;
  }

  function named(parsed: Parsed<Template>): Pick<KnownTemplate, 'reference' | 'parsed'> {
    return { reference: `${parsed.value.id}@${parsed.value.version}`, parsed };
  }
}

