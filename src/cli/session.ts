import { relative, resolve, sep } from 'node:path';
import { type Analysis, type ConfigFile, createEngine, createRulings, type DesignDoc, didYouMean, formatMessage, type KnownTemplate, lineStartsOf, matches, type Overrides, parseDocument, pathBelow, positionAt, type Problem, type Ruling } from '../core/index.ts';
import { filesOf as findFiles } from './files.ts';
import { createHost } from './host.ts';
import type { ExitCode, Io } from './io.ts';
import { Refusal } from './refusal.ts';
import { toPath, toShown, toUri } from './uri.ts';

export type Session = ReturnType<typeof createSession>;

/** One run of a command: the engine over the files of the port, and what could not be done on the way. */
export function createSession(io: Io) {
  const engine = createEngine();
  const rulings = createRulings(engine, createHost(io, (path) => complain(`${toShown(io.cwd, path)}: ${whyNot(path)} The default configuration is in force.`)));
  const cwd = toUri(io.cwd);
  const said = new Set<string>();
  const found = new Set<string>();
  let failed = false;
  return { io, engine, rulings, filesOf, expect, wasFound: (file: string): boolean => found.has(file), relay, read, rulingFor, analyse, templateOption, templateFile, configFor, reportProblems, complain, hasFailed: () => failed, exit: (code: ExitCode): ExitCode => (failed ? 2 : code) };

  /** Says once that something could not be done; the run then ends with status 2. */
  function complain(text: string): void {
    failed = true;
    warn(text);
  }

  function warn(text: string): void {
    if (said.has(text)) return;
    said.add(text);
    io.stderr(`${text}\n`);
  }

  /** The files that paths stand for; see files.ts. */
  function filesOf(paths: readonly string[]): readonly string[] {
    const listed = findFiles(io, paths, complain);
    listed.found.forEach(expect);
    return listed.files;
  }

  /** Takes a file as one that a folder was searched for. */
  function expect(file: string): void {
    found.add(file);
  }

  /** Says what another session would have said, and fails when it did. */
  function relay(lines: readonly string[], hasFailed: boolean): void {
    if (hasFailed) failed = true;
    for (const line of lines) warn(line.replace(/\n$/, ''));
  }

  /** The text of a document; what cannot be read is complained about, but for a file that has gone since its folder was read. */
  function read(file: string): string | undefined {
    const path = resolve(io.cwd, file);
    const text = /\.mdx$/i.test(file) ? undefined : io.read(path);
    if (text === undefined && found.has(file) && !io.exists(path)) warn(`${file}: it has gone since its folder was read; it was skipped.`);
    else if (text === undefined) complain(`${file}: ${whyNot(path)}`);
    else if (text.includes('\0')) complain(`${file}: this is no text file, it contains NUL bytes; it was skipped.`);
    else return text;
    return undefined;
  }

  function whyNot(path: string): string {
    if (!io.exists(path)) return 'there is no such file.';
    if (io.isDirectory(path)) return 'this is a folder, not a file.';
    return /\.mdx$/i.test(path) ? '.mdx is not read, only Markdown.' : 'this file cannot be read.';
  }

  /** What rules a document. A template that the caller asked for and that is not there ends the run. */
  async function rulingFor(doc: DesignDoc, file: string, overrides?: Overrides): Promise<Ruling> {
    const uri = toUri(resolve(io.cwd, file));
    await configFor(uri);
    const ruling = await rulings.rulingFor(doc, uri, overrides, cwd);
    if (ruling.assignment.from === 'caller' && !ruling.template) throw new Refusal(noTemplate(overrides?.template ?? '', ruling.templateIds));
    return ruling;
  }

  /** A document held to its template; undefined for a text that is not a design document. */
  async function analyse(file: string, text: string, overrides?: Overrides): Promise<Analysis | undefined> {
    // Most files of a folder are none, which is known without parsing them.
    if (overrides?.template === undefined && !namesPlumbline(text) && !(await isConfigured(file))) return undefined;
    const doc = parseDocument(text);
    const ruling = await rulingFor(doc, file, overrides);
    const isDesignDoc = ruling.assignment.template !== undefined || ruling.assignment.problems.length > 0;
    return isDesignDoc ? engine.analyse(doc, ruling) : undefined;
  }

  /** Whether the configuration makes a file a design document. */
  async function isConfigured(file: string): Promise<boolean> {
    const uri = toUri(resolve(io.cwd, file));
    const config = await configFor(uri);
    const path = config && pathBelow(config.folder, uri);
    return path !== undefined && (config?.config.documents.some((entry) => matches(entry, path)) ?? false);
  }

  /** The configuration for a URI; a broken one is complained about. */
  async function configFor(uri: string): Promise<ConfigFile | undefined> {
    const file = await rulings.configFor(uri);
    if (file && file.problems.length > 0) complain(`${problemLine(toPath(file.uri), file.text, file.problems)} The default configuration is in force.`);
    return file;
  }

  /** What is wrong with a file that can be used all the same. */
  function reportProblems(path: string, text: string, problems: readonly Problem[]): void {
    if (problems.length > 0) warn(problemLine(path, text, problems));
  }

  /** The first problem of a file, at its place: the others often follow from it. */
  function problemLine(path: string, text: string, [first, ...more]: readonly Problem[]): string {
    if (!first) return `${toShown(io.cwd, path)}: it cannot be used.`;
    const { line, character } = positionAt({ text, lineStarts: lineStartsOf(text) }, first.range.start);
    const rest = more.length === 0 ? '' : ` (${more.length} more in this file.)`;
    return `${toShown(io.cwd, path)}:${line + 1}:${character + 1}: ${formatMessage(first.message)}${rest}`;
  }

  /** A `--template` as the engine takes it. The path of a file is checked here; an id is checked against each document's own choice. */
  async function templateOption(name: string | undefined): Promise<string | undefined> {
    if (name === undefined || !isPath(name)) return name;
    await templateFile(name);
    const path = relative(io.cwd, resolve(io.cwd, name)).split(sep).join('/');
    return `./${path}`;
  }

  /** A template that the user names, by path or by the id it has for a document in a folder. */
  async function templateFile(name: string, folder = cwd): Promise<KnownTemplate> {
    const known = isPath(name) ? await atPath() : await byId();
    const path = known.uri === undefined ? name : toPath(known.uri);
    if (known.parsed.value.sections.length === 0) throw new Refusal(problemLine(path, known.text, known.parsed.problems));
    reportProblems(path, known.text, known.parsed.problems);
    return known;

    async function atPath(): Promise<KnownTemplate> {
      const path = resolve(io.cwd, name);
      const found = await rulings.templateAt(toUri(path));
      if (!found) throw new Refusal(`${name}: ${whyNot(path)}`);
      if (found.text.includes('\0')) throw new Refusal(`${name}: this is no text file, it contains NUL bytes.`);
      return found;
    }

    async function byId(): Promise<KnownTemplate> {
      const [id = '', version] = name.split('@');
      await configFor(`${folder}/new.md`);
      const all = await rulings.templatesFor(folder);
      const found = all.find((candidate) => candidate.parsed.value.id === id);
      if (!found) throw new Refusal(noTemplate(id, all.map((candidate) => candidate.parsed.value.id)));
      if (version !== undefined && version !== String(found.parsed.value.version)) throw new Refusal(`there is no "${name}"; the template is at "${found.reference}".`);
      return found;
    }
  }
}

const isPath = (name: string): boolean => /[/\\]|\.md$/i.test(name);

/** Only a text with this word in its front matter can name a template by itself. */
const namesPlumbline = (text: string): boolean => /^\uFEFF?---/.test(text) && text.includes('plumbline');

const noTemplate = (name: string, ids: readonly string[]): string => `there is no template "${name}".${didYouMean(name, ids)} "plumbline template list" shows them all.`;
