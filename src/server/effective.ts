import { CONFIG_FILE, formatMessage, matches, parseDocument, pathBelow, type Rulings } from '../core/index.ts';

/** A page that says which file, entry and template rule a document, and why. */
export async function effectiveConfiguration(rulings: Rulings, uri: string, text: string): Promise<string> {
  const doc = parseDocument(text);
  const ruling = await rulings.rulingFor(doc, uri);
  const file = await rulings.configFor(uri);
  const { assignment, template } = ruling;
  const path = file && pathBelow(file.folder, uri);
  const entries = file && path !== undefined ? file.config.documents.map((entry, index) => ({ entry, number: index + 1 })).filter(({ entry }) => matches(entry, path)) : [];
  const last = entries.at(-1);
  const globs = (of: string | readonly string[] | undefined): string => [of ?? []].flat().map((glob) => `\`${glob}\``).join(', ');
  const rules = Object.entries(assignment.rules);
  const lines = [
    '# Effective configuration',
    '',
    `Of \`${decodeURI(uri)}\`.`,
    '',
    '## Why it is checked',
    '',
    assignment.template === undefined
      ? '- It is not a design document: its front matter has no `plumbline` key, and no entry of a configuration matches it. Run "Check This Document As..." to make it one.'
      : assignment.from === 'front-matter'
        ? '- Its front matter names the template, which wins over any configuration.'
        : `- Entry ${last?.number ?? '?'} of \`${CONFIG_FILE}\` includes it: ${globs(last?.entry.include)}.`,
    file ? `- The configuration is \`${decodeURI(file.uri)}\`, the nearest one upward.` : `- There is no \`${CONFIG_FILE}\` above it in the workspace.`,
    ...entries.slice(0, -1).map(({ entry, number }) => `- Entry ${number} includes it too (${globs(entry.include)}); a later entry wins.`),
    ...(file?.problems ?? []).map(({ message }) => `- The configuration is broken, so the last good one is in force: ${formatMessage(message)}`),
    '',
    '## What is in force',
    '',
    '| what | value |',
    '| --- | --- |',
    `| template | ${template ? `${template.title} (\`${template.id}\`, version ${template.version})` : assignment.template === undefined ? 'none' : `\`${assignment.template}\`, which cannot be used${ruling.templateProblem ? `: ${formatMessage(ruling.templateProblem)}` : ''}`} |`,
    `| stage | ${assignment.stage} |`,
    `| size | ${assignment.size} |`,
    `| variant | ${assignment.variant ?? 'none'} |`,
    `| not applicable | ${[...assignment.notApplicable.keys()].join(', ') || 'nothing'} |`,
    '',
    '## Rules set by the configuration',
    '',
    ...(rules.length === 0 ? ['None; every rule has its own severity.'] : rules.map(([rule, severity]) => `- \`${rule}\`: ${severity}`)),
    '',
    ...assignment.problems.map(({ message }) => `> ${formatMessage(message)}`),
  ];
  return `${lines.join('\n').trimEnd()}\n`;
}
