import { comparisonsOf } from '../design/options.ts';
import { isUnder } from '../design/under.ts';
import { message } from '../parsed.ts';
import { defineRule } from './rule.ts';

const CHOICE = /\b(?:ch(?:oo|o)se\w?|chosen|choice|choosing|pick(?:ed|s)?|select(?:ed|ion|s)?|decid\w{1,3}|decisions?|prefer\w{0,5}|recommend\w{0,7}|we(?:'ll| will)? (?:use|go|take|adopt|start|keep|stay)|go(?:es|ing)? with|went with|reject\w{0,3}|why not|opt(?:ed)? for|settled?|taken|adopt\w{0,3}|verdict|winner|conclusion|proposed|proposal|in this design|current design|when to use|use (?:case|when|for|(?:\w{1,20} ){1,2}(?:when|for|if|where))|best for|not now|revisit)\b|✅|✔|⭐/i;

/** Where ways not taken are listed, the choice is the document itself. */
const NOT_TAKEN = /\b(?:alternatives?|rejected|discarded|considered|other (?:options|approaches)|why not|future|background|history|prior|existing|open questions?)\b/i;

export default defineRule({
  id: 'trade-off-without-choice',
  summary: 'Where options are weighed, one of them is chosen.',
  why: 'A table of pros and cons without a choice leaves the decision to whoever writes the code first, and nobody will know it was made.',
  severity: 'information',
  examples: {
    bad: '# National park\n\n## Trade-offs\n\n| Option | Pros | Cons |\n| --- | --- | --- |\n| phones push every 10 s | fresh positions | battery lasts half a day |\n| phones push on movement | battery lasts the shift | positions up to 2 min old |\n',
    good: '# National park\n\n## Trade-offs\n\n| Option | Pros | Cons |\n| --- | --- | --- |\n| phones push every 10 s | fresh positions | battery lasts half a day |\n| phones push on movement | battery lasts the shift | positions up to 2 min old |\n\nWe chose the second, because a dead phone is worse than an old position.\n',
  },
  *check(view) {
    for (const { options, section, said } of comparisonsOf(view.doc)) {
      const place = view.doc.sections[section];
      const [first, second] = options;
      if (!first || !second || !place || CHOICE.test(said) || isUnder(view.doc, section, NOT_TAKEN)) continue;
      if (first.block !== undefined && view.roles[first.block] !== 'content') continue;
      yield { range: first.range, topic: 'trade-offs', message: message('"{first}" and {count} more are weighed, and none is chosen. Say which one is taken, and what decided.', { first: first.name, count: options.length - 1 }) };
    }
  },
});
