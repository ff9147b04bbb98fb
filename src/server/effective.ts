import { CONFIG_FILE, matches, message, type Message, parseDocument, pathBelow, type Rulings } from '../core/index.ts';
import type { Say } from './translate.ts';

/** A page that says which file, entry and template rule a document, and why. */
export async function effectiveConfiguration(rulings: Rulings, uri: string, text: string, say: Say): Promise<string> {
  const doc = parseDocument(text);
  const ruling = await rulings.rulingFor(doc, uri);
  const file = await rulings.configFor(uri);
  const { assignment, template } = ruling;
  const path = file && pathBelow(file.folder, uri);
  const entries = file && path !== undefined ? file.config.documents.map((entry, index) => ({ entry, number: index + 1 })).filter(({ entry }) => matches(entry, path)) : [];
  const last = entries.at(-1);
  const globs = (of: string | readonly string[] | undefined): string => [of ?? []].flat().map((glob) => `\`${glob}\``).join(', ');
  const rules = Object.entries(assignment.rules);
  const none = say(message('none'));
  const row = (what: Message, value: string): string => `| ${say(what)} | ${value} |`;
  const unusable = (name: string, problem: Message | undefined): string => say(problem ? message('`{name}`, which cannot be used: {problem}', { name, problem }) : message('`{name}`, which cannot be used', { name }));
  const lines = [
    `# ${say(message('Effective configuration'))}`,
    '',
    say(message('Of `{file}`.', { file: decodeURI(uri) })),
    '',
    `## ${say(message('Why it is checked'))}`,
    '',
    assignment.template === undefined
      ? `- ${say(message('It is not a design document: its front matter has no `plumbline` key, and no entry of a configuration matches it. Run "Check This Document As..." to make it one.'))}`
      : assignment.from === 'front-matter'
        ? `- ${say(message('Its front matter names the template, which wins over any configuration.'))}`
        : `- ${say(message('Entry {number} of `{config}` includes it: {globs}.', { number: last?.number ?? '?', config: CONFIG_FILE, globs: globs(last?.entry.include) }))}`,
    file ? `- ${say(message('The configuration is `{file}`, the nearest one upward.', { file: decodeURI(file.uri) }))}` : `- ${say(message('There is no `{config}` above it in the workspace.', { config: CONFIG_FILE }))}`,
    ...entries.slice(0, -1).map(({ entry, number }) => `- ${say(message('Entry {number} includes it too ({globs}); a later entry wins.', { number, globs: globs(entry.include) }))}`),
    ...(file?.problems ?? []).map(({ message: problem }) => `- ${say(message('The configuration is broken, so the last good one is in force: {problem}', { problem }))}`),
    '',
    `## ${say(message('What is in force'))}`,
    '',
    `| ${say(message('what'))} | ${say(message('value'))} |`,
    '| --- | --- |',
    row(message('template'), template ? say(message('{title} (`{id}`, version {version})', { title: template.title, id: template.id, version: template.version })) : assignment.template === undefined ? none : unusable(assignment.template, ruling.templateProblem)),
    row(message('stage'), assignment.stage),
    row(message('size'), assignment.size),
    row(message('variant'), assignment.variant ?? none),
    row(message('not applicable'), [...assignment.notApplicable.keys()].join(', ') || none),
    '',
    `## ${say(message('Rules set by the configuration'))}`,
    '',
    ...(rules.length === 0 ? [say(message('None; every rule has its own severity.'))] : rules.map(([rule, severity]) => `- \`${rule}\`: ${severity}`)),
    '',
    ...assignment.problems.map(({ message: problem }) => `> ${say(problem)}`),
  ];
  return `${lines.join('\n').trimEnd()}\n`;
}
