import { type Analysis, percentOf, progressByEntry, SIZES, sumProgress } from '../../core/index.ts';
import { defineCommand } from '../command.ts';
import { toJson } from '../formats/json.ts';
import { progressPretty, type ProgressRow } from '../formats/progress-pretty.ts';
import { Refusal } from '../refusal.ts';
import { createSession } from '../session.ts';

export default defineCommand({
  name: 'progress',
  summary: 'how far a design document is',
  usage: '[options] FILE...',
  about: 'Counts ticked prompts and covered topics against what the template asks for; a thin topic counts half. In JSON a section counts\nwhat lies in its subsections, too.',
  options: {
    template: { type: 'string', value: 'ID', help: 'hold every file to this template: an id, or the path of one' },
    size: { type: 'string', value: 'S', choices: SIZES, help: 'how much of the template applies' },
    format: { type: 'string', value: 'F', choices: ['pretty', 'json'], help: 'form of the answer' },
  },
  async run(io, { template, size, format = 'pretty' }, positionals) {
    if (positionals.length === 0) throw new Refusal('progress needs a file: plumbline progress FILE...');
    const session = createSession(io);
    const overrides = { template: await session.templateOption(template), size };
    const rows: ProgressRow[] = [];
    let skipped = 0;
    for (const file of session.filesOf(positionals)) {
      const text = session.read(file);
      const found = text === undefined ? undefined : await session.analyse(file, text, overrides);
      if (found?.view.template) rows.push(rowOf(file, found, found.view.template.id));
      else if (found?.ruling.assignment.template !== undefined) session.complain(`${file}: its template "${found.ruling.assignment.template}" cannot be used; "plumbline lint" says why.`);
      else if (text !== undefined) skipped++;
    }
    io.stdout(format === 'json' ? toJson(rows) : progressPretty(rows, io));
    if (skipped > 0) io.stderr(`Skipped ${skipped} that ${skipped === 1 ? 'is no design document' : 'are no design documents'}; --template counts any file.\n`);
    return session.exit(rows.length === 0 ? 2 : 0);
  },
});

function rowOf(file: string, { view }: Analysis, template: string): ProgressRow {
  const own = progressByEntry(view);
  const whole = own.map(({ done, total }) => ({ done, total }));
  // A section stands behind the one it lies in, so what is below is complete when its turn comes.
  for (let at = whole.length - 1; at >= 0; at--) {
    const part = whole[at];
    const above = whole[view.outline[at]?.parent ?? -1];
    if (!part || !above) continue;
    above.done += part.done;
    above.total += part.total;
  }
  const sum = sumProgress(own);
  return {
    file,
    template,
    ...sum,
    percent: percentOf(sum),
    sections: view.outline.map(({ template: section }, at) => {
      const progress = whole[at] ?? { done: 0, total: 0 };
      return { id: section.id, title: section.title, depth: section.depth, ...progress, percent: percentOf(progress) };
    }),
  };
}
