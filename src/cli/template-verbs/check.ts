import { resolve } from 'node:path';
import { formatMessage, lineStartsOf, positionAt } from '../../core/index.ts';
import { findingsPretty } from '../formats/findings-pretty.ts';
import type { FindingRow } from '../formats/report.ts';
import { toJson } from '../formats/json.ts';
import { Refusal } from '../refusal.ts';
import { createSession } from '../session.ts';
import { toUri } from '../uri.ts';
import type { Verb } from './verb.ts';

/** Says what is wrong with templates. */
export const check: Verb = {
  usage: 'FILE... [--format pretty or json]',
  about: 'what is wrong with a template: names that collide, topics nothing can answer, minutes that do not add up',
  options: ['format'],
  async run(io, { format = 'pretty' }, paths) {
    if (paths.length === 0) throw new Refusal('template check needs a file: plumbline template check FILE...');
    const session = createSession(io);
    const rows: FindingRow[] = [];
    let checked = 0;
    for (const file of session.filesOf(paths)) {
      const text = session.read(file);
      if (text === undefined) continue;
      checked++;
      const uri = toUri(resolve(io.cwd, file));
      await session.configFor(uri);
      const lined = { text, lineStarts: lineStartsOf(text) };
      for (const { range, message } of await session.rulings.templateProblems(uri, text)) {
        const start = positionAt(lined, range.start);
        const end = positionAt(lined, range.end);
        rows.push({ file, line: start.line + 1, column: start.character + 1, endLine: end.line + 1, endColumn: end.character + 1, rule: 'invalid-template', severity: 'warning', message: formatMessage(message), fixable: false });
      }
    }
    if (checked > 0) io.stdout(format === 'json' ? toJson(rows) : findingsPretty(rows, io));
    return session.exit(checked === 0 ? 2 : rows.length > 0 ? 1 : 0);
  },
};
