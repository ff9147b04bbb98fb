import { plainText } from '../document/plain-text.ts';
import type { Block, DesignDoc, Range } from '../document/model.ts';
import { type Quantity, quantitiesOf, readExpression, valuesOf } from './expression.ts';
import { ROUNDED } from './judge.ts';
import { tokenise } from './tokens.ts';

/** Two statements of a document of which one at most is true. */
export interface Contradiction {
  readonly kind: 'downtime' | 'budget' | 'twice';
  readonly range: Range;
  /** What is stated there, and what stands against it, as written. */
  readonly stated: string;
  readonly other: string;
  /** What they say something about; empty where the two speak for themselves. */
  readonly name: string;
}

/** A line of prose, or a row of a table: what is said in one breath. */
interface Statement {
  readonly text: string;
  readonly start: number;
  readonly block: number;
  readonly section: number;
}

/** Words without which a block says nothing that is compared here. */
const FIGURES = /[qrt]ps\b|requests?\b|per second|\b[dm]au\b|active users|retention|availab|down|offline|outage|replication/i;

/** Every contradiction between figures of a document, in the order of the text. `isContent` tells which blocks are the writer's words. */
export function contradictionsIn(doc: DesignDoc, isContent: (block: number) => boolean): Contradiction[] {
  const statements = doc.blocks.flatMap((block, index) => (FIGURES.test(doc.text.slice(block.range.start, block.range.end)) && isContent(index) ? statementsOf(doc, block, index) : []));
  return [...statements.flatMap(sentencesOf).flatMap((sentence) => downtime(doc, sentence)), ...budgets(doc, isContent), ...twice(doc, statements)].sort((a, b) => a.range.start - b.range.start);
}

function statementsOf(doc: DesignDoc, block: Block, index: number): Statement[] {
  const ranges = block.kind === 'table' ? block.rows.flatMap(({ cells }) => (cells[0] ? [{ start: cells[0].range.start, end: cells.at(-1)?.range.end ?? cells[0].range.end }] : [])) : block.kind === 'text' ? [block.range] : [];
  return ranges.flatMap(({ start, end }) => {
    let at = start;
    return doc.text
      .slice(start, end)
      .split('\n')
      .map((text) => {
        const statement = { text, start: at, block: index, section: block.section };
        at += text.length + 1;
        return statement;
      });
  });
}

function sentencesOf(statement: Statement): Statement[] {
  let at = statement.start;
  return statement.text.split(/(?<=[.;!?]\s)/).map((text) => {
    const sentence = { ...statement, text, start: at };
    at += text.length;
    return sentence;
  });
}

function quantities({ text, start }: Pick<Statement, 'text' | 'start'>): Quantity[] {
  const tokens = tokenise(text, start);
  const found: Quantity[] = [];
  let end = -1;
  tokens.forEach((token, at) => {
    if (token.kind !== 'number' || token.start < end) return;
    const [first] = quantitiesOf(readExpression(tokens, at, Math.min(tokens.length, at + 8))?.expression ?? { kind: 'quantity', readings: [], start: 0, end: 0, number: token, percent: false, hasScale: false, hasScaleWord: false, hasUnit: false });
    if (!first || first.readings.length === 0 || first.start !== token.start) return;
    found.push(first);
    end = first.end;
  });
  return found;
}

const STRICT = { binary: false, periods: true };

const written = (doc: DesignDoc, { start, end }: Range): string => plainText(doc.text.slice(start, end));

const differs = (a: number, b: number, by: number): boolean => Math.max(a / b, b / a) - 1 > by;

const DOWN = /\b(?:down(?:[- ]?time)?|outages?|unavailab\w{2,6}|offline)\b/i;
/** Of a target and the downtime it allows: tables of nines round generously. */
const DOWNTIME_TOLERANCE = 0.5;

/** `99.99 %, 9 hours of downtime a year`. Where a line gives several of either, they cannot be told apart. */
function downtime(doc: DesignDoc, statement: Statement): Contradiction[] {
  if (!DOWN.test(statement.text) || !/\b9\d/.test(statement.text)) return [];
  const all = quantities(statement);
  const targets = all.filter(({ percent, readings: [reading] }) => percent && reading !== undefined && reading.value >= 0.9 && reading.value < 1);
  const times = all.flatMap((quantity) => {
    const [value] = valuesOf(quantity, STRICT);
    // A time per time is a share.
    const isShare = value?.time === 0 && value.data === 0 && value.money === 0 && quantity.hasUnit && !quantity.percent && (quantity.readings[0]?.units.length ?? 0) >= 2;
    return isShare ? [{ quantity, share: value.value }] : [];
  });
  const [target, time] = [targets[0], times[0]];
  if (targets.length !== 1 || times.length !== 1 || !target || !time) return [];
  const share = 1 - (target.readings[0]?.value ?? 1);
  return differs(time.share, share, DOWNTIME_TOLERANCE) ? [{ kind: 'downtime', range: time.quantity, stated: written(doc, time.quantity), other: written(doc, target), name: '' }] : [];
}

const TOTAL = /^(?:sub-?)?(?:total|sum|overall|end[- ]to[- ]end|budget|in total)\b/i;
const TIMES = /\b(?:latency|latencies|budget|duration|response times?|time|ms|p\d\d)\b/i;
const AT_ONCE = /\b(?:parallel|concurrent\w{0,2}|async\w{0,8}|at the same time|simultaneous\w{0,2}|overlap\w{0,3})\b/i;

/** A table of durations whose parts take longer than its total. Parts that run at once are no sum. */
function budgets(doc: DesignDoc, isContent: (block: number) => boolean): Contradiction[] {
  return doc.blocks.flatMap((block, index): Contradiction[] => {
    if (block.kind !== 'table' || !isContent(index) || block.rows.length < 3) return [];
    const last = block.rows.at(-1);
    const title = doc.sections[block.section]?.heading?.text ?? '';
    if (!last || !TOTAL.test(plainText(last.cells[0]?.text ?? '')) || AT_ONCE.test(doc.text.slice(block.range.start, block.range.end))) return [];
    return block.header.cells.flatMap((header, column): Contradiction[] => {
      if (column === 0 || !TIMES.test(`${title} ${header.text}`)) return [];
      const durations = block.rows.map(({ cells }) => {
        const cell = cells[column];
        const [only, second] = cell ? quantities({ text: doc.text.slice(cell.range.start, cell.range.end), start: cell.range.start }) : [];
        const [value] = only && !second ? valuesOf(only, STRICT) : [];
        return only && value?.time === 1 && value.data === 0 ? { quantity: only, seconds: value.value } : undefined;
      });
      const total = durations.pop();
      if (!total || durations.some((duration) => duration === undefined)) return [];
      const sum = durations.reduce((seconds, duration) => seconds + (duration?.seconds ?? 0), 0);
      return sum > total.seconds * 1.05 ? [{ kind: 'budget', range: total.quantity, stated: written(doc, total.quantity), other: sum < 1 ? `${Math.round(sum * 1000)} ms` : `${Number(sum.toPrecision(3))} s`, name: '' }] : [];
    });
  });
}

/** Figures that a design has one of. */
const ONE_OF = /^(?:the\s)?((?:peak|average|avg|total)\s(?:(?:read|write)\s)?(?:qps|rps|tps|requests? (?:rate|per second)|(?:reads|writes) per second)|(?:daily|monthly) active users|dau|mau|(?:data |log |message )?retention(?: period| time)?|availability(?: target)?|replication factor)$/i;
const SEVERAL = /\b(?:alternatives?|options?|scenarios?|phase|stage|tiers?|plans?|today|current\w{0,2}|before|after|later|growth|year \d|version|v\d|per (?:region|tenant|service|user))\b/i;

/** `Peak QPS: 5,000`, and elsewhere `Peak QPS: 8,000`. Only where each says it under that very name, and nothing about when or for what. */
function twice(doc: DesignDoc, statements: readonly Statement[]): Contradiction[] {
  const known = new Map<string, { readonly quantity: Quantity; readonly value: number; readonly time: number; readonly section: number }>();
  const found: Contradiction[] = [];
  for (const statement of statements) {
    const [, label = '', rest = ''] = /^[\s|*_>+-]{0,8}([A-Za-z][A-Za-z \t]{2,40}?)[*_]{0,3}\s{0,3}[:=|][*_]{0,3}(.{1,200})$/.exec(statement.text) ?? [];
    const name = ONE_OF.exec(plainText(label))?.[1]?.toLowerCase();
    const path = doc.sections[statement.section]?.path.join(' / ') ?? '';
    if (name === undefined || SEVERAL.test(rest) || SEVERAL.test(path)) continue;
    const all = quantities({ text: rest, start: statement.start + statement.text.length - rest.length });
    const [quantity] = all;
    const [value] = quantity ? valuesOf(quantity, STRICT) : [];
    if (all.length !== 1 || !quantity || !value) continue;
    const before = known.get(name);
    if (!before) known.set(name, { quantity, value: value.value, time: value.time, section: statement.section });
    else if (before.time === value.time && differs(before.value, value.value, name.startsWith('availability') ? 0 : ROUNDED)) found.push({ kind: 'twice', range: quantity, stated: written(doc, quantity), other: written(doc, before.quantity), name: plainText(label) });
  }
  return found;
}
