import type { Range } from '../document/model.ts';
import type { View } from '../rules/rule.ts';

/** What is counted. Rates are per second. */
export type FigureKind = 'users' | 'requests' | 'reads' | 'writes' | 'messages' | 'rows' | 'connections' | 'teams';

/** A figure that tells how large the system is. */
export interface Figure {
  readonly kind: FigureKind;
  readonly value: number;
  /** As it stands in the text. */
  readonly text: string;
  readonly range: Range;
}

const NUMBER = String.raw`(\d{1,3}(?:,\d{3}){1,4}|\d{1,12}(?:\.\d{1,3})?)(?:\s?(K|k|M|B|bn|thousand|million|billion)(?![\w/]))?`;
const COUNTED: readonly (readonly [FigureKind, string])[] = [
  ['users', String.raw`(?:[a-z-]{2,12}\s){0,3}(?:users|customers|members|DAU|MAU)\b`],
  ['rows', String.raw`(?:[a-z-]{2,12}\s){0,2}(?:rows|records)\b`],
  ['connections', String.raw`(?:[a-z-]{2,12}\s){0,2}connections\b`],
  ['teams', String.raw`(?:[a-z-]{2,12}\s){0,2}teams\b`],
];
const PER_SECOND = String.raw`(?:\s?/\s?s(?:ec|econd)?\b|\s(?:per|a|each|every)\ssecond\b)`;
const COUNT = new RegExp(String.raw`(?<![\w.,/-])${NUMBER}\s(?:${COUNTED.map(([kind, words]) => `(?<${kind}>${words})`).join('|')})`, 'g');
const RATE = new RegExp(String.raw`(?<![\w.,/-])${NUMBER}\s?(?:(?<what>requests?|quer(?:y|ies)|calls|reads?|writes?|inserts?|updates?|messages?|events?|transactions|look-?ups|operations|ops)?${PER_SECOND}|(?<unit>RPS|QPS|TPS|rps|qps|tps)\b|req${PER_SECOND})`, 'g');
/** The name first: `| Users per day | 20 M |`, `DAU: 20M`. */
const NAMED = new RegExp(String.raw`(?<!\d\s)\b(?:(?<users>[Uu]sers|DAU|MAU)|(?<requests>RPS|QPS|[Rr]equests)|(?<reads>[Rr]eads)|(?<writes>[Ww]rites)|(?<rows>[Rr]ows|[Rr]ecords))(?:\s(?:per|a)\s(?<period>second|day|month|hour|minute)(?:,\s(?:average|peak|at peak))?)?[ \t|:~≈]{1,12}(?:about |some )?${NUMBER}(?!\s?%)`, 'g');

/** A bound that the design stays below, or a general truth, is no figure of the system. */
const BOUND = /\b(?:above|below|beyond|under|until|from|than|exceed\w{0,3}|at most|limit of|if|when|until about|from about)\s(?:about\s)?$/i;

const SCALE: Readonly<Record<string, number>> = { k: 1e3, thousand: 1e3, m: 1e6, million: 1e6, b: 1e9, bn: 1e9, billion: 1e9 };

export type Figures = ReadonlyMap<FigureKind, Figure>;

/** The largest figure of each kind that the writer gives, in text and tables. */
export function figuresOf({ doc, roles }: Pick<View, 'doc' | 'roles'>): Figures {
  const largest = new Map<FigureKind, Figure>();
  const add = (kind: FigureKind, number: string, scale: string | undefined, range: Range): void => {
    const value = Number(number.replaceAll(',', '')) * (SCALE[(scale ?? '').toLowerCase()] ?? 1);
    if (BOUND.test(doc.text.slice(Math.max(0, range.start - 24), range.start))) return;
    if (value > (largest.get(kind)?.value ?? 0)) largest.set(kind, { kind, value, range, text: doc.text.slice(range.start, range.end).replace(/[\s|]+/g, ' ').trim() });
  };
  for (const [index, block] of doc.blocks.entries()) {
    if (block.kind === 'html' || block.kind === 'code' || roles[index] !== 'content') continue;
    const source = doc.text.slice(block.range.start, block.range.end);
    if (!/\d/.test(source)) continue;
    const rangeOf = (match: RegExpExecArray): Range => ({ start: block.range.start + match.index, end: block.range.start + match.index + match[0].length });
    for (const match of source.matchAll(COUNT)) {
      const kind = COUNTED.find(([name]) => match.groups?.[name] !== undefined)?.[0];
      if (kind) add(kind, match[1] ?? '', match[2], rangeOf(match));
    }
    for (const match of source.matchAll(RATE)) add(rateOf(match.groups?.['what']), match[1] ?? '', match[2], rangeOf(match));
    for (const match of source.matchAll(NAMED)) {
      const { period, ...names } = match.groups ?? {};
      const kind = (['users', 'requests', 'reads', 'writes', 'rows'] as const).find((name) => names[name] !== undefined);
      const isRate = kind === 'requests' || kind === 'reads' || kind === 'writes';
      const number = match.findLast((part, at) => at > 5 && part !== undefined && /^\d/.test(part));
      // A count of requests without its period is no rate.
      if (!kind || number === undefined || (isRate && period !== 'second' && !/[RQ]PS/.test(match[0]))) continue;
      add(kind, number, /(K|k|M|B|bn|thousand|million|billion)$/.exec(match[0])?.[1], rangeOf(match));
    }
  }
  return largest;
}

function rateOf(what: string | undefined): FigureKind {
  if (what !== undefined && /^reads?$/.test(what)) return 'reads';
  if (what !== undefined && /^(?:writes?|inserts?|updates?)$/.test(what)) return 'writes';
  if (what !== undefined && /^(?:messages?|events?)$/.test(what)) return 'messages';
  return 'requests';
}
