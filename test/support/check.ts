import { createEngine, createRulings, DEFAULT_CONFIG, formatMessage, parseConfig, parseDocument, type Analysis, type Engine, type Finding, type Host, type Overrides } from '../../src/core/index.ts';

export const engine: Engine = createEngine();

const nowhere: Host = { read: () => Promise.resolve(undefined), listMarkdown: () => Promise.resolve([]), missing: (uris) => Promise.resolve(uris), rootOf: () => undefined };
const rulings = createRulings(engine, nowhere);

/** Analyses a text as the editor would; documents that name no template are held to `design-doc` in review. */
export async function analyse(text: string, overrides: Overrides = {}): Promise<Analysis> {
  const doc = parseDocument(text);
  const own = engine.assign(doc, DEFAULT_CONFIG);
  const fallback = own.template === undefined && own.problems.length === 0 ? { template: 'design-doc', stage: 'review' as const } : {};
  return engine.analyse(doc, await rulings.rulingFor(doc, 'test:///doc.md', { ...fallback, ...overrides }));
}

/** The findings of one rule, or of all. */
export async function check(text: string, rule?: string, overrides: Overrides = {}): Promise<Finding[]> {
  const { findings } = await analyse(text, overrides);
  return findings.filter((finding) => rule === undefined || finding.rule === rule);
}

export const describeFinding = (finding: Finding): string => `${finding.rule}: ${formatMessage(finding.message)}`;

/** Reads a configuration that has to be good. */
export function config(text: string) {
  const { value, problems } = parseConfig(text, { rules: engine.ruleIds, topics: engine.topicIds });
  if (problems.length > 0) throw new Error(problems.map((problem) => formatMessage(problem.message)).join('\n'));
  return value;
}
