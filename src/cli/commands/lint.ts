import { relative, resolve, sep } from 'node:path';
import { type Severity, SIZES, STAGES } from '../../core/index.ts';
import { type Baseline, type Comparison, openBaseline } from '../baseline.ts';
import { changedSince } from '../changed.ts';
import { defineCommand } from '../command.ts';
import { formats } from '../formats/findings.ts';
import type { FindingRow } from '../formats/report.ts';
import type { Io } from '../io.ts';
import { Refusal } from '../refusal.ts';
import { repositoryOf } from '../repository.ts';
import { createSession } from '../session.ts';
import { count } from '../text.ts';
import { checkFiles } from '../threads.ts';

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
    baseline: { type: 'string', value: 'FILE', help: 'leave out the findings that this file lists' },
    'update-baseline': { type: 'boolean', help: 'make the baseline list what is found now' },
    'changed-since': { type: 'string', value: 'REV', help: 'only the documents that git says changed since this branch left REV' },
    'allow-none': { type: 'boolean', help: 'status 0 where there is no design document' },
  },
  async run(io, { format = 'pretty', 'fail-on': failOn = 'warning', baseline: baselineFile, 'update-baseline': update = false, 'changed-since': revision, 'allow-none': allowNone = false, fix = false, size, stage, template }, positionals) {
    if (update && baselineFile === undefined) throw new Refusal('--update-baseline needs --baseline FILE, the file to write.');
    const baseline = baselineFile === undefined ? undefined : openBaseline(io, baselineFile);
    if (baseline && !baseline.exists && !update) throw new Refusal(`${baselineFile}: there is no such file; --update-baseline makes it.`);
    const session = createSession(io);
    const options = { overrides: { template: await session.templateOption(template), size, stage }, fix, withFixes: format === 'sarif' };
    const paths = positionals.length > 0 ? positionals : ['.'];
    const changed = revision === undefined ? undefined : changedSince(io, revision);
    const all = session.filesOf(paths);
    const files = changed ? all.filter((file) => changed.has(resolve(io.cwd, file))) : all;
    const outcomes = await checkFiles(session, files, options);
    const documents = outcomes.filter(({ kind }) => kind === 'checked');
    const skipped = outcomes.filter(({ kind }) => kind === 'skipped' || kind === 'unread').length;
    const everything = documents.flatMap((outcome) => outcome.found);
    const looked = outcomes.filter(({ kind }) => kind === 'checked' || kind === 'skipped').map(({ file }) => file);
    const compared = baseline?.compare(everything, looked);
    const found = update ? [] : (compared?.fresh ?? everything);
    const fails = (row: FindingRow): boolean => SEVERITIES.indexOf(row.severity) >= SEVERITIES.indexOf(failOn);
    if (format !== 'pretty' || (documents.length > 0 && !update)) io.stdout(formats[format]({ found, documents: documents.map(({ file }) => file), version: io.version, fails, inRepository: placeIn(io) }, io));
    if (fix) {
      const fixed = documents.filter((outcome) => outcome.fixed > 0);
      io.stderr(fixed.length === 0 ? 'Nothing to fix.\n' : `Fixed ${count(fixed.reduce((sum, outcome) => sum + outcome.fixed, 0), 'finding')} in ${count(fixed.length, 'document')}.\n`);
    }
    if (baseline && compared) io.stderr(update ? updateBaseline(baseline, compared) : baseline.tell(compared));
    io.stderr(`Checked ${count(documents.length, 'document')}, skipped ${skipped}.${documents.length === 0 ? whyNone() : ''}\n`);
    if (documents.length === 0) return session.exit(changed || allowNone ? 0 : 2);
    return session.exit(found.some(({ row }) => fails(row)) ? 1 : 0);

    function updateBaseline(file: Baseline, compared: Comparison): string {
      if (session.hasFailed()) return `${baselineFile} was left as it is, because not everything could be checked.\n`;
      if (!file.write(compared, looked)) throw new Refusal(`${baselineFile}: this file cannot be written.`);
      return `${baselineFile} lists ${count(compared.known.length + compared.fresh.length, 'finding')}: ${compared.fresh.length} added, ${compared.gone.length} removed.\n`;
    }

    function whyNone(): string {
      if (session.hasFailed() || allowNone) return '';
      if (changed) return files.length === 0 ? ` Nothing changed since ${revision}.` : '';
      if (files.length === 0) return ` There is no Markdown file in ${paths.join(', ')}.`;
      return ' A design document names a template in its front matter or matches an entry of .plumbline.yaml; --template checks any file.';
    }
  },
});

/** Where a file lies from the root of the repository that the working directory is in. */
function placeIn(io: Io): (file: string) => string {
  const root = repositoryOf(io, io.cwd) ?? io.cwd;
  return (file) => {
    const path = resolve(io.cwd, file);
    const place = relative(root, path).split(sep).join('/');
    return /^\.\.(?:\/|$)/.test(place) ? path : place;
  };
}
