import type { DesignDoc } from '../document/model.ts';
import { ESTIMATE } from './block/sheet.ts';
import { type Expression, type Quantity, quantitiesOf, readExpression, type Value, valuesOf } from './expression.ts';
import { OK, ROUNDED, type Verdict } from './judge.ts';
import { followsNearby } from './nearby.ts';
import { DIGIT, type Token, tokenise, TWO_NUMBERS } from './tokens.ts';

/** A stated number and what it follows from, told by where they stand and not by a sign between them. */
export interface Follows {
  readonly source: { readonly start: number; readonly end: number };
  readonly stated: Quantity;
  readonly verdict: Exclude<Verdict, 'wrong'>;
  /** Stated over computed. */
  readonly ratio: number;
}

/** A line with a number in it. Most are never asked what they hold. */
export interface Line {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly quantities: readonly { readonly quantity: Quantity; readonly next: number }[];
  readonly block: number;
  readonly item: number | undefined;
}

const STRICT = { binary: false, periods: true };

/** A longer line is data, not an estimate. */
const LONG_LINE = 5_000;
/** A quantity has no more tokens than this. */
const NEAR_TOKENS = 30;

/** How many lines above a number its source may stand: estimates are short lists. */
const REACH = 24;
const NEAR = 6;

/**
 * What follows from what without an equation: the total of a list, a rate said again in another period, growth over years, a result with
 * its formula below. Only agreement is told: where two numbers merely stand near each other, a difference means nothing.
 */
export function followsIn(doc: DesignDoc): Follows[] {
  const lines = linesOf(doc);
  const lineOfItem = new Map<number, Line>();
  return lines.flatMap((line, at) => {
    if (line.item !== undefined) lineOfItem.set(line.item, line);
    return [
      ...(TOTAL.test(line.text) ? totals(doc, lines, at) : []),
      ...(RATE.test(line.text) ? otherPeriods(lines, at) : []),
      ...(SPAN.test(line.text) ? overTime(lines, at) : []),
      ...(line.item !== undefined && TWO_NUMBERS.test(line.text) ? formulaBelow(line, lineOfItem.get(doc.items[line.item]?.parent ?? -1)) : []),
      ...followsNearby(doc, lines, at),
    ];
  });
}

/** Words and signs without which a line gives no rate, and no time that something lasts. */
const RATE = /\b(?:daily|hourly|weekly|monthly|yearly|annually|\w?bps|[qrtw]ps|iops|\w?hz)\b|(?:\/|\b(?:per|an?|each|every)\b)[\s*_`]{0,4}(?:[nuµμm]?s|nano|micro|milli|min|h|d|w|mo|y|annum)/i;
const SPAN = /\b(?:in|over|for|after|within|across)[^\w０-９]{0,8}[\d０-９]/i;

function linesOf(doc: DesignDoc): Line[] {
  const lines: Line[] = [];
  doc.blocks.forEach((block, index) => {
    if (block.kind === 'table' || block.kind === 'html' || (block.kind === 'code' && block.language === ESTIMATE) || !DIGIT.test(block.text)) return;
    const range = block.kind === 'code' ? block.content : block.range;
    let start = range.start;
    for (const text of doc.text.slice(range.start, range.end).split('\n')) {
      if (text.length < LONG_LINE && DIGIT.test(text)) {
        lines.push(lineOf(text, start, index, block.kind === 'text' ? block.item : undefined));
      }
      start += text.length + 1;
    }
  });
  return lines;
}

function lineOf(text: string, start: number, block: number, item: number | undefined): Line {
  let tokens: readonly Token[] | undefined;
  let quantities: Line['quantities'] | undefined;
  const read = (): readonly Token[] => (tokens ??= tokenise(text, start));
  return {
    text,
    block,
    item,
    get tokens() {
      return read();
    },
    get quantities() {
      return (quantities ??= quantitiesIn(read()));
    },
  };
}

/** Every quantity of a line, with the number of the token behind it. */
export function quantitiesIn(tokens: readonly Token[]): Line['quantities'] {
  const found: { quantity: Quantity; next: number }[] = [];
  for (let at = 0; at < tokens.length; ) {
    const kind = tokens[at]?.kind;
    const read = kind === 'number' || kind === 'money' ? readExpression(tokens, at, Math.min(tokens.length, at + NEAR_TOKENS)) : undefined;
    const first = read && quantitiesOf(read.expression)[0];
    if (!first || first.start !== tokens[at]?.start) {
      at++;
      continue;
    }
    let next = at + 1;
    while (next < tokens.length && (tokens[next]?.start ?? 0) < first.end) next++;
    found.push({ quantity: first, next });
    at = next;
  }
  return found;
}

const valueOf = (quantity: Quantity): Value | undefined => valuesOf(quantity, STRICT)[0];

const sameKind = (a: Value, b: Value): boolean => a.data === b.data && a.time === b.time && a.money === b.money;

function compare(stated: Quantity, computed: number, within: number, source: Follows['source']): Follows[] {
  const value = valueOf(stated)?.value ?? NaN;
  const ratio = value / computed;
  const off = Math.max(ratio, 1 / ratio) - 1;
  return off <= within ? [{ source, stated, verdict: off <= OK ? 'ok' : 'rounded', ratio }] : [];
}

const TOTAL = /^\W*(?:\*\*|__)?(?:sub-?|grand )?(?:total|sum|overall|together|in total|all in all)\b/i;

/** Totals are rounded: `760 bytes` to 800. */
const NEARLY = 0.1;

/** `Total: 50 bytes` below, or above, the parts it adds up. */
function totals(doc: DesignDoc, lines: readonly Line[], at: number): Follows[] {
  const line = lines[at];
  const { quantity: stated, next = 0 } = line?.quantities[0] ?? {};
  // `Total: 1.4-2.6 s` is no one number.
  if (!line || !stated || (/^[-–]$/.test(line.tokens[next]?.text ?? '') && line.tokens[next + 1]?.kind === 'number')) return [];
  const total = valueOf(stated);
  if (!total) return [];
  for (const step of [-1, 1]) {
    for (const pick of [0, -1]) {
      const parts: Quantity[] = [];
      for (let other = at + step; lines[other] && Math.abs(other - at) <= REACH && belongsTogether(doc, line, lines[other]); other += step) {
        const candidates = (lines[other]?.quantities ?? []).filter(({ quantity }) => {
          const value = valueOf(quantity);
          return value !== undefined && sameKind(value, total);
        });
        const part = candidates.at(pick)?.quantity;
        // `Egress: $0` adds nothing, whatever it is by.
        if (!part && /[$\s]0(?![\d.,])/.test(lines[other]?.text ?? '')) continue;
        if (!part) break;
        parts.push(part);
        if (parts.length < 2) continue;
        const found = compare(stated, parts.reduce((sum, quantity) => sum + (valueOf(quantity)?.value ?? 0), 0), NEARLY, { start: Math.min(...parts.map(({ start }) => start)), end: Math.max(...parts.map(({ end }) => end)) });
        if (found.length > 0) return found;
      }
    }
  }
  return [];
}

/** Lines of one code block or paragraph, or items of one list and its sublists. */
function belongsTogether(doc: DesignDoc, a: Line, b: Line | undefined): boolean {
  if (!b) return false;
  if (a.block === b.block) return true;
  // `Total: 6.2 s` in a paragraph, and the list of its parts below it.
  if (a.item === undefined && b.item !== undefined) return b.block > a.block && doc.blocks[a.block]?.section === doc.blocks[b.block]?.section;
  if (a.item === undefined || b.item === undefined) return false;
  const [first, second] = [doc.items[a.item], doc.items[b.item]];
  return first !== undefined && second !== undefined && first.section === second.section && (first.parent === second.parent || second.parent === first.index || first.parent === second.index);
}

const AVERAGE = /\b(?:average|avg|mean)\b/i;

/** `100 million requests per month`, and later `40 requests per second`. */
function otherPeriods(lines: readonly Line[], at: number): Follows[] {
  const line = lines[at];
  if (!line) return [];
  return line.quantities.flatMap(({ quantity: stated }, index) => {
    const value = valueOf(stated);
    if (!value || value.time !== -1) return [];
    for (let other = at; other >= 0 && at - other <= REACH; other--) {
      const near = lines[other];
      if (!near) break;
      const isNear = other === at || near.block === line.block || (at - other <= NEAR && line.tokens.some(({ text }) => AVERAGE.test(text)));
      for (const { quantity: source } of other === at ? near.quantities.slice(0, index) : near.quantities) {
        const from = valueOf(source);
        if (!from || !sameKind(from, value) || periodOf(source) === periodOf(stated)) continue;
        const [found] = compare(stated, from.value, isNear ? ROUNDED : OK, source);
        if (found) return [found];
      }
    }
    return [];
  });
}

const periodOf = ({ readings }: Quantity): number => readings[0]?.units.find(({ time }) => time === -1)?.size ?? 0;

/** `2 PB per month`, and later `72 PB in 3 years`. */
function overTime(lines: readonly Line[], at: number): Follows[] {
  const line = lines[at];
  if (!line) return [];
  return line.quantities.flatMap(({ quantity: stated }, index) => {
    const value = valueOf(stated);
    const span = line.quantities[index + 1];
    const lasting = span && valueOf(span.quantity);
    const joined = span && line.tokens.find(({ end }, token) => end <= span.quantity.start && (line.tokens[token + 1]?.start ?? 0) >= span.quantity.start);
    if (!value || value.time !== 0 || !lasting || lasting.time !== 1 || lasting.data !== 0 || !/^(?:in|over|for|after|within|across)$/i.test(joined?.text ?? '')) return [];
    for (let other = at; other >= 0 && at - other <= NEAR; other--) {
      for (const { quantity: source } of other === at ? line.quantities.slice(0, index) : (lines[other]?.quantities ?? [])) {
        const rate = valueOf(source);
        if (rate?.time !== -1 || rate.data !== value.data || rate.money !== value.money) continue;
        const [found] = compare(stated, rate.value * lasting.value, other === at ? ROUNDED : OK, source);
        if (found) return [found];
      }
    }
    return [];
  });
}

/** `250 GB per month`, with `50 bytes * 5 billion per month` as an item below it. */
function formulaBelow(line: Line, above: Line | undefined): Follows[] {
  const stated = above?.quantities[0]?.quantity;
  if (!stated) return [];
  const start = line.tokens.findIndex(({ kind }) => kind === 'number' || kind === 'money' || kind === 'open');
  const read = start < 0 ? undefined : readExpression(line.tokens, start, line.tokens.length);
  if (read?.expression.kind !== 'operation' || read.next !== line.tokens.length) return [];
  return [STRICT, { binary: false, periods: false }].flatMap((reader) => agree(read.expression, stated, reader)).slice(0, 1);
}

function agree(source: Expression, stated: Quantity, reader: { readonly binary: boolean; readonly periods: boolean }): Follows[] {
  const [left] = valuesOf(source, reader);
  const [right] = valuesOf(stated, reader);
  if (!left || !right || !sameKind(left, right)) return [];
  const ratio = right.value / left.value;
  const off = Math.max(ratio, 1 / ratio) - 1;
  return off <= ROUNDED ? [{ source, stated, verdict: off <= OK ? 'ok' : 'rounded', ratio }] : [];
}
