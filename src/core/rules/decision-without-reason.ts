import { headersOf } from '../design/headers.ts';
import { isStandIn } from '../content.ts';
import { saidIn } from '../design/said.ts';
import { blocksFor } from '../design/words.ts';
import { plainText } from '../document/plain-text.ts';
import { message } from '../parsed.ts';
import { defineRule } from './rule.ts';
import { writtenBlocks } from './written.ts';

const DECISION = /^(?:decisions?|choices?|chosen|taken|selected|picked|we keep|we chose)(?: option)?$/i;
const REASON = /^(?:because|reasons?|why|rationale|decided by|justification|since|motivation|pros|benefits?)\b/i;

/** A sentence that tells of a choice, with what was chosen. */
const CHOSE = /\b(?:we (?:chose|picked|selected|opted for|settled on|decided on|went with)|(?:decision|chosen option|choice):)\s(?:to (?:use|go with) )?([^.,;:\n]{2,60})/i;

const SAYS_WHY = /\b(?:because|since|as|due to|so that|so we|so the|reasons?|rationale|thus|therefore|hence|in order|to (?:avoid|keep|reduce|allow|get|make|support|ensure|prevent|meet|minimi[sz]e|handle|save|simplify)|allow\w{0,3}|gives?|gave|avoids?|\w{3,12}er|less|more|fewer|needs?|needed|requires?|required|than|benefits?|advantages?|pros|eas(?:e|y|ily)|for (?:its|their|the|better|simplicity|speed|now)|given|which|where|while|even though|although|but|over|instead|simple|enough|already|decided|trade-?offs?)\b/i;

export default defineRule({
  id: 'decision-without-reason',
  summary: 'A decision says what decided it.',
  why: 'A choice without its reason is argued again by every new reader, and undone by someone who does not know what it protects.',
  severity: 'information',
  examples: {
    bad: '# National park\n\n## Trade-offs\n\n| Decision | Taken | Because |\n| --- | --- | --- |\n| positions | push on movement | a dead phone is worse than an old position |\n| store | PostgreSQL | |\n',
    good: '# National park\n\n## Trade-offs\n\n| Decision | Taken | Because |\n| --- | --- | --- |\n| positions | push on movement | a dead phone is worse than an old position |\n| store | PostgreSQL | 8 writes a second, and the team runs two already |\n',
  },
  *check(view) {
    const { doc } = view;
    const telling = new Set(blocksFor(doc, CHOSE));
    for (const { index, block } of writtenBlocks(view)) {
      if (block.kind === 'table') {
        const headers = headersOf(block);
        const reason = headers.findIndex((header) => REASON.test(header));
        if (reason < 1 || !headers.some((header) => DECISION.test(header))) continue;
        for (const { cells } of block.rows) {
          const filled = cells.filter(({ text }, column) => column !== reason && text !== '' && !isStandIn(text));
          const why = cells[reason]?.text ?? '';
          const name = cells[0];
          if (!name || filled.length < 2 || (why !== '' && !isStandIn(why) && /[\p{L}\p{N}]/u.test(why))) continue;
          yield { range: name.range, topic: 'trade-offs', message: tell(plainText(name.text)) };
        }
      } else if (block.kind === 'text' && telling.has(index)) {
        const match = CHOSE.exec(block.text);
        const section = doc.sections[block.section];
        if (!match || !section || SAYS_WHY.test(saidIn(doc, section.range).replace(section.heading?.text ?? '', ''))) continue;
        const start = doc.text.indexOf(match[0], block.range.start);
        const range = start >= 0 && start < block.range.end ? { start, end: start + match[0].length } : block.range;
        yield { range, topic: 'trade-offs', message: tell(plainText(match[1] ?? '')) };
      }
    }
  },
});

const tell = (decision: string) => message('The decision "{decision}" has no reason. Say which requirement or number decided it, and what was given up.', { decision });
