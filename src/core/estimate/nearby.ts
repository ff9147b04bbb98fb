import type { DesignDoc } from '../document/model.ts';
import { type Quantity, quantitiesOf, readerOf, valuesOf } from './expression.ts';
import { judge, OK } from './judge.ts';
import { type Follows, type Line, quantitiesOfLine, sameKind, STRICT, tokensOf, valueOf } from './line.ts';
import type { Token } from './tokens.ts';

/**
 * Results that no sign ties to their inputs, though a word does: a factor (`Peak (3x): 360 GB/s`), a share (`with 30 % saved: 21 PB`), a
 * size for each (`10 GB per user`), a time (`Retention: 90 days, 27 TB`), and a formula in brackets behind its result. The inputs stand on
 * the same line or a few lines above. Only agreement is told.
 */
export function followsNearby(doc: DesignDoc, lines: readonly Line[], at: number): Follows[] {
  const line = lines[at];
  if (!line) return [];
  return [
    ...(BRACKETS.test(line.text) ? inBrackets(line) : []),
    ...(FACTOR.test(line.text) ? byFactor(doc, lines, at) : []),
    ...(SHARE.test(line.text) ? byShare(doc, lines, at) : []),
    ...(AMOUNT.test(line.text) && RESULT.test(line.text) && lines.slice(Math.max(0, at - ABOVE), at + 1).some(({ text }) => EACH.test(text)) ? byEach(doc, lines, at) : []),
    ...(SPAN.test(line.text) && RESULT.test(line.text) ? byTime(doc, lines, at) : []),
  ];
}

const BRACKETS = /\d[^()\n]{0,40}\(\s?[~≈(]?\s?[\d$]/;
const FACTOR = /\d\s?[x×*]|[x×*]\s?\d|\d:1\b|\d (?:replicas|copies|times)\b/i;
const SHARE = /\d\s?%/;
/** A number with a scale, a size, a price or a rate: what is worth computing. */
const AMOUNT = /\d\s?(?:[kmbt]\b|[kmgtpe]i?b|bytes|thousand|million|billion|trillion)|[$€£]\s?\d|\d\s?\p{L}{0,12}(?:\/| (?:per|a) )/iu;
const EACH = /\b(?:each|every|average|avg|per (?!sec|min|hour|day|week|month|year))|[a-z\d]\/(?!s\b|sec|min|h\b|hour|day|week|month|year|yr)[a-z]/i;
const SPAN = /\d[\s-]?(?:hour|day|week|month|year|yr|annum)/i;
/** What announces a result. */
const RESULT = /[=≈~:→⇒|]|\b(?:so|about|around|roughly|approximately|total|gives|means|that is|yields|makes)\b/i;

/** How many lines above a result its inputs may stand. */
const ABOVE = 4;
/** How many quantities before a result may be its inputs. */
const INPUTS = 6;

const isBare = (quantity: Quantity): boolean => !quantity.hasUnit && !quantity.hasScaleWord;

interface Found {
  readonly quantity: Quantity;
  readonly next: number;
  readonly line: Line;
}

const onLine = (line: Line): Found[] => quantitiesOfLine(line).map(({ quantity, next }) => ({ quantity, next, line }));

/** The quantities above a line, nearest last, as far as they belong to its section. */
function above(doc: DesignDoc, lines: readonly Line[], at: number): Found[] {
  const section = doc.blocks[lines[at]?.block ?? -1]?.section;
  return lines.slice(Math.max(0, at - ABOVE), at).filter(({ block }) => doc.blocks[block]?.section === section).flatMap(onLine);
}

function told(source: Quantity, stated: Quantity, computed: number): Follows[] {
  const ratio = (valueOf(stated)?.value ?? NaN) / computed;
  return Math.max(ratio, 1 / ratio) - 1 <= OK ? [{ source, stated, verdict: 'ok', ratio }] : [];
}

/** What stands before a token that belongs to a quantity: its index among the tokens. */
const startOf = ({ quantity, line }: Found): number => tokensOf(line).findIndex(({ end }) => end > quantity.start);

/** `3-5` and `2 to 3` are no one number. */
function isRange(found: Found): boolean {
  const tokens = tokensOf(found.line);
  const start = startOf(found);
  return (isDash(tokens[start - 1]) && tokens[start - 2]?.kind === 'number') || (isDash(tokens[found.next]) && (tokens[found.next + 1]?.kind === 'number' || tokens[found.next + 1]?.kind === 'money')) || (tokens[start - 1]?.text === 'to' && tokens[start - 2]?.kind !== 'word');
}

const isDash = (token: Token | undefined): boolean => token !== undefined && /^(?:[-–~]|--)$/.test(token.text);

/** `129,600 (0.05 * 2,592,000)`, and `1,560 PB (1.56 EB)`. */
function inBrackets(line: Line): Follows[] {
  return onLine(line).flatMap(({ quantity: result, next }): Follows[] => {
    const tokens = tokensOf(line);
    if (tokens[next]?.kind !== 'open') return [];
    const read = readerOf(tokens).expression(next + 1, tokens.length);
    if (!read || tokens[read.next]?.kind !== 'close') return [];
    const inside = read.expression;
    if (inside.kind === 'quantity' && (!inside.hasUnit || !result.hasUnit)) return [];
    const judged = inside.kind === 'quantity' || quantitiesOf(inside).length >= 2 ? judge(inside, result) : undefined;
    if (!judged || judged.verdict === 'wrong') return [];
    return inside.kind === 'quantity' ? [{ source: result, stated: inside, verdict: judged.verdict, ratio: 1 / judged.ratio }] : [{ source: inside, stated: result, verdict: judged.verdict, ratio: judged.ratio }];
  });
}

/** `Peak QPS: 3x = 3,500`, `× 3 replicas = 30 PB`, `Read QPS = 10*(write QPS) = 10K`. */
function byFactor(doc: DesignDoc, lines: readonly Line[], at: number): Follows[] {
  return resultsOf(lines[at], (factor) => !factor.quantity.hasUnit && !factor.quantity.percent && isFactor(factor), (stated, { quantity }, before) =>
    [...above(doc, lines, at), ...before].flatMap((input) => sameAs(stated, input, valueOf(quantity)?.value ?? NaN)),
  );
}

function isFactor(found: Found): boolean {
  const tokens = tokensOf(found.line);
  const start = startOf(found);
  const [before, behind] = [tokens[start - 1], tokens[found.next]];
  if (isRange(found) || (valueOf(found.quantity)?.value ?? 1) <= 1) return false;
  if (/^[x×]$/i.test(tokens[found.next - 1]?.text ?? '')) return true;
  if (behind?.text === ':' && tokens[found.next + 1]?.value === 1) return true;
  if (/^(?:replicas|copies|times)$/i.test(tokens.find(({ start: from }) => from >= found.quantity.number.end)?.text ?? '')) return true;
  // A sign with a number on one side alone: `5 * write QPS`, `x 3 replicas`.
  if (behind && /^[*×x]$/.test(behind.text)) return !/^(?:number|money)$/.test(tokens[found.next + 1]?.kind ?? '');
  return before !== undefined && /^[*×x]$/.test(before.text) && !/^(?:number|close)$/.test(tokens[start - 2]?.kind ?? '');
}

/** `With compression (40% saved): 6 EB`, `50% use it daily: 150 million`. */
function byShare(doc: DesignDoc, lines: readonly Line[], at: number): Follows[] {
  const isMore = MORE.test(lines[at]?.text ?? '');
  return resultsOf(lines[at], (share) => share.quantity.percent && !isRange(share) && (valueOf(share.quantity)?.value ?? 1) < 1, (stated, { quantity }, before) => {
    const share = valueOf(quantity)?.value ?? NaN;
    return [...above(doc, lines, at), ...before].flatMap((input) => (isMore ? [1 + share] : [share, 1 - share]).flatMap((factor) => sameAs(stated, input, factor)));
  });
}

const MORE = /\b(?:overhead|headroom|buffer|growth|margin|extra|more|on top)\b/i;

/** Whether a result is so many times an input of its kind. */
function sameAs(stated: Quantity, { quantity }: Found, factor: number): Follows[] {
  const [value, from] = [valueOf(stated), valueOf(quantity)];
  if (!value || !from || quantity === stated || quantity.percent || !sameKind(value, from) || isBare(stated) !== isBare(quantity)) return [];
  return told(quantity, stated, from.value * factor);
}

/** Pairs every result of a line with what stands before it on the line and says how it comes about; the first agreement is told. */
function resultsOf(line: Line | undefined, isMeans: (found: Found) => boolean, follow: (stated: Quantity, means: Found, before: readonly Found[]) => readonly Follows[]): Follows[] {
  if (!line) return [];
  const all = onLine(line);
  const means = all.findIndex((found) => isMeans(found));
  if (means < 0) return [];
  return all.slice(means + 1).flatMap((found) => (found.quantity.percent || isRange(found) || !isAnnounced(found) ? [] : follow(found.quantity, all[means] as Found, all.slice(0, means)).slice(0, 1)));
}

/** A result stands behind a sign or a word for one, or begins what a colon announces. */
function isAnnounced(found: Found): boolean {
  const tokens = tokensOf(found.line);
  for (let at = startOf(found) - 1, words = 0; at >= 0 && words < 5; at--, words++) {
    const { kind, text } = tokens[at] as Token;
    if (kind === 'number') return false;
    if (kind === 'relation' || text === ':' || RESULT_WORD.test(text)) return true;
  }
  return false;
}

const RESULT_WORD = /^(?:so|about|around|roughly|approximately|total|gives|means|is|yields|makes|adds|->|-|–|—)$/i;

/** `100,000 entries, 128 bytes each, so about 13 MB`, or the same over a few lines. */
function byEach(doc: DesignDoc, lines: readonly Line[], at: number): Follows[] {
  const line = lines[at];
  if (!line) return [];
  return onLine(line).flatMap((result, index, all) => {
    const value = valueOf(result.quantity);
    if (!value || isBare(result.quantity) || result.quantity.percent || isRange(result) || !isAnnounced(result)) return [];
    const inputs = [...above(doc, lines, at), ...all.slice(0, index)].slice(-INPUTS);
    for (const each of inputs) {
      const things = isRange(each) ? [] : thingsOf(each);
      for (const input of inputs) {
        if (input === each || isRange(input) || input.quantity.percent || !things.some((thing) => thing === '' || isNamed(input, thing))) continue;
        for (const reader of [STRICT, { binary: false, periods: false }]) {
          const [size, count, stated] = [each, input, result].map(({ quantity }) => valuesOf(quantity, reader)[0]);
          if (!size || !count || !stated || size.data + count.data !== stated.data || size.money + count.money !== stated.money || size.time + count.time !== stated.time) continue;
          const ratio = stated.value / (size.value * count.value);
          if (Math.max(ratio, 1 / ratio) - 1 <= OK) return [{ source: input.quantity, stated: result.quantity, verdict: 'ok' as const, ratio }];
        }
      }
    }
    return [];
  });
}

/** What a quantity is said for each of: `10 GB per user` and `Each user: 10 GB` give `user`, `128 bytes each` gives an empty name. */
function thingsOf(found: Found): string[] {
  const tokens = tokensOf(found.line);
  const behind = tokens.findIndex(({ start }) => start >= found.quantity.number.end);
  const things: string[] = [];
  for (let at = behind, words = 0; at >= 0 && at < tokens.length && words < NAME_WORDS * 2; at++, words++) {
    const { kind, text } = tokens[at] as Token;
    if (kind === 'stop' || kind === 'number' || kind === 'relation') break;
    const named = tokens[at + 1];
    if (/^each$/i.test(text)) things.push(named?.kind === 'word' && named.text !== 'per' && named.text !== 'so' ? named.text : '');
    else if ((/^per$/i.test(text) || text === '/') && named?.kind === 'word' && !PERIOD.test(named.text)) things.push(named.text);
  }
  for (let at = startOf(found) - 1, words = 0; at >= 0 && words < NAME_WORDS; at--, words++) {
    const { kind, text } = tokens[at] as Token;
    if (kind === 'number' || kind === 'relation') break;
    const named = tokens[at + 1];
    if (/^(?:each|every|average|avg)$/i.test(text) && named?.kind === 'word') things.push(named.text);
  }
  return things;
}

const PERIOD = /^(?:s|sec|second|min|minute|h|hr|hour|day|week|month|year|yr|annum)$/i;

/** Whether a quantity counts such things: `200M users` for `user`. */
function isNamed({ quantity, line }: Found, thing: string): boolean {
  const tokens = tokensOf(line);
  const at = tokens.findIndex(({ start }) => start >= quantity.number.end);
  const stem = thing.toLowerCase().replace(/(?:ies|y|es|s)$/, '');
  for (let words = 0; words < NAME_WORDS; words++) {
    const token = tokens[at + words];
    if (!token || token.kind === 'stop' || token.kind === 'number' || token.kind === 'relation') return false;
    if (token.kind === 'word' && (token.text.toLowerCase().startsWith(stem) || (stem === 'user' && /^[dm]aus?$/i.test(token.text)))) return true;
  }
  return false;
}

const NAME_WORDS = 5;

/** `Retention: 90 days = 27 TB` below `300 GB/day`. */
function byTime(doc: DesignDoc, lines: readonly Line[], at: number): Follows[] {
  return resultsOf(lines[at], ({ quantity }) => isSpan(quantity), (stated, { quantity: span }, before) => {
    const [value, lasting] = [valueOf(stated), valueOf(span)];
    if (!value || !lasting || value.time !== 0 || isBare(stated)) return [];
    return [...above(doc, lines, at), ...before].flatMap(({ quantity: rate }) => {
      const from = valueOf(rate);
      return from?.time === -1 && from.data === value.data && from.money === value.money ? told(rate, stated, from.value * lasting.value) : [];
    });
  });
}

const isSpan = (quantity: Quantity): boolean => {
  const value = valueOf(quantity);
  return value !== undefined && value.time === 1 && value.data === 0 && value.money === 0 && value.value >= 3600;
};
