import type { DesignDoc } from '../document/model.ts';
import { type Quantity, quantitiesOf, readerOf, valuesOf } from './expression.ts';
import { judge, OK } from './judge.ts';
import { type Follows, type FoundInLine, type Line, quantitiesOfLine, sameKind, STRICT, tokensOf, valueOf } from './line.ts';
import type { Token } from './tokens.ts';

/**
 * Results that no sign ties to their inputs, though a word does: a factor (`Peak (3x): 360 GB/s`), a share (`with 30 % saved: 21 PB`), a
 * size for each (`10 GB per user`), a time (`Retention: 90 days, 27 TB`), and a formula in brackets behind its result. The inputs stand on
 * the same line or a few lines above. Only agreement is told.
 */
export function followsNearby(doc: DesignDoc, lines: readonly Line[], at: number): Follows[] {
  const line = lines[at];
  if (!line) return [];
  const { text, reading: { hasTwo } } = line;
  const isAmount = AMOUNT.test(text);
  if (!hasTwo && !isAmount) return [];
  const isResult = RESULT.test(text);
  const share = hasTwo && text.includes('%') && SHARE.test(text);
  const before = isResult && isAmount ? (lines[at - 1]?.text ?? '') : '';
  return [
    ...(hasTwo && text.includes('(') && BRACKETS.test(text) ? inBrackets(tokensOf(line), quantitiesOfLine(line)) : []),
    ...(isResult && ((hasTwo && FACTOR.test(text)) || FACTOR.test(before)) ? byFactor(doc, lines, at) : []),
    ...(share && isResult ? byShare(doc, lines, at) : []),
    ...(share && text.includes('9') ? byAvailability(line) : []),
    ...(isResult && ((hasTwo && SPAN.test(text)) || SPAN.test(before)) ? byTime(doc, lines, at) : []),
    ...(isResult && isAmount && hasTwo ? byNeighbours(line) : []),
    ...(isResult && isAmount && lines.slice(Math.max(0, at - ABOVE), at + 1).some(saysEach) ? byEach(doc, lines, at) : []),
  ];
}

export const BRACKETS = /\d[^\d()\n]{0,40}\(\s?[~≈(]?\s?[\d$]|\d[^()\n]{0,20}\):/;
const FACTOR = /\d\s?(?:[x×](?!\p{L})|\*\s?[\p{L}(])|[x×*]\s?\d|\d:1\b|\d (?:replicas|copies|times)\b|\bfactor\b/iu;
const SHARE = /(?:^|[^±\d.,\s])\s?\d{1,3}(?:[.,]\d{1,5})?\s?%/;
/** A number with a scale, a size, a price or a rate: what is worth computing. */
const AMOUNT = /\d\s?(?:[kmbt]\b|[kmgtpe]i?b|bytes|thousand|million|billion|trillion)|[$€£]\s?\d|\d,\d{3}|\d{5}|\d\s?[a-z]{0,12}(?:\/(?:s|min|h|day|week|mo|y)| per )/i;
const EACH = /\b(?:each|every|average|avg|per (?!sec|min|hour|day|week|month|year))|[$€£]\s?[\d.]{1,9}\/|\d\s?(?:[kmgtpe]?i?b|bytes?)\/(?!s\b|sec|min|h\b|hour|day|week|month|year|yr)[a-z]/i;
const SPAN = /\d[\s-]?(?:hour|day|week|month|year|yr|annum)/i;
const saysEach = ({ reading, text }: Line): boolean => (reading.saysEach ??= EACH.test(text));

/** What announces a result. */
const RESULT = /[=≈~:→⇒|]|\b(?:so|about|around|roughly|approximately|total|gives|means|that is|yields|makes)\b/i;

/** How many lines above a result its inputs may stand. */
const ABOVE = 4;
/** How many quantities before a result may be its inputs. */
const INPUTS = 6;

/** A small number without a unit may be anything. */
const isSmall = (quantity: Quantity): boolean => isBare(quantity) && (quantity.readings[0]?.value ?? 0) < 10_000;

const isBare = (quantity: Quantity): boolean => !quantity.hasUnit && !quantity.hasScaleWord;

/** The quantities above a line, nearest last, as far as they belong to its section. */
function above(doc: DesignDoc, lines: readonly Line[], at: number): FoundInLine[] {
  const section = doc.blocks[lines[at]?.block ?? -1]?.section;
  return lines.slice(Math.max(0, at - ABOVE), at).filter(({ block }) => doc.blocks[block]?.section === section).flatMap(quantitiesOfLine);
}

/** The line before, in the same section: `Retention: 365 days`, and then `Storage: 365 TB`. */
const lineAbove = (doc: DesignDoc, lines: readonly Line[], at: number): Line | undefined => (doc.blocks[lines[at - 1]?.block ?? -1]?.section === doc.blocks[lines[at]?.block ?? -1]?.section ? lines[at - 1] : undefined);

function told(source: Quantity, stated: Quantity, computed: number): Follows[] {
  const ratio = (valueOf(stated)?.value ?? NaN) / computed;
  return Math.max(ratio, 1 / ratio) - 1 <= OK ? [{ source, stated, verdict: 'ok', ratio }] : [];
}

/** `3-5` and `2 to 3` are no one number. */
function isRange(found: FoundInLine): boolean {
  const tokens = tokensOf(found.line);
  const start = found.first;
  return (isDash(tokens[start - 1]) && tokens[start - 2]?.kind === 'number') || (isDash(tokens[found.next]) && (tokens[found.next + 1]?.kind === 'number' || tokens[found.next + 1]?.kind === 'money')) || (tokens[start - 1]?.text === 'to' && tokens[start - 2]?.kind !== 'word');
}

const isDash = (token: Token | undefined): boolean => token !== undefined && /^(?:[-–~]|--)$/.test(token.text);

/** `129,600 (0.05 * 2,592,000)`, `300 per second on a usual day (26M / 86,400)`, `1,560 PB (1.56 EB)`, and `Stops (5 * 100 bytes): 500 bytes`. */
export function inBrackets(tokens: readonly Token[], quantities: readonly Pick<FoundInLine, 'quantity' | 'next'>[]): Follows[] {
  return quantities.flatMap(({ quantity, next }): Follows[] => {
    let open = next;
    while (open < next + NAME_WORDS && tokens[open]?.kind === 'word') open++;
    if (tokens[open]?.kind !== 'open') return [];
    const read = readerOf(tokens).expression(open + 1, tokens.length);
    if (!read || tokens[read.next]?.kind !== 'close') return [];
    const inside = read.expression;
    if (inside.kind === 'quantity' && (open > next || ((!inside.hasUnit || !quantity.hasUnit) && !(inside.hasScaleWord && !inside.percent)))) return [];
    const judged = inside.kind === 'quantity' || quantitiesOf(inside).length >= 2 ? judge(inside, quantity) : undefined;
    if (!judged || (judged.verdict !== 'ok' && (open > next || judged.verdict === 'wrong'))) return [];
    return inside.kind === 'quantity' ? [{ source: quantity, stated: inside, verdict: judged.verdict as 'ok', ratio: 1 / judged.ratio }] : [{ source: inside, stated: quantity, verdict: judged.verdict as 'ok', ratio: judged.ratio }];
  }).concat(behindBrackets(tokens, quantities));
}

/** `Stops (5 stops * 100 bytes): 500 bytes` */
function behindBrackets(tokens: readonly Token[], quantities: readonly Pick<FoundInLine, 'quantity' | 'next'>[]): Follows[] {
  return quantities.flatMap(({ quantity }): Follows[] => {
    const start = tokens.findIndex(({ end }) => end > quantity.start);
    if (tokens[start - 1]?.text !== ':' || tokens[start - 2]?.kind !== 'close') return [];
    const open = tokens.findLastIndex(({ kind }, at) => kind === 'open' && at < start);
    const read = open < 0 ? undefined : readerOf(tokens).expression(open + 1, start);
    if (read?.next !== start - 2 || quantitiesOf(read.expression).length < 2) return [];
    const judged = judge(read.expression, quantity);
    return judged?.verdict === 'ok' ? [{ source: read.expression, stated: quantity, verdict: 'ok', ratio: judged.ratio }] : [];
  });
}

/** `Peak QPS: 3x = 3,500`, `× 3 replicas = 30 PB`, `Read QPS = 10*(write QPS) = 10K`. */
function byFactor(doc: DesignDoc, lines: readonly Line[], at: number): Follows[] {
  const isLess = LESS.test(lines[at]?.text ?? '');
  return resultsOf(lines[at], lineAbove(doc, lines, at), (factor) => !factor.quantity.hasUnit && !factor.quantity.percent && isFactor(factor), (stated, { quantity }, before) => {
    const factor = valueOf(quantity)?.value ?? NaN;
    return [...above(doc, lines, at), ...before].flatMap((input) => (isLess ? [factor, 1 / factor] : [factor]).flatMap((by) => sameAs(stated, input, by)));
  });
}

const LESS = /\b(?:compress\w{0,5}|dedup\w{0,14}|shrinks?|reduc\w{0,5}|smaller|less)\b/i;

function isFactor(found: FoundInLine): boolean {
  const tokens = tokensOf(found.line);
  const start = found.first;
  const [before, behind] = [tokens[start - 1], tokens[found.next]];
  if (isRange(found) || (valueOf(found.quantity)?.value ?? 1) <= 1) return false;
  if (/^[x×]$/i.test(tokens[found.next - 1]?.text ?? '')) return true;
  if (behind?.text === ':' && tokens[found.next + 1]?.value === 1) return true;
  if (/^(?:replicas|copies|times)$/i.test(tokens.find(({ start: from }) => from >= found.quantity.number.end)?.text ?? '')) return true;
  if (/^factor$/i.test(before?.text ?? '') || (before?.text === 'of' && /^factor$/i.test(tokens[start - 2]?.text ?? ''))) return true;
  // A sign with a number on one side alone: `5 * write QPS`, `x 3 replicas`.
  if (behind && /^[*×x]$/.test(behind.text)) return !/^(?:number|money)$/.test(tokens[found.next + 1]?.kind ?? '');
  return before !== undefined && /^[*×x]$/.test(before.text) && !tokens.slice(Math.max(0, start - NAME_WORDS), start - 1).some(({ kind }) => kind === 'number' || kind === 'close');
}

/** `With compression (40% saved): 6 EB`, `50% use it daily: 150 million`. */
function byShare(doc: DesignDoc, lines: readonly Line[], at: number): Follows[] {
  const isMore = MORE.test(lines[at]?.text ?? '');
  return resultsOf(lines[at], undefined, (share) => share.quantity.percent && !isRange(share) && (valueOf(share.quantity)?.value ?? 1) < 1, (stated, { quantity }, before) => {
    const share = valueOf(quantity)?.value ?? NaN;
    const inputs = [...above(doc, lines, at), ...before];
    return inputs.flatMap((input) => (isMore ? [1 + share] : [share, 1 - share]).flatMap((factor) => sameAs(stated, input, factor)));
  }).concat(
    // `2 million (20% of all users)`
    quantitiesOfLine(lines[at] as Line).flatMap((result, index, all) => {
      const share = all[index + 1];
      if (!share?.quantity.percent || result.quantity.percent || tokensOf(result.line)[result.next]?.kind !== 'open' || share.first !== result.next + 1) return [];
      return [...above(doc, lines, at), ...all.slice(0, index)].flatMap((input) => sameAs(result.quantity, input, valueOf(share.quantity)?.value ?? NaN)).slice(0, 1);
    }),
  );
}

const MORE = /\+\s?\d{1,3}\s?%|\b(?:overhead|headroom|buffer|growth|margin|extra|more|on top)\b/i;

/** `99.99% uptime (< 52 min downtime/year)`. */
function byAvailability(line: Line): Follows[] {
  const [availability, ...rest] = quantitiesOfLine(line).map(({ quantity }) => quantity);
  const share = availability?.percent ? (valueOf(availability)?.value ?? 0) : 0;
  if (!availability || share < 0.9 || share >= 1) return [];
  return rest.flatMap((stated) => {
    const value = valueOf(stated);
    // Minutes by the year are a plain number.
    return value && stated.readings[0]?.units.some(({ time }) => time === 1) && value.time === 0 && value.data === 0 ? told(availability, stated, 1 - share) : [];
  });
}

/** Whether a result is so many times an input of its kind. */
function sameAs(stated: Quantity, { quantity }: FoundInLine, factor: number): Follows[] {
  const [value, from] = [valueOf(stated), valueOf(quantity)];
  if (!value || !from || quantity === stated || quantity.percent || !sameKind(value, from) || isSmall(stated) !== isSmall(quantity)) return [];
  return told(quantity, stated, from.value * factor);
}

/** Pairs every result of a line with what stands before it on the line and says how it comes about; the first agreement is told. */
function resultsOf(line: Line | undefined, previous: Line | undefined, isMeans: (found: FoundInLine) => boolean, follow: (stated: Quantity, means: FoundInLine, before: readonly FoundInLine[]) => readonly Follows[]): Follows[] {
  if (!line) return [];
  const all = quantitiesOfLine(line);
  const lone = previous && quantitiesOfLine(previous).length === 1 ? quantitiesOfLine(previous).find(isMeans) : undefined;
  if (lone && !all.some(isMeans)) return all.flatMap((found) => (found.quantity.percent || isRange(found) || !isAnnounced(found) ? [] : follow(found.quantity, lone, []).slice(0, 1)));
  return all.flatMap((means, at) => {
    if (!isMeans(means)) return [];
    return all.slice(at + 1).flatMap((found) => (found.quantity.percent || isRange(found) || !isAnnounced(found) ? [] : follow(found.quantity, means, all.slice(0, at)).slice(0, 1)));
  });
}

/** A result stands behind a sign or a word for one, or begins what a colon announces. */
function isAnnounced(found: FoundInLine): boolean {
  const tokens = tokensOf(found.line);
  for (let at = found.first - 1, words = 0; at >= 0 && words < 5; at--, words++) {
    const { kind, text } = tokens[at] as Token;
    if (kind === 'number') return false;
    if (kind === 'relation' || text === ':' || RESULT_WORD.test(text)) return true;
  }
  return false;
}

const RESULT_WORD = /^(?:so|about|around|roughly|approximately|total|gives|means|is|yields|makes|adds|->|-|–|—)$/i;

/** `1M riders, 10 trips/day → 115 trips/s`: the product of what stands before a result on its line, two or three in a row. */
function byNeighbours(line: Line): Follows[] {
  const all = quantitiesOfLine(line);
  return all.flatMap((result, index) => {
    const value = valueOf(result.quantity);
    if (index < 2 || !value || result.quantity.percent || isSmall(result.quantity) || isRange(result) || !isAnnounced(result)) return [];
    let product = value;
    for (let at = index - 1; at >= Math.max(0, index - 3); at--) {
      const factor = all[at];
      const by = factor && valueOf(factor.quantity);
      if (!factor || !by || factor.quantity.percent || isRange(factor) || (!factor.quantity.hasUnit && by.value <= 1)) return [];
      product = at === index - 1 ? by : { value: product.value * by.value, data: product.data + by.data, time: product.time + by.time, money: product.money + by.money };
      const found = at < index - 1 && sameKind(product, value) ? told(factor.quantity, result.quantity, product.value) : [];
      if (found.length > 0) return found;
    }
    return [];
  });
}

/** `100,000 entries, 128 bytes each, so about 13 MB`, or the same over a few lines. */
function byEach(doc: DesignDoc, lines: readonly Line[], at: number): Follows[] {
  const line = lines[at];
  if (!line) return [];
  return quantitiesOfLine(line).flatMap((result, index, all) => {
    const value = valueOf(result.quantity);
    if (!value || result.quantity.percent || isRange(result) || !isAnnounced(result)) return [];
    const inputs = [...above(doc, lines, at), ...all.slice(0, index)].slice(-INPUTS);
    for (const each of inputs) {
      const things = isRange(each) ? [] : thingsOf(each);
      for (const input of inputs) {
        if (input === each || isRange(input) || input.quantity.percent) continue;
        // `200M users`, `10 GB per user`: 2 EB; and `2 EB`, `10 TB per server`: 200,000 servers.
        const [product, size, count] = !isSmall(result.quantity) && things.some((thing) => thing === '' || isNamed(input, thing)) ? [result, each, input] : things.some((thing) => isNamed(result, thing)) ? [input, each, result] : [];
        for (const reader of product && size && count ? [STRICT, { binary: false, periods: false }] : []) {
          const [whole, one, many] = [product, size, count].map((found) => found && valuesOf(found.quantity, reader)[0]);
          if (!whole || !one || !many || one.data + many.data !== whole.data || one.money + many.money !== whole.money || one.time + many.time !== whole.time) continue;
          const off = whole.value / (one.value * many.value);
          const ratio = product === result ? off : 1 / off;
          if (Math.max(ratio, 1 / ratio) - 1 <= OK) return [{ source: input.quantity, stated: result.quantity, verdict: 'ok' as const, ratio }];
        }
      }
    }
    return [];
  });
}

/** What a quantity is said for each of: `10 GB per user` and `Each user: 10 GB` give `user`, `128 bytes each` gives an empty name. */
function thingsOf(found: FoundInLine): string[] {
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
  for (let at = found.first - 1, words = 0; at >= 0 && words < NAME_WORDS; at--, words++) {
    const { kind, text } = tokens[at] as Token;
    if (kind === 'number' || (kind === 'relation' && words > 0)) break;
    const named = tokens[at + 1];
    if (/^(?:each|every|average|avg)$/i.test(text) && named?.kind === 'word') things.push(named.text);
  }
  return things;
}

const PERIOD = /^(?:s|sec|second|min|minute|h|hr|hour|day|week|month|year|yr|annum)$/i;

/** Whether a quantity counts such things: `200M users` for `user`. */
function isNamed({ quantity, line }: FoundInLine, thing: string): boolean {
  const tokens = tokensOf(line);
  const at = tokens.findIndex(({ start }) => start >= quantity.number.end);
  const stem = thing.toLowerCase().replace(/(?:ies|y|es|s)$/, '');
  const names = ({ kind, text }: Token): boolean => kind === 'word' && (text.toLowerCase().startsWith(stem) || (stem === 'user' && /^[dm]aus?$/i.test(text)));
  for (let words = 0; at >= 0 && words < NAME_WORDS; words++) {
    const token = tokens[at + words];
    if (!token || token.kind === 'stop' || token.kind === 'number' || token.kind === 'relation') break;
    if (names(token)) return true;
  }
  // `Events: 1M/s`
  const label = tokens.findIndex(({ text }) => text === ':');
  const number = tokens.findIndex(({ kind }) => kind === 'number');
  return label > 0 && label < number && tokens[number]?.start === quantity.number.start && tokens.slice(0, label).some(names);
}

const NAME_WORDS = 5;

/** `Retention: 90 days = 27 TB` below `300 GB/day`. */
function byTime(doc: DesignDoc, lines: readonly Line[], at: number): Follows[] {
  return resultsOf(lines[at], lineAbove(doc, lines, at), ({ quantity }) => isSpan(quantity), (stated, { quantity: span }, before) => {
    const [value, lasting] = [valueOf(stated), valueOf(span)];
    if (!value || !lasting || value.time !== 0) return [];
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
