import { overviewMarkdown, overviewPage, type Reviewed, reviewMarkdown, reviewOf, reviewPage, SIZES, STAGES } from '../../core/index.ts';
import { defineCommand } from '../command.ts';
import { Refusal } from '../refusal.ts';
import { createSession } from '../session.ts';

const FORMATS = {
  html: { one: reviewPage, several: overviewPage },
  markdown: { one: reviewMarkdown, several: overviewMarkdown },
} as const;

export default defineCommand({
  name: 'report',
  summary: 'the review of a document, or of many by topic, to be passed on',
  usage: '--format html or markdown [options] PATH...',
  about: 'Writes what a reviewer wants to see to standard output. Of one design document: coverage with its evidence, what serves which requirement,\nestimates, open points and findings. Of several: how far each is, and who lacks what. A PATH is a file, a folder or a glob.',
  options: {
    format: { type: 'string', value: 'F', choices: ['html', 'markdown'], help: 'html: a page in one file, for a browser and for paper; markdown: short, for a pull request' },
    template: { type: 'string', value: 'ID', help: 'hold every file to this template: an id, or the path of one' },
    size: { type: 'string', value: 'S', choices: SIZES, help: 'how much of the template applies' },
    stage: { type: 'string', value: 'S', choices: STAGES, help: 'how far the documents are' },
  },
  async run(io, { format, template, size, stage }, positionals) {
    if (format === undefined) throw new Refusal('report needs a form: --format html or --format markdown.');
    if (positionals.length === 0) throw new Refusal(`report needs a file or a folder: plumbline report --format ${format} PATH...`);
    const session = createSession(io);
    const overrides = { template: await session.templateOption(template), size, stage };
    const all: Reviewed[] = [];
    let skipped = 0;
    for (const file of session.filesOf(positionals)) {
      const text = session.read(file);
      const found = text === undefined ? undefined : await session.analyse(file, text, overrides);
      if (found?.doc.tooLarge) session.complain(`${file}: this document is too large to be read; it is not in the report.`);
      else if (found?.view.template) all.push({ name: file, review: reviewOf(found, file) });
      else if (found?.ruling.assignment.template !== undefined) session.complain(`${file}: its template "${found.ruling.assignment.template}" cannot be used; "plumbline lint" says why.`);
      else if (text !== undefined) skipped++;
    }
    const [first, ...others] = all;
    if (first) io.stdout(others.length === 0 ? FORMATS[format].one(first.review) : FORMATS[format].several(all));
    io.stderr(`Reviewed ${all.length === 1 ? '1 design document' : `${all.length} design documents`}.${skipped === 0 ? '' : ` Skipped ${skipped} that ${skipped === 1 ? 'is none' : 'are none'}; --template reviews any file.`}\n`);
    return session.exit(first ? 0 : 2);
  },
});
