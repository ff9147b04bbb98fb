import * as v from 'valibot';
import { readYaml } from '../document/front-matter.ts';
import type { Range } from '../document/model.ts';
import { message, type Parsed, type Problem } from '../parsed.ts';
import { meantHint } from '../suggest.ts';
import { SIZES, STAGES } from '../templates/template.ts';

export const CONFIG_FILE = '.plumbline.yaml';

export const SEVERITIES = ['off', 'hint', 'information', 'warning', 'error'] as const;
export type RuleSeverity = (typeof SEVERITIES)[number];

const Severity = v.pipe(v.picklist(SEVERITIES), v.description('How a finding of the rule is shown, or off.'));
const Rules = v.record(v.string(), Severity);
const Glob = v.pipe(v.string(), v.nonEmpty());

/** One file's configuration; the JSON Schema that ships is made from this. */
export const ConfigSchema = v.strictObject({
  documents: v.pipe(
    v.optional(
      v.array(
        v.strictObject({
          include: v.pipe(v.union([Glob, v.array(Glob)]), v.description('Globs of the documents this entry is about, relative to the configuration file.')),
          exclude: v.pipe(v.optional(v.union([Glob, v.array(Glob)])), v.description('Globs of documents it is not about.')),
          template: v.pipe(v.optional(v.string()), v.description('Id of a template, or its path relative to the configuration file.')),
          size: v.pipe(v.optional(v.picklist(SIZES)), v.description('How much of the template applies.')),
          stage: v.pipe(v.optional(v.picklist(STAGES)), v.description('How far a document is: gaps weigh more in review and approved.')),
          variant: v.pipe(v.optional(v.string()), v.description('Variant of the template.')),
          rules: v.pipe(v.optional(Rules), v.description('Severity by rule, for these documents.')),
        }),
      ),
      [],
    ),
    v.description('Which files are design documents and what they are held to; the last matching entry wins.'),
  ),
  rules: v.pipe(v.optional(Rules, {}), v.description('Severity by rule, for all documents.')),
  topics: v.pipe(v.optional(v.record(v.string(), v.strictObject({ headings: v.optional(v.array(v.string()), []) })), {}), v.description('More heading names by topic.')),
  'audit-columns': v.pipe(v.optional(v.array(v.string()), ['created_at', 'created_by', 'updated_at', 'updated_by']), v.description('Columns every entity is expected to have.')),
  templates: v.pipe(v.optional(v.string(), './templates'), v.description("Folder of the team's own templates, relative to the configuration file.")),
});

export type Config = v.InferOutput<typeof ConfigSchema>;
export type DocumentEntry = Config['documents'][number];

export const DEFAULT_CONFIG: Config = v.parse(ConfigSchema, {});

const TOP_KEYS = Object.keys(ConfigSchema.entries);

/**
 * Reads a configuration file. With any problem the value is the default; whoever holds an earlier good configuration keeps that.
 * @param known rule and topic ids, for spelling
 */
export function parseConfig(text: string, known: { readonly rules: readonly string[]; readonly topics: readonly string[] }): Parsed<Config> {
  const yaml = readYaml(text.replace(/^\uFEFF/, ''), text.startsWith('\uFEFF') ? 1 : 0);
  if (yaml.problems.length > 0) return { value: DEFAULT_CONFIG, problems: yaml.problems.map(({ range, message: error }) => ({ range, message: message('The configuration is not valid YAML: {error}.', { error: error.replace(/\.$/, '') }) })) };
  const result = v.safeParse(ConfigSchema, yaml.data ?? {});
  const place = (path: readonly (string | number)[], of: 'key' | 'value' = 'value'): Range => {
    for (let length = path.length; length > 0; length--) {
      const range = yaml.find(path.slice(0, length), of);
      if (range && range.end > range.start) return range;
    }
    return { start: 0, end: Math.min(1, text.length) };
  };
  if (!result.success) {
    return { value: DEFAULT_CONFIG, problems: result.issues.map((issue) => schemaProblem(issue, place)) };
  }
  const problems: Problem[] = [];
  const checkRules = (rules: Readonly<Record<string, unknown>> | undefined, path: readonly (string | number)[]): void => {
    for (const rule of Object.keys(rules ?? {})) {
      if (!known.rules.includes(rule)) problems.push({ range: place([...path, rule], 'key'), message: message('There is no rule "{rule}".{hint}', { rule, hint: meantHint(rule, known.rules) }) });
    }
  };
  checkRules(result.output.rules, ['rules']);
  result.output.documents.forEach((entry, index) => checkRules(entry.rules, ['documents', index, 'rules']));
  for (const topic of Object.keys(result.output.topics)) {
    if (!known.topics.includes(topic)) problems.push({ range: place(['topics', topic], 'key'), message: message('There is no topic "{topic}".{hint}', { topic, hint: meantHint(topic, known.topics) }) });
  }
  return { value: result.output, problems };
}

function schemaProblem(issue: v.BaseIssue<unknown>, place: (path: readonly (string | number)[], of?: 'key' | 'value') => Range): Problem {
  const path = (issue.path ?? []).map((item) => (item as { key: string | number }).key);
  const key = String(path.at(-1) ?? '');
  if (issue.type === 'strict_object' && issue.expected === 'never') {
    const siblings = path.length === 1 ? TOP_KEYS : ['include', 'exclude', 'template', 'size', 'stage', 'variant', 'rules', 'headings'];
    return { range: place(path, 'key'), message: message('"{key}" is not a key of the configuration here.{hint}', { key, hint: meantHint(key, siblings) }) };
  }
  const expected = issue.type === 'picklist' || issue.type === 'union' ? issue.expected?.replaceAll('"', '').replaceAll(' | ', ', ').replace(/^\(|\)$/g, '') : issue.expected;
  return { range: place(path), message: message('"{key}" has to be {expected}, not {received}.', { key, expected: expected ?? message('another value'), received: issue.received.replaceAll('"', '') }) };
}
