import { lineAt, lineStart } from '../document/lines.ts';
import type { Range } from '../document/model.ts';
import type { Figure } from '../estimate/figures.ts';
import type { Measure } from '../knowledge/quick-decisions.ts';
import type { View } from '../rules/rule.ts';
import { figures } from '../rules/scale.ts';

/** A figure that the writer gives of the system's size. */
export interface Measured {
  /** Rates are per second. */
  readonly value: number;
  /** With its name: `2 million users`. */
  readonly text: string;
  readonly range: Range;
}

/** A bound that the design stays below is no figure of it. */
const BOUND = /\b(?:above|below|beyond|under|until|from|than|exceed\w{0,3}|at most|limit of|if|when)\s(?:about\s)?$/i;

const COUNTED: readonly (readonly [Measure, RegExp])[] = [
  ['connections', /(?<![\w.,])(\d{1,3}(?:,\d{3}){1,4}|\d{1,12})(\s?[KkM])? (?:[a-z-]{2,12} ){0,2}connections\b/g],
  // The name first, as in a table of estimates.
  ['requests', /(?<!\d[ \t])\b(?:[Rr]equests per second|RPS|QPS)(?:, (?:average|at peak|peak))?[ \t|:~≈]{1,12}(\d{1,3}(?:,\d{3}){1,4}|\d{1,12})(\s?[KkM]\b)?/g],
  ['teams', /(?<![\w.,])(\d{1,2})() (?:[a-z-]{2,12} ){0,2}teams\b/g],
  ['teams', /\b(three|four|five|six|seven|eight|nine|ten)() (?:[a-z-]{2,12} ){0,2}teams\b/gi],
];
const NUMBERS = ['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];

/** The largest figure of each kind in what the writer has written. */
export function measuresOf(view: View): ReadonlyMap<Measure, Measured> {
  const { doc, roles } = view;
  const largest = new Map<Measure, Measured>();
  const written = doc.blocks.filter((block, index) => roles[index] === 'content' && block.kind !== 'code' && block.kind !== 'html');
  const add = (measure: Measure, { value, text, range }: Measured): void => {
    if (!BOUND.test(doc.text.slice(Math.max(0, range.start - 24), range.start)) && value > (largest.get(measure)?.value ?? 0)) largest.set(measure, { value, text, range });
  };
  const isWritten = ({ range }: { readonly range: Range }): boolean => written.some((block) => block.range.start <= range.start && range.start < block.range.end);
  // The questions of a template name figures, too, in a cell beside the answer.
  const isAsked = ({ line, number, range }: Figure): boolean => {
    const at = number.start - lineStart(doc, lineAt(doc, range.start));
    const before = line.lastIndexOf('|', at);
    const after = line.indexOf('|', at);
    return view.template !== undefined && before >= 0 && after > before && view.template.doc.text.includes(line.slice(before, after + 1));
  };
  for (const kind of ['users', 'rows'] as const) figures(view, kind).filter((figure) => isWritten(figure) && !isAsked(figure)).forEach((figure) => add(kind, figure));
  for (const rate of figures(view, 'rate').filter(isWritten)) {
    if (rate.of === 'requests') add('requests', rate);
    if (/\b(?:writes?|inserts?|updates?)\b/i.test(rate.text)) add('writes', rate);
    if (/\b(?:messages?|events?)\b/i.test(rate.text)) add('messages', rate);
  }
  for (const block of written) {
    const source = doc.text.slice(block.range.start, block.range.end);
    for (const [measure, pattern] of COUNTED) {
      for (const match of source.matchAll(pattern)) {
        const word = NUMBERS.indexOf((match[1] ?? '').toLowerCase());
        const number = word < 0 ? Number((match[1] ?? '').replaceAll(',', '')) : word;
        const start = block.range.start + match.index;
        add(measure, { value: number * (/k/i.test(match[2] ?? '') ? 1e3 : /M/.test(match[2] ?? '') ? 1e6 : 1), text: match[0].replace(/[\s|]+/g, ' '), range: { start, end: start + match[0].length } });
      }
    }
  }
  return largest;
}
