import { headersOf } from '../design/headers.ts';
import { entityKey } from '../design/entities.ts';
import { plainText } from '../document/plain-text.ts';
import { isStandIn } from '../content.ts';
import { message } from '../parsed.ts';
import { defineRule } from './rule.ts';
import { writtenBlocks } from './written.ts';
import { knownThings } from './stored.ts';

const CARDINALITY = /\b(?:one|many|single|several|multiple|exactly|at most|at least|zero|optional|each|every|any number|most|both|cardinality|has a|belongs to|all|up to|two|three|n)\b|\d|\*|[:.]{1,2}[nNmM]\b|\b[nNmM]:|[|}o]{1,2}--|1|∞/i;
const HEADER = /^(?:cardinality|multiplicity|kind|type|relation(?:ship)?(?: type)?|how many|degree)$/i;
const FROM = /^(?:from|parent|source|entity|left|one side|entity a|a)$/i;
const TO = /^(?:to|child|target|related (?:entity|to)|right|other side|references|entity b|b)$/i;
const ARROW = /^([\p{L}][\p{L}\p{N}_ ]{1,40}?)\s{0,3}(?:<?-{1,2}>|→|↔|—|–|=>|to\b)\s{0,3}([\p{L}][\p{L}\p{N}_ ]{1,40})\s?(?:[:,(].{0,120})?$/u;

export default defineRule({
  id: 'relationship-without-cardinality',
  summary: 'Each relationship says how many stand on either side.',
  why: 'One-to-many is a column, many-to-many a table of its own, and changing the one into the other is a migration of live data.',
  severity: 'information',
  examples: {
    bad: '# Theatre\n\n## Relationships\n\n| From | To | Cardinality | Held by |\n| --- | --- | --- | --- |\n| production | performance | one-to-many | performance.production_id |\n| production | actor | | casting |\n',
    good: '# Theatre\n\n## Relationships\n\n| From | To | Cardinality | Held by |\n| --- | --- | --- | --- |\n| production | performance | one-to-many | performance.production_id |\n| production | actor | many-to-many | casting |\n',
  },
  *check(view) {
    const { doc } = view;
    for (const { block } of writtenBlocks(view)) {
      const path = doc.sections[block.section]?.path.at(-1) ?? '';
      if (block.kind === 'table') {
        const headers = headersOf(block);
        const from = headers.findIndex((header) => FROM.test(header));
        const to = headers.findIndex((header) => TO.test(header));
        if (from < 0 || to < 0 || !(/\brelation/i.test(path) || headers.some((header) => /^(?:cardinality|multiplicity)$/i.test(header)))) continue;
        const column = headers.findIndex((header) => HEADER.test(header));
        for (const { cells } of block.rows) {
          const [a, b] = [cells[from], cells[to]];
          const said = column < 0 ? cells.map((cell) => cell.text).join(' | ') : (cells[column]?.text ?? '');
          if (!a || !b || a.text === '' || b.text === '' || isStandIn(a.text) || (column < 0 ? CARDINALITY.test(said) : said !== '' && !isStandIn(said))) continue;
          yield { range: { start: a.range.start, end: b.range.end }, topic: 'relationships', message: tell(plainText(a.text), plainText(b.text)) };
        }
      } else if (block.kind === 'text' && block.item !== undefined && /\brelation(?:ship)?s?\b/i.test(path)) {
        const match = ARROW.exec(plainText(block.text));
        const [from = '', to = ''] = [match?.[1], match?.[2]];
        if (!match || CARDINALITY.test(block.text) || ![from, to].every((name) => knownThings(doc).has(entityKey(name)))) continue;
        yield { range: doc.items[block.item]?.range ?? block.range, topic: 'relationships', message: tell(from, to) };
      }
    }
  },
});

const tell = (from: string, to: string) => message('The relationship from "{from}" to "{to}" has no cardinality. Say how many of each belong to one of the other: one-to-one, one-to-many or many-to-many.', { from: from.trim(), to: to.trim() });
