import { headersOf } from '../design/headers.ts';
import { isUnder } from '../design/under.ts';
import { blocksFor, mayHold } from '../design/words.ts';
import { plainText } from '../document/plain-text.ts';
import { isStandIn } from '../content.ts';
import { message } from '../parsed.ts';
import { defineRule } from './rule.ts';
import { writtenBlocks } from './written.ts';

/** Words of which every title, label and column has one. */
const NAMED = /\b_{0,3}(?:weakness|limitation|shortcoming|known)/i;
const TITLE = /^(?:(?:known|current|remaining|accepted|open) )?(?:weakness(?:es)?|shortcomings?|known (?:limitations?|issues?|problems?|gaps))(?: (?:and|of|in) .{1,40})?$/i;
const NOT_OURS = /\b(?:alternatives?|options?|considered|rejected|existing|legacy|background|motivation|pros|cons|comparison|vs|versus|before|old)\b/i;
const LABEL = /^(?:known )?(?:weakness|limitation|shortcoming):\s/i;
const COLUMN = /^(?:known )?(?:weakness(?:es)?|shortcomings?)$/i;

/** Why it stays, how it is borne, or when it goes. */
const REASON = /\b(?:because|since|as (?:it|we|the|this|that|they|there|no|only)|due to|so that|accept\w{0,6}|toler\w{2,5}|fine|ok|okay|enough|rare\w{0,2}|unlikely|seldom|harmless|no (?:harm|matter)|only (?:once|twice|when|if|a|one)|mitigat\w{1,4}|workarounds?|work around|instead|until|later|revisit\w{0,2}|reconsider\w{0,2}|next (?:version|release|step|year|quarter)|plan(?:ned|s)?|will|would (?:need|cost|take|require|have)|could|can be|cost(?:s|ly)?|not worth|worth|too (?:much|dear|expensive|late|complex|few|small)|out of scope|not (?:addressed|needed|required)|deliberate\w{0,2}|intentional\w{0,2}|phased?|version \d|v\d|milestone|future|on purpose|by design|trade-?offs?|price|given|for now|manual\w{0,2}|monitor\w{0,4}|alert\w{0,3}|fix\w{0,3}|address\w{0,3}|resolv\w{1,3}|handled|solved|avoid\w{0,3}|reduc\w{1,3}|limited to|happen\w{0,3}|track\w{0,3})\b/i;

export default defineRule({
  id: 'weakness-without-reason',
  summary: 'A weakness that stays says why it is borne, or what would end it.',
  why: 'A weakness alone reads as an oversight, and the next reader fixes it first. With its reason it is a decision, and one knows when it stops being right.',
  severity: 'information',
  examples: {
    bad: '# National park\n\n## Known weaknesses\n\n- Two rangers on one phone are seen as one.\n- The map lags by two minutes; accepted, because nobody is steered by it.\n',
    good: '# National park\n\n## Known weaknesses\n\n- Two rangers on one phone are seen as one. Not addressed: it happened twice last year.\n- The map lags by two minutes; accepted, because nobody is steered by it.\n',
  },
  *check(view) {
    const { doc } = view;
    if (!mayHold(doc, NAMED)) return;
    const titled = new Set(doc.sections.flatMap(({ index, heading }) => (TITLE.test(heading?.text ?? '') ? [index] : [])));
    const named = new Set(blocksFor(doc, NAMED));
    for (const { index, block } of writtenBlocks(view)) {
      if (!titled.has(block.section) && !named.has(index)) continue;
      if (block.kind === 'code' || block.kind === 'html') continue;
      const section = doc.sections[block.section];
      if (!section || isUnder(doc, block.section, NOT_OURS)) continue;
      if (block.kind === 'table') {
        const headers = headersOf(block);
        const at = headers.findIndex((header) => COLUMN.test(header));
        const isList = at === 0 || (at < 0 && titled.has(block.section));
        if (!isList || headers.length < 2) continue;
        for (const { cells } of block.rows) {
          const [name, ...rest] = cells;
          const why = rest.map(({ text }) => text).filter((text) => /[\p{L}\p{N}]/u.test(text) && !isStandIn(text));
          if (!name || name.text === '' || isStandIn(name.text) || why.length > 0) continue;
          yield { range: name.range, topic: 'trade-offs', message: tell(plainText(name.text)) };
        }
        continue;
      }
      const isListed = block.item !== undefined && titled.has(block.section);
      if (!isListed && !LABEL.test(plainText(block.text))) continue;
      const item = block.item === undefined ? undefined : doc.items[block.item];
      // Of the items below an item the whole is told.
      if (item?.parent !== undefined) continue;
      const said = doc.text.slice(block.range.start, Math.max(block.range.end, item?.range.end ?? 0));
      // A paragraph beside the list may give the reason for all of it.
      const beside = doc.blocks.slice(section.firstBlock, section.endBlock).some((other) => other !== block && other.kind === 'text' && (isListed ? other.item === undefined : true) && REASON.test(other.text));
      if (REASON.test(said) || beside) continue;
      const text = plainText(block.text).replace(LABEL, '').replace(/[.;,]$/, '');
      yield { range: block.range, topic: 'trade-offs', message: tell(text.length > 60 ? `${text.slice(0, 57).trimEnd()}...` : text) };
    }
  },
});

const tell = (weakness: string) => message('The weakness "{weakness}" stands without a reason. Say why it is borne, what it costs, or what would make you end it.', { weakness });
