import type { Range } from '../document/model.ts';
import { message, type Message } from '../parsed.ts';
import { defineRule } from './rule.ts';

const PLACE = /non-?\s?functional|\bnfrs?\b|quality (?:attributes?|requirements?|goals?)|^(?:system |key |product |technical )?requirements?$|constraints?\b/i;
const ELSEWHERE = /(?<!non-?\s?)\bfunctional\b|out of scope|non-?\s?goals?/i;

/** What is promised without a measure, and what would measure it. */
const VAGUE: readonly (readonly [pattern: RegExp, measure: Message])[] = [
  [/\b(?:(?:very |super |blazing(?:ly)? )?fast|quick(?:ly)?|responsive|(?:low|minimal|minimum|minimi[sz]ed) latency|(?:near )?real[- ]time|instant(?:ly|aneous)?|high[- ]performance|performant|efficient(?:ly)?)\b/i, message('a percentile and a bound, such as p99 below 300 ms')],
  [/\b(?:highly[- ]available|high availability|always available|(?:high(?:ly)? )?reliab(?:le|ility)|robust|resilient)\b/i, message('a share of a period, such as 99.9 % a month')],
  [/\b(?:(?:highly |very )?scalable|high scalability)\b/i, message('a load, such as five times the 500 requests per second of today')],
  [/\b(?:user[- ]friendly|easy to use|seamless(?:ly)?|intuitive)\b/i, message('something that can be tried, such as a task and the minutes it takes')],
];

/** A number, a time or a bound makes it measurable. */
const MEASURED = /\d|\b(?:nines|percent|(?:one|two|three|five|ten|a|an|few|sub) ?-?(?:seconds?|minutes?|hours?|days?|ms)|milliseconds?|at (?:most|least)|no more than|never|always on|none|no (?:loss|data loss)|twice|tenfold|double|million|billion|thousand)\b|%/i;

export default defineRule({
  id: 'vague-requirement',
  summary: 'A requirement on quality can be measured: it has a number, a percentile or a bound.',
  why: 'Fast and highly available mean something else to everybody, so the design cannot be held to them, and no test can tell when they are met.',
  severity: 'information',
  examples: {
    bad: '# Ferry tickets\n\n## Non-functional requirements\n\n- Booking is fast.\n',
    good: '# Ferry tickets\n\n## Non-functional requirements\n\n- Booking is fast: the answer is there within 400 ms for 99 of 100.\n',
  },
  *check({ doc, roles }) {
    for (const section of doc.sections) {
      const title = section.heading?.text ?? '';
      if (!PLACE.test(title) || ELSEWHERE.test(title)) continue;
      const blocks = doc.blocks.slice(section.firstBlock, section.endBlock);
      const parts: { range: Range; text: string }[] = blocks.flatMap((block, at) => {
        if (roles[section.firstBlock + at] !== 'content') return [];
        // A row's first cell names the quality; what is promised stands behind it.
        if (block.kind === 'table') return block.rows.map((row) => ({ range: { start: row.cells[1]?.range.start ?? row.range.start, end: row.range.end }, text: doc.text.slice(row.range.start, row.range.end) }));
        if (block.kind !== 'text' || block.item === undefined) return [];
        // What an item's own items say belongs to it.
        let item = doc.items[block.item];
        while (item?.parent !== undefined) item = doc.items[item.parent];
        return [{ range: block.range, text: doc.text.slice(block.range.start, item?.range.end ?? block.range.end) }];
      });
      for (const { range, text } of parts) {
        if (MEASURED.test(text.replace(/^[\s|*\-\d.)]{0,12}|\b(?:NFR|FR|R|Q)-?\d{1,3}\b/g, ''))) continue;
        const own = doc.text.slice(range.start, range.end);
        const vague = VAGUE.flatMap(([pattern, measure]) => {
          const match = pattern.exec(own);
          return match ? [{ match, measure, pattern }] : [];
        });
        const found = vague.sort((a, b) => a.match.index - b.match.index)[0];
        // The same quality may have its number in another line of the section.
        if (!found || parts.some((other) => other.text !== text && found.pattern.test(other.text) && MEASURED.test(other.text.replace(/^[\s|*\-\d.)]{0,12}/, '')))) continue;
        const start = range.start + found.match.index;
        yield {
          range: { start, end: start + found.match[0].length },
          topic: 'non-functional-requirements',
          message: message('"{words}" cannot be measured. State {measure}.', { words: found.match[0], measure: found.measure }),
        };
      }
    }
  },
});
