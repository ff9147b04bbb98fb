import type { DesignDoc } from '../document/model.ts';
import { type Expression, type Quantity, readerOf, valuesOf } from './expression.ts';
import { OK, ROUNDED } from './judge.ts';
import { type Follows, type Line, linesOf, quantitiesOfLine, ratesOf, sameKind, STRICT, tokensOf, valueOf } from './line.ts';
import { followsNearby } from './nearby.ts';

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
      ...otherPeriods(lines, at),
      ...overTime(lines, at),
      ...(line.item === undefined ? [] : formulaBelow(line, lineOfItem.get(doc.items[line.item]?.parent ?? -1))),
      ...followsNearby(doc, lines, at),
    ];
  });
}

/** Words and signs without which a line gives no rate, and no time that something lasts. */
const RATE = /\b(?:daily|hourly|weekly|monthly|yearly|annually|\w?bps|[qrtw]ps|iops|\w?hz)\b|(?:\/|\b(?:per|an?|each|every)\b)[\s*_`]{0,4}(?:[nuµμm]?s|nano|micro|milli|min|h|d|w|mo|y|annum)/i;
const SPAN = /\b(?:in|over|for|after|within|across)[^\w０-９]{0,8}[\d０-９]/i;

function compare(stated: Quantity, computed: number, within: number, source: Follows['source'], value = valueOf(stated)?.value ?? NaN): Follows[] {
  const ratio = value / computed;
  const off = Math.max(ratio, 1 / ratio) - 1;
  return off <= within ? [{ source, stated, verdict: off <= OK ? 'ok' : 'rounded', ratio }] : [];
}

const TOTAL = /^\W*(?:\*\*|__)?(?:(?:sub-?|grand )?(?:total|sum|overall|together|in total|all in all)\b|(?:Summe|[Ii]nsgesamt|[Gg]esamt|Итого|Всего|合计|合計|总计|計|小计|小計|합계)(?!\p{L}))/iu;

/** Totals are rounded: `760 bytes` to 800. */
const NEARLY = 0.1;

/** `Total: 50 bytes` below, or above, the parts it adds up. */
function totals(doc: DesignDoc, lines: readonly Line[], at: number): Follows[] {
  const line = lines[at];
  const { quantity: stated, next = 0 } = (line && quantitiesOfLine(line)[0]) ?? {};
  // `Total: 1.4-2.6 s` is no one number.
  if (!line || !stated || (/^[-–]$/.test(tokensOf(line)[next]?.text ?? '') && tokensOf(line)[next + 1]?.kind === 'number')) return [];
  const total = valueOf(stated);
  if (!total) return [];
  for (const step of [-1, 1]) {
    for (const pick of [0, -1]) {
      const parts: Quantity[] = [];
      for (let other = at + step; lines[other] && Math.abs(other - at) <= REACH && belongsTogether(doc, line, lines[other]); other += step) {
        const candidates = quantitiesOfLine(lines[other] as Line).filter(({ quantity }) => {
          const value = valueOf(quantity);
          // `Board: $60`, and `Total: $85/month`: the period is said once.
          return value !== undefined && (sameKind(value, total) || (value.money === 1 && total.money === 1 && value.data === 0 && total.data === 0 && value.time === 0 && total.time === -1));
        });
        const part = candidates.at(pick)?.quantity;
        // `Egress: $0` adds nothing, whatever it is by.
        if (!part && /[$\s]0(?![\d.,])/.test(lines[other]?.text ?? '')) continue;
        if (!part) break;
        parts.push(part);
        if (parts.length < 2) continue;
        const found = compare(stated, parts.reduce((sum, quantity) => sum + (inPeriodOf(stated, quantity) ?? 0), 0), NEARLY, { start: Math.min(...parts.map(({ start }) => start)), end: Math.max(...parts.map(({ end }) => end)) });
        if (found.length > 0) return found;
      }
    }
  }
  return [];
}

/** The value of a part in the period that the total is for. */
function inPeriodOf(total: Quantity, part: Quantity): number | undefined {
  const value = valueOf(part);
  return value && value.time === 0 && valueOf(total)?.time === -1 ? value.value * ((valueOf(total)?.value ?? NaN) / (total.readings[0]?.value ?? NaN)) : value?.value;
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
  if (!line || ratesOf(line).length === 0 || !RATE.test(line.text)) return [];
  const isAverage = AVERAGE.test(line.text) && tokensOf(line).some(({ text }) => AVERAGE.test(text));
  return ratesOf(line).flatMap(({ quantity: stated, value, index, period }) => {
    for (let other = at; other >= 0 && at - other <= REACH; other--) {
      const near = lines[other];
      if (!near) break;
      const isNear = other === at || near.block === line.block || (at - other <= NEAR && isAverage);
      for (const { quantity: source, value: from, index: before, period: ofSource } of ratesOf(near)) {
        if (other === at && before >= index) break;
        if (!sameKind(from, value) || ofSource === period) continue;
        const [found] = compare(stated, from.value, isNear ? ROUNDED : OK, source, value.value);
        if (found) return [found];
      }
    }
    return [];
  });
}

/** `2 PB per month`, and later `72 PB in 3 years`. */
function overTime(lines: readonly Line[], at: number): Follows[] {
  const line = lines[at];
  if (!line || !SPAN.test(line.text) || !lines.slice(Math.max(0, at - NEAR), at + 1).some((near) => ratesOf(near).length > 0)) return [];
  const tokens = tokensOf(line);
  const quantities = quantitiesOfLine(line);
  return quantities.flatMap(({ quantity: stated }, index) => {
    const value = valueOf(stated);
    const span = quantities[index + 1];
    const lasting = span && valueOf(span.quantity);
    const joined = span && tokens.find(({ end }, token) => end <= span.quantity.start && (tokens[token + 1]?.start ?? 0) >= span.quantity.start);
    if (!value || value.time !== 0 || !lasting || lasting.time !== 1 || lasting.data !== 0 || !/^(?:in|over|for|after|within|across)$/i.test(joined?.text ?? '')) return [];
    for (let other = at; other >= 0 && at - other <= NEAR; other--) {
      const near = lines[other];
      for (const { quantity: source, value: rate, index: before } of near ? ratesOf(near) : []) {
        if (other === at && before >= index) break;
        if (rate.data !== value.data || rate.money !== value.money) continue;
        const [found] = compare(stated, rate.value * lasting.value, other === at ? ROUNDED : OK, source);
        if (found) return [found];
      }
    }
    return [];
  });
}

/** `250 GB per month`, with `50 bytes * 5 billion per month` as an item below it. */
function formulaBelow(line: Line, above: Line | undefined): Follows[] {
  if (!above || !line.reading.hasTwo) return [];
  const tokens = tokensOf(line);
  const start = tokens.findIndex(({ kind }) => kind === 'number' || kind === 'money' || kind === 'open');
  const read = start < 0 ? undefined : readerOf(tokens).expression(start, tokens.length);
  if (read?.expression.kind !== 'operation' || read.next !== tokens.length) return [];
  const stated = quantitiesOfLine(above)[0]?.quantity;
  if (!stated) return [];
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
