import { claimsOf, parseDocument, positionAt, sheetOf, shown } from '../../core/index.ts';
import { defineCommand } from '../command.ts';
import { type EstimatesRow, estimatesPretty } from '../formats/estimates-pretty.ts';
import { toJson } from '../formats/json.ts';
import { Refusal } from '../refusal.ts';
import { createSession } from '../session.ts';

export default defineCommand({
  name: 'estimates',
  summary: 'the arithmetic of a document, computed again',
  usage: '[--format pretty or json] FILE...',
  about: 'Finds numbers that are said to follow from others and computes them again: ok within 5 %, rounded within 25 %, wrong beyond. Any Markdown file is judged. What cannot be told for sure is left out. Estimate blocks are computed.',
  options: {
    format: { type: 'string', value: 'F', choices: ['pretty', 'json'], help: 'form of the answer' },
  },
  async run(io, { format = 'pretty' }, positionals) {
    if (positionals.length === 0) throw new Refusal('estimates needs a file: plumbline estimates FILE...');
    const session = createSession(io);
    const rows: EstimatesRow[] = [];
    for (const file of session.filesOf(positionals)) {
      const text = session.read(file);
      if (text === undefined) continue;
      const doc = parseDocument(text);
      if (doc.tooLarge) session.complain(`${file}: this document is too large to be read; no estimate was looked for.`);
      const claims = claimsOf(doc).map(({ range, stated, value, unit, computed, verdict }) => ({
        line: positionAt(doc, range.start).line + 1,
        endLine: positionAt(doc, range.end).line + 1,
        text: text.slice(range.start, range.end),
        stated: { line: positionAt(doc, stated.start).line + 1, text: text.slice(stated.start, stated.end), value, unit },
        computed: { value: computed, unit },
        verdict,
      }));
      const blocks = sheetOf(doc).estimates.flatMap(({ name, line, value }) => {
        if (!value) return [];
        const { number, unit } = shown(value);
        return [{ line: line + 1, name, value: number, unit }];
      });
      rows.push({ file, claims, blocks });
    }
    io.stdout(format === 'json' ? toJson(rows) : estimatesPretty(rows, io));
    return session.exit(rows.length === 0 ? 2 : 0);
  },
});
