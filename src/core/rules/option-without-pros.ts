import { comparisonsOf } from '../design/options.ts';
import { message } from '../parsed.ts';
import { defineRule } from './rule.ts';

export default defineRule({
  id: 'option-without-pros',
  summary: 'Each option that is weighed says what speaks for it.',
  why: 'An option with drawbacks alone is a straw man: it stands there to lose, and the next reader will ask what it would have brought.',
  severity: 'information',
  examples: {
    bad: '# National park\n\n## Trade-offs\n\n| Option | Pros | Cons |\n| --- | --- | --- |\n| phones push every 10 s | | battery lasts half a day |\n| phones push on movement | battery lasts the shift | positions up to 2 min old |\n\nWe chose the second, because a dead phone is worse than an old position.\n',
    good: '# National park\n\n## Trade-offs\n\n| Option | Pros | Cons |\n| --- | --- | --- |\n| phones push every 10 s | fresh positions | battery lasts half a day |\n| phones push on movement | battery lasts the shift | positions up to 2 min old |\n\nWe chose the second, because a dead phone is worse than an old position.\n',
  },
  *check(view) {
    for (const { name, range, hasPros, hasCons, block } of comparisonsOf(view.doc).flatMap(({ options }) => options)) {
      if (hasPros || !hasCons || (block !== undefined && view.roles[block] !== 'content')) continue;
      yield { range, topic: 'trade-offs', message: message('"{option}" has nothing that speaks for it. Say what it would bring; if it brings nothing, it is no option and can go.', { option: name }) };
    }
  },
});
