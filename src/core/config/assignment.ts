import picomatch from 'picomatch/posix.js';
import type { FrontMatter, Range } from '../document/model.ts';
import { message, type Problem } from '../parsed.ts';
import { meantHint } from '../suggest.ts';
import { isRecord, SIZES, STAGES, type Size, type Stage } from '../templates/template.ts';
import type { Config, DocumentEntry, RuleSeverity } from './config.ts';

/** What rules a document: which template, how far it is, how much applies. */
export interface Assignment {
  /** Id, `id@version` or path of the template; undefined for a file that is not a design document. */
  readonly template: string | undefined;
  /** Where the template is named in the document, for a finding about it. */
  readonly templateRange: Range | undefined;
  /** Whether the path in `template` is relative to the document (front matter) or to the configuration file. */
  readonly from: 'front-matter' | 'configuration' | 'caller';
  readonly stage: Stage;
  readonly size: Size;
  readonly variant: string | undefined;
  /** Topics the front matter declares not applicable, with the reasons. */
  readonly notApplicable: ReadonlyMap<string, string>;
  /** Severity by rule, from the configuration. */
  readonly rules: Readonly<Record<string, RuleSeverity>>;
  /** What is wrong with the front matter. */
  readonly problems: readonly Problem[];
}

const KEYS = ['template', 'stage', 'size', 'variant', 'not-applicable'];

export interface AssignmentInput {
  readonly frontMatter: FrontMatter | undefined;
  readonly config: Config;
  /** The document's path relative to the configuration file's folder, with `/`; undefined where there is no configuration. */
  readonly path: string | undefined;
  /** What the command line asks for; it wins over everything. */
  readonly overrides?: { readonly template?: string | undefined; readonly stage?: Stage | undefined; readonly size?: Size | undefined };
  readonly topics: readonly string[];
}

/** Decides what rules a document: the caller, else its front matter, else the last entry of the configuration that matches its path. */
export function assign({ frontMatter, config, path, overrides = {}, topics }: AssignmentInput): Assignment {
  const entry = path === undefined ? undefined : config.documents.findLast((candidate) => matches(candidate, path));
  const problems: Problem[] = [];
  const front = readFront(frontMatter, topics, problems);
    return {
    template: overrides.template ?? front.template ?? entry?.template,
    templateRange: front.templateRange,
    from: overrides.template !== undefined ? 'caller' : front.template !== undefined ? 'front-matter' : 'configuration',
    stage: overrides.stage ?? front.stage ?? entry?.stage ?? 'draft',
    size: overrides.size ?? front.size ?? entry?.size ?? 'standard',
    variant: front.variant ?? entry?.variant,
    notApplicable: front.notApplicable,
    rules: { ...config.rules, ...entry?.rules },
    problems,
  };
}

/** Whether an entry is about a path relative to its configuration file. */
export function matches(entry: DocumentEntry, path: string): boolean {
  const known = matchers.get(entry) ?? { includes: matcherOf(entry.include), excludes: matcherOf(entry.exclude) };
  matchers.set(entry, known);
  return known.includes(path) && !known.excludes(path);
}

/** Globs are compiled once: a workspace has thousands of paths. */
const matchers = new WeakMap<DocumentEntry, { readonly includes: (path: string) => boolean; readonly excludes: (path: string) => boolean }>();

function matcherOf(globs: string | readonly string[] | undefined): (path: string) => boolean {
  const clean = [globs ?? []].flat().map((glob) => glob.replace(/^\.\//, ''));
  return clean.length === 0 ? () => false : picomatch(clean, { dot: true });
}

const namesPlumbline = (frontMatter: FrontMatter): boolean => /^["']?plumbline["']?[ \t]*:/m.test(frontMatter.source);

interface Front {
  template: string | undefined;
  templateRange: Range | undefined;
  stage: Stage | undefined;
  size: Size | undefined;
  variant: string | undefined;
  notApplicable: Map<string, string>;
}

function readFront(frontMatter: FrontMatter | undefined, topics: readonly string[], problems: Problem[]): Front {
  const front: Front = { template: undefined, templateRange: undefined, stage: undefined, size: undefined, variant: undefined, notApplicable: new Map() };
  // Other tools' front matter is theirs: only YAML that names us is reported when it is broken.
  if (!frontMatter || !namesPlumbline(frontMatter)) return front;
  for (const problem of frontMatter.problems) {
    problems.push({ range: problem.range, message: message('The front matter is not valid YAML: {error}.', { error: problem.message.replace(/\.$/, '') }) });
  }
  if (frontMatter.problems.length > 0 || !isRecord(frontMatter.data)) return front;
  const data = frontMatter.data['plumbline'];
  if (data === undefined) return front;
  const at = (path: string[], of: 'key' | 'value' = 'value'): Range => frontMatter.find(['plumbline', ...path], of) ?? frontMatter.find(['plumbline'], 'key') ?? frontMatter.range;
  if (!isRecord(data)) {
    problems.push({ range: at([]), message: message('"plumbline" has to hold keys such as "template: design-doc@1".') });
    return front;
  }
  for (const key of Object.keys(data)) {
    if (!KEYS.includes(key)) problems.push({ range: at([key], 'key'), message: message('"{key}" is not a key Plumbline knows here.{hint}', { key, hint: meantHint(key, KEYS) }) });
  }
  const { template, variant } = data;
  if (typeof template === 'string' && template.trim() !== '') {
    front.template = template.trim();
    front.templateRange = at(['template']);
  } else if ('template' in data) problems.push({ range: at(['template']), message: message('"template" has to name a template, such as "design-doc@1", or the path of one.') });
  const stage = STAGES.find((candidate) => candidate === data['stage']);
  if (stage) front.stage = stage;
  else if (data['stage'] !== undefined) problems.push(wrongChoice('stage', data['stage'], STAGES));
  const size = SIZES.find((candidate) => candidate === data['size']);
  if (size) front.size = size;
  else if (data['size'] !== undefined) problems.push(wrongChoice('size', data['size'], SIZES));
  if (typeof variant === 'string') front.variant = variant;
  else if (variant !== undefined) problems.push({ range: at(['variant']), message: message('"variant" has to name a variant of the template.') });
  readNotApplicable(data['not-applicable']);
  return front;

  function wrongChoice(key: string, value: unknown, choices: readonly string[]): Problem {
    const hint = meantHint(String(value), choices);
    return { range: at([key]), message: message('"{key}" has to be one of {choices}.{hint}', { key, choices: choices.join(', '), hint }) };
  }

  function readNotApplicable(value: unknown): void {
    if (value === undefined) return;
    if (!isRecord(value)) {
      problems.push({ range: at(['not-applicable']), message: message('"not-applicable" has to give each topic its reason, as in "pagination: one page only".') });
      return;
    }
    for (const [topic, reason] of Object.entries(value)) {
      if (!topics.includes(topic)) problems.push({ range: at(['not-applicable', topic], 'key'), message: message('There is no topic "{topic}".{hint}', { topic, hint: meantHint(topic, topics) }) });
      else front.notApplicable.set(topic, typeof reason === 'string' ? reason.trim() : '');
    }
  }
}
