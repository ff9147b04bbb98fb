import { coverageOf, didYouMean, parseDocument } from '../../core/index.ts';
import { defineCommand } from '../command.ts';
import { type CoverageRow, coveragePretty } from '../formats/coverage-pretty.ts';
import { toJson } from '../formats/json.ts';
import { whyPretty } from '../formats/why-pretty.ts';
import { Refusal } from '../refusal.ts';
import { createSession } from '../session.ts';

export default defineCommand({
  name: 'coverage',
  summary: 'which topics a document covers, with the evidence',
  usage: '[--why TOPIC] [--format pretty or json] FILE...',
  about: 'Says for every topic whether a document covers it and which lines show it. Any Markdown file is judged, with or without a template.',
  options: {
    why: { type: 'string', value: 'TOPIC', help: 'this topic alone, with all of its evidence' },
    format: { type: 'string', value: 'F', choices: ['pretty', 'json'], help: 'form of the answer' },
  },
  async run(io, { why, format = 'pretty' }, positionals) {
    if (positionals.length === 0) throw new Refusal('coverage needs a file: plumbline coverage FILE...');
    const session = createSession(io);
    const { engine } = session;
    const topic = engine.topics.find((candidate) => candidate.id === why);
    if (why !== undefined && !topic) throw new Refusal(`there is no topic "${why}".${didYouMean(why, engine.topicIds)}`);
    const rows: CoverageRow[] = [];
    for (const file of session.filesOf(positionals)) {
      const text = session.read(file);
      if (text === undefined) continue;
      const doc = parseDocument(text);
      if (doc.tooLarge) session.complain(`${file}: this document is too large to be read; no topic was looked for.`);
      const ruling = await session.rulingFor(doc, file);
      const verdicts = ruling.template ? engine.analyse(doc, ruling).view.verdicts : engine.recognise(doc, ruling.config);
      const all = coverageOf(engine, doc, verdicts);
      const topics = why === undefined ? all : Object.fromEntries(Object.entries(all).filter(([id]) => id === why));
      rows.push({ file, template: ruling.template?.id ?? null, topics });
    }
    if (format === 'json') io.stdout(toJson(rows));
    else io.stdout(topic ? whyPretty(rows, topic, io) : coveragePretty(rows, io));
    return session.exit(rows.length === 0 ? 2 : 0);
  },
});
