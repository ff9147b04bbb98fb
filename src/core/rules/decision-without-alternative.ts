import { headersOf } from '../design/headers.ts';
import { saidIn } from '../design/said.ts';
import { isUnder } from '../design/under.ts';
import { blocksFor } from '../design/words.ts';
import { plainText } from '../document/plain-text.ts';
import { isStandIn } from '../content.ts';
import { message } from '../parsed.ts';
import { defineRule } from './rule.ts';
import { writtenBlocks } from './written.ts';

const DECISION = /^(?:(?:design )?decisions?|choices?|chosen|chosen option|taken|selected|picked)$/i;
const ALTERNATIVE = /^(?:alternatives?|(?:other )?options?|(?:alternatives?|options?) (?:considered|rejected)|rejected|instead of|over)$/i;

/** Defaults need no contest: eight of them are taken in a minute. */
const EXEMPT = /\b(?:quick decisions?|decision matrix|defaults?)\b/i;

/** A sentence that tells of a choice, with what was chosen. */
const CHOSE = /\b(?:we (?:chose|picked|selected|opted for|settled on|decided (?:on|to use|for)|went with)|(?:decision|chosen option)(?:\*\*|__)?:(?:\*\*|__)?)\s(?:to (?:use|go with) )?([^.,;:\n]{2,60})/i;

/** What follows the name of the thing chosen. */
const REASON = /\s(?:because|since|as|so|for|to|due|which|when|while)\b.*$/i;

/** Words that name a way not taken. */
const WEIGHED = /\b(?:over|instead|rather|than|alternativ\w{1,4}|options?|versus|vs|compar\w{2,6}|considered|reject\w{0,3}|ruled out|discard\w{0,2}|unlike|either|neither|trade-?offs?|other|another|else|whereas|but|not|could|would|both|between|first|second|two|three|pros|cons)\b/i;

const WAYS = /\b(?:alternativ\w{1,4}|options?|trade-?offs?|comparison|versus|vs|why not|rejected|considered|pros and cons)\b/i;

export default defineRule({
  id: 'decision-without-alternative',
  summary: 'A decision names what else could have been taken.',
  why: 'A choice among one is no choice. The next reader proposes the way that was never written down, and the argument begins again.',
  severity: 'information',
  examples: {
    bad: '# National park\n\n## Storage\n\nWe chose PostgreSQL because the team runs it already.\n',
    good: '# National park\n\n## Storage\n\nWe chose PostgreSQL over DynamoDB because the team runs it already.\n',
  },
  *check(view) {
    const { doc, roles } = view;
    // Where ways not taken have a section of their own, they are told there for all.
    const hasWays = doc.sections.some(({ heading, endBlock, firstBlock, endIndex, index }) => heading !== undefined && WAYS.test(heading.text) && (endIndex > index + 1 || roles.slice(firstBlock, endBlock).includes('content')));
    const telling = new Set(hasWays ? [] : blocksFor(doc, CHOSE));
    for (const { index, block } of writtenBlocks(view)) {
      if (block.kind !== 'table' && !telling.has(index)) continue;
      const section = doc.sections[block.section];
      if (isUnder(doc, block.section, EXEMPT)) continue;
      if (block.kind === 'table') {
        const headers = headersOf(block);
        const other = headers.findIndex((header) => ALTERNATIVE.test(header));
        if (other < 1 || !headers.some((header, column) => column < other && DECISION.test(header)) || headers.some((header) => EXEMPT.test(header))) continue;
        for (const { cells } of block.rows) {
          const filled = cells.filter(({ text }, column) => column !== other && text !== '' && !isStandIn(text));
          const text = cells[other]?.text ?? '';
          const name = cells[0];
          if (!name || filled.length < 2 || (/[\p{L}\p{N}]/u.test(text) && !isStandIn(text))) continue;
          yield { range: name.range, topic: 'trade-offs', message: tell(plainText(name.text)) };
        }
      } else if (block.kind === 'text') {
        const match = CHOSE.exec(block.text);
        const chosen = match?.[1] ?? '';
        const parent = section && doc.sections[section.parent ?? -1];
        const around = parent && parent.index !== doc.title?.index && parent.level > 0 ? parent : section;
        if (!match || !around || WEIGHED.test(saidIn(doc, around.range).replace(/\bchosen option\b/gi, ''))) continue;
        const name = chosen.replace(REASON, '');
        const length = match[0].length - (chosen.length - name.length);
        const start = doc.text.indexOf(match[0], block.range.start);
        const range = start >= 0 && start < block.range.end ? { start, end: start + length } : block.range;
        yield { range, topic: 'trade-offs', message: tell(plainText(name)) };
      }
    }
  },
});

const tell = (decision: string) => message('The decision "{decision}" names no alternative. Name the next best way and why it was not taken, or say that there was none.', { decision });
