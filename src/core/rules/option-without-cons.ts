import { comparisonsOf } from '../design/options.ts';
import { message } from '../parsed.ts';
import { defineRule } from './rule.ts';

export default defineRule({
  id: 'option-without-cons',
  summary: 'Each option that is weighed says what speaks against it.',
  why: 'An option without a drawback was not weighed but wished for. The drawback is there all the same, and is found by whoever runs the system.',
  severity: 'information',
  examples: {
    bad: '# National park\n\n## Trade-offs\n\n| Option | Pros | Cons |\n| --- | --- | --- |\n| phones push every 10 s | fresh positions | battery lasts half a day |\n| phones push on movement | battery lasts the shift | |\n\nWe chose the second, because a dead phone is worse than an old position.\n',
    good: '# National park\n\n## Trade-offs\n\n| Option | Pros | Cons |\n| --- | --- | --- |\n| phones push every 10 s | fresh positions | battery lasts half a day |\n| phones push on movement | battery lasts the shift | positions up to 2 min old |\n\nWe chose the second, because a dead phone is worse than an old position.\n',
  },
  *check(view) {
    for (const { name, range, hasPros, hasCons, block } of comparisonsOf(view.doc).flatMap(({ options }) => options)) {
      if (!hasPros || hasCons || (block !== undefined && view.roles[block] !== 'content')) continue;
      yield { range, topic: 'trade-offs', message: message('"{option}" has nothing that speaks against it. Name its price: what it costs, what it cannot do, or when it fails.', { option: name }) };
    }
  },
});
