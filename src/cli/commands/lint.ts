import { resolve } from 'node:path';
import { type Analysis, formatMessage, isFixable, positionAt, type Severity, SIZES, STAGES } from '../../core/index.ts';
import { defineCommand } from '../command.ts';
import { fixText } from '../fix.ts';
import { formats, type FindingRow, isBuilt } from '../formats/findings.ts';
import { Refusal } from '../refusal.ts';
import { createSession } from '../session.ts';
import { count } from '../text.ts';

/** From the mildest to the gravest. */
const SEVERITIES = ['hint', 'information', 'warning', 'error'] as const satisfies readonly Severity[];

export default defineCommand({
  name: 'lint',
  summary: 'what a reviewer would ask for; --fix applies the safe fixes',
  usage: '[options] PATH...',
  about: 'Holds design documents to their templates. A PATH is a file, a folder to look for Markdown files in, or a glob; without one it is the\nworking directory. Dependencies, build results, dot folders and what .gitignore names are left out. A file that neither its front matter nor\n.plumbline.yaml makes a design document is skipped.',
  options: {
    template: { type: 'string', value: 'ID', help: 'hold every file to this template: an id, or the path of one' },
    size: { type: 'string', value: 'S', choices: SIZES, help: 'how much of the template applies' },
    stage: { type: 'string', value: 'S', choices: STAGES, help: 'how far the documents are' },
    fix: { type: 'boolean', help: 'apply the safe fixes, then report what is left' },
    format: { type: 'string', value: 'F', choices: ['pretty', 'json', 'sarif', 'github', 'junit'], help: 'form of the answer' },
    'fail-on': { type: 'string', value: 'L', choices: SEVERITIES, help: 'least severity that gives status 1, by default warning' },
    baseline: { type: 'string', value: 'FILE', help: 'not built yet' },
  },
  async run(io, { format = 'pretty', 'fail-on': failOn = 'warning', baseline, fix, size, stage, template }, positionals) {
    if (!isBuilt(format)) throw new Refusal(`the format "${format}" is not built yet; there are ${Object.keys(formats).join(' and ')}.`);
    if (baseline !== undefined) throw new Refusal('--baseline is not built yet.');
    const session = createSession(io);
    const overrides = { template: await session.templateOption(template), size, stage };
    const paths = positionals.length > 0 ? positionals : ['.'];
    const files = session.filesOf(paths);
    const rows: FindingRow[] = [];
    const fixed = { findings: 0, documents: 0 };
    let checked = 0;
    let skipped = 0;
    for (const [index, file] of files.entries()) {
      io.status(`Checking ${index + 1} of ${files.length}: ${file}`);
      const text = session.read(file);
      if (text === undefined) {
        if (io.exists(resolve(io.cwd, file))) skipped++;
        continue;
      }
      const found = await session.analyse(file, text, overrides);
      if (!found) {
        skipped++;
        continue;
      }
      checked++;
      rows.push(...rowsOf(file, fix ? await applyFixes(file, found) : found));
    }
    if (checked > 0 || format !== 'pretty') io.stdout(formats[format](rows, io));
    if (fix) io.stderr(fixed.findings === 0 ? 'Nothing to fix.\n' : `Fixed ${count(fixed.findings, 'finding')} in ${count(fixed.documents, 'document')}.\n`);
    io.stderr(`Checked ${count(checked, 'document')}, skipped ${skipped}.${checked === 0 ? whyNone() : ''}\n`);
    const fails = rows.some((row) => SEVERITIES.indexOf(row.severity) >= SEVERITIES.indexOf(failOn));
    return session.exit(checked === 0 ? 2 : fails ? 1 : 0);

    async function applyFixes(file: string, found: Analysis): Promise<Analysis> {
      const result = await fixText(found, (text) => session.analyse(file, text, overrides));
      if (result.analysis.doc.text === found.doc.text) return found;
      if (found.doc.text.includes('\uFFFD')) session.complain(`${file}: this file is not all UTF-8, and writing it would lose the rest; it was not changed.`);
      else if (!io.write(resolve(io.cwd, file), result.analysis.doc.text)) session.complain(`${file}: this file cannot be written; it was not changed.`);
      else {
        fixed.findings += result.fixed;
        fixed.documents++;
        return result.analysis;
      }
      return found;
    }

    function whyNone(): string {
      if (session.hasFailed()) return '';
      if (files.length === 0) return ` There is no Markdown file in ${paths.join(', ')}.`;
      return ' A design document names a template in its front matter or matches an entry of .plumbline.yaml; --template checks any file.';
    }
  },
});

function rowsOf(file: string, { doc, findings }: Analysis): FindingRow[] {
  return findings.map((finding) => {
    const start = positionAt(doc, finding.range.start);
    const end = positionAt(doc, finding.range.end);
    return {
      file,
      line: start.line + 1,
      column: start.character + 1,
      endLine: end.line + 1,
      endColumn: end.character + 1,
      rule: finding.rule,
      severity: finding.severity,
      message: formatMessage(finding.message),
      fixable: isFixable(finding),
    };
  });
}
