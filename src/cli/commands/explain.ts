import { didYouMean, explain, rules, topics } from '../../core/index.ts';
import { defineCommand } from '../command.ts';
import { paintFor } from '../formats/paint.ts';
import { Refusal } from '../refusal.ts';

export default defineCommand({
  name: 'explain',
  summary: 'what it is, why it matters, a bad and a good example',
  usage: 'RULE or TOPIC',
  about: 'Says what a rule or topic is about and why it matters, with a bad and a good example.',
  options: {},
  run(io, _values, positionals) {
    if (positionals.length === 0) throw new Refusal('explain needs a rule such as "missing-indexes" or a topic such as "indexes".');
    const name = positionals.join('-').toLowerCase();
    const page = explain(name);
    if (page === undefined) throw new Refusal(`there is no rule or topic "${positionals.join(' ')}".${didYouMean(name, [...topics, ...rules].map(({ id }) => id))}`);
    const paint = paintFor(io);
    io.stdout(page.replace(/^#+ .*$/gm, (heading) => paint('bold', heading)));
    return Promise.resolve(0);
  },
});
