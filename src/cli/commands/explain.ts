import { didYouMean, explain, rules, TERMS, topics } from '../../core/index.ts';
import { defineCommand } from '../command.ts';
import { paintFor } from '../formats/paint.ts';
import { Refusal } from '../refusal.ts';

export default defineCommand({
  name: 'explain',
  summary: 'what it is, why it matters, a bad and a good example',
  usage: 'RULE, TOPIC or TERM',
  about: 'Says what a rule or topic is about and why it matters, with a bad and a good example; of a term of the field, what it is, what it costs and when to choose it.',
  options: {},
  run(io, _values, positionals) {
    if (positionals.length === 0) throw new Refusal('explain needs a rule such as "missing-indexes", a topic such as "indexes" or a term such as "CQRS".');
    const name = positionals.join('-').toLowerCase();
    const page = explain(name);
    if (page === undefined) throw new Refusal(`there is no rule, topic or term "${positionals.join(' ')}".${didYouMean(name, [...topics, ...rules, ...TERMS].map(({ id }) => id))}`);
    const paint = paintFor(io);
    io.stdout(page.replace(/^#+ .*$/gm, (heading) => paint('bold', heading)));
    return Promise.resolve(0);
  },
});
