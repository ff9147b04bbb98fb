import { isUnder } from '../design/under.ts';
import { blocksFor, mayHold } from '../design/words.ts';
import { lineAt } from '../document/lines.ts';
import type { Block, Cell, DesignDoc, Range, Section, TableBlock, TextBlock } from '../document/model.ts';
import { message, type Message } from '../parsed.ts';
import { format } from './block/format.ts';
import { plain } from './block/value.ts';
import { numbered, quantitiesIn } from './line.ts';
import { type Quantity, type Value, valuesOf } from './expression.ts';
import { OK, ROUNDED } from './judge.ts';
import { tokenise } from './tokens.ts';
import { DAY, HOUR, MINUTE, MONTH, WEEK, YEAR } from './units.ts';

/** Two places of a document that cannot both be right. */
export interface Contradiction {
  readonly range: Range;
  readonly message: Message;
}

/** Availability against downtime, a latency budget against its parts, the same quantity stated twice. Silent wherever two readings are possible. */
export function contradictionsOf(doc: DesignDoc): Contradiction[] {
  return [...downtimes(doc), ...budgets(doc), ...statedTwice(doc)].sort((a, b) => a.range.start - b.range.start);
}

/** A text this long tells a story, and its numbers belong to several things. */
const LONG = 600;

const PERIODS: Readonly<Record<string, number>> = { day: DAY, week: WEEK, month: MONTH, quarter: YEAR / 4, year: YEAR, annum: YEAR };
const PERIOD_NAMES: Readonly<Record<string, Message>> = { day: message('day'), week: message('week'), month: message('month'), quarter: message('quarter'), year: message('year'), annum: message('year') };
const UNITS: readonly (readonly [RegExp, number])[] = [
  [/^s/i, 1],
  [/^m/i, MINUTE],
  [/^h/i, HOUR],
  [/^d/i, DAY],
];

const SHARE = /(?<![\d.])(9\d(?:\.\d{1,6})?) ?%/g;
const DOWNTIME = /(?<![\d.])(\d{1,4}(?:\.\d{1,3})?) ?(seconds?|secs?|s|minutes?|mins?|hours?|hrs?|h|days?)(?: of)?(?: (?:allowed|total|maximum|acceptable|unplanned))?(?: (?:downtime|outage|unavailability))? ?(?:\/|per|a|each|every) ?(day|week|month|quarter|year|annum)\b/gi;
const ABOUT_DOWNTIME = /\bdowntime\b|\bdown for\b|\boutages?\b|unavailab|error budget/i;
/** What any of those has in it, whatever its first letter: most documents need no further look. */
const MAY_BE_DOWNTIME = ['owntime', 'own for', 'utage', 'navailab', 'rror budget'];
/** Time that is taken on purpose is no part of an availability. */
const PLANNED = /planned(?<!unplanned)|scheduled|maintenance|\bRTO\b|\bRPO\b|recover/i;

interface Off extends Range {
  readonly seconds: number;
  readonly period: string;
}

function* downtimes(doc: DesignDoc): Iterable<Contradiction> {
  if (!MAY_BE_DOWNTIME.some((part) => doc.text.includes(part))) return;
  const bySection = new Map<number, { readonly shares: (Range & { readonly share: number })[]; readonly offs: Off[] }>();
  for (const index of numbered(doc)) {
    const block = doc.blocks[index] as Block;
    if (block.kind === 'table') yield* downtimeTable(doc, block);
    if (block.kind !== 'text' || block.text.length > LONG) continue;
    const mayShare = block.text.includes('%');
    const mayBeOff = ABOUT_DOWNTIME.test(block.text);
    if ((!mayShare && !mayBeOff) || PLANNED.test(block.text)) continue;
    const source = doc.text.slice(block.range.start, block.range.end);
    const place = (match: RegExpExecArray): Range => ({ start: block.range.start + match.index, end: block.range.start + match.index + match[0].length });
    const shares = mayShare && /avail|uptime|up ?time|SLA|SLO|nines|down/i.test(source) ? [...source.matchAll(SHARE)].map((match) => ({ ...place(match), share: Number(match[1]) / 100 })) : [];
    const offs = mayBeOff ? [...source.matchAll(DOWNTIME)].map((match): Off => ({ ...place(match), seconds: Number(match[1]) * unitOf(match[2] ?? ''), period: (match[3] ?? '').toLowerCase() })) : [];
    if (shares.length === 1 && offs.length === 1) {
      yield* compareDowntime(doc, shares[0], offs[0]);
      continue;
    }
    const found = bySection.get(block.section) ?? { shares: [], offs: [] };
    found.shares.push(...shares);
    found.offs.push(...offs);
    bySection.set(block.section, found);
  }
  for (const { shares, offs } of bySection.values()) if (shares.length === 1 && offs.length === 1) yield* compareDowntime(doc, shares[0], offs[0]);
}

const unitOf = (word: string): number => UNITS.find(([pattern]) => pattern.test(word))?.[1] ?? NaN;

/** A row with an availability, and a column that says over which time it leaves how much. */
function* downtimeTable(doc: DesignDoc, { header, rows }: TableBlock): Iterable<Contradiction> {
  const columns = header.cells.flatMap(({ text }, column) => {
    const period = /\b(day|week|month|quarter|year)\b/i.exec(text)?.[1]?.toLowerCase();
    return ABOUT_DOWNTIME.test(text) && !PLANNED.test(text) && period !== undefined ? [{ column, period }] : [];
  });
  if (columns.length === 0) return;
  for (const { cells, range } of rows) {
    const shares = [...doc.text.slice(range.start, range.end).matchAll(SHARE)];
    const [share] = shares;
    if (!share || shares.length > 1) continue;
    const start = range.start + share.index;
    for (const { column, period } of columns) {
      const cell = cells[column];
      const match = cell && /^~?(\d{1,4}(?:\.\d{1,3})?) ?(seconds?|secs?|s|minutes?|mins?|m|hours?|hrs?|h|days?)$/i.exec(cell.text);
      if (match) yield* compareDowntime(doc, { start, end: start + share[0].length, share: Number(share[1]) / 100 }, { ...cell.range, seconds: Number(match[1]) * unitOf(match[2] ?? ''), period });
    }
  }
}

function* compareDowntime(doc: DesignDoc, target: (Range & { readonly share: number }) | undefined, off: Off | undefined): Iterable<Contradiction> {
  if (!target || !off) return;
  const length = PERIODS[off.period] ?? NaN;
  const allowed = (1 - target.share) * length;
  const ratio = off.seconds / allowed;
  if (!(Math.max(ratio, 1 / ratio) - 1 > ROUNDED)) return;
  yield {
    range: { start: off.start, end: off.end },
    message: message('{availability} leaves {allowed} a {period} for being down; {stated} is {other}.', {
      availability: doc.text.slice(target.start, target.end),
      allowed: format({ ...plain(allowed), time: 1 }),
      period: PERIOD_NAMES[off.period] ?? off.period,
      stated: doc.text.slice(off.start, off.end),
      other: `${Number((100 * (1 - off.seconds / length)).toPrecision(5))} %`,
    }),
  };
}

const BUDGET = /\bbudgets?\b/i;
const TOTAL = /^\W{0,4}(?:total|sum|overall|end[ -]to[ -]end|budget)\b/i;
/** Parts that do not add up. */
const NOT_IN_ROW = /parallel|concurrent|async|overlap|worst case|\beach\b/i;

interface Time {
  readonly seconds: number;
  readonly quantity: Quantity;
}

/** The only time in a stretch of text, in seconds; undefined where there is none or more. */
function onlyTime(doc: DesignDoc, range: Range): Time | undefined {
  const found = quantitiesIn(tokenise(doc.text.slice(range.start, range.end), range.start)).flatMap(({ quantity }) => {
    const value = strict(quantity);
    return value && value.time === 1 && value.data === 0 && value.money === 0 ? [{ seconds: value.value, quantity }] : [];
  });
  return found.length === 1 ? found[0] : undefined;
}

const strict = (quantity: Quantity): Value | undefined => {
  const values = valuesOf(quantity, { binary: false, periods: true });
  return values.length === 1 ? values[0] : undefined;
};

function* budgets(doc: DesignDoc): Iterable<Contradiction> {
  if (!mayHold(doc, BUDGET)) return;
  const named = new Set(blocksFor(doc, BUDGET));
  for (const [index, block] of doc.blocks.entries()) {
    const heading = doc.sections[block.section]?.heading?.text ?? '';
    const before = doc.blocks[index - 1];
    if (block.kind === 'table') {
      const isBudget = block.header.cells.some(({ text }) => BUDGET.test(text)) || BUDGET.test(heading) || (before?.kind === 'text' && before.section === block.section && BUDGET.test(before.text));
      if (isBudget && !NOT_IN_ROW.test(doc.text.slice(block.range.start, block.range.end)) && !(before?.kind === 'text' && NOT_IN_ROW.test(before.text))) yield* budgetTable(doc, block);
    } else if (block.kind === 'text' && named.has(index) && BUDGET.test(block.text) && /:\W{0,4}$/.test(block.text)) yield* budgetList(doc, block, index);
  }
}

function* budgetTable(doc: DesignDoc, { header, rows }: TableBlock): Iterable<Contradiction> {
  const last = rows.at(-1);
  if (!last || rows.length < 3 || !TOTAL.test(last.cells[0]?.text ?? '')) return;
  for (let column = 1; column < header.cells.length; column++) {
    const timeIn = (cell: Cell | undefined): Time | undefined => cell && onlyTime(doc, cell.range);
    const total = timeIn(last.cells[column]);
    const parts = rows.slice(0, -1).map(({ cells }) => timeIn(cells[column]));
    if (total && parts.every((part) => part !== undefined)) yield* compareBudget(doc, total, parts.map(({ seconds }) => seconds));
  }
}

function* budgetList(doc: DesignDoc, block: TextBlock, index: number): Iterable<Contradiction> {
  const total = onlyTime(doc, block.range);
  const parts: number[] = [];
  const depth = block.item === undefined ? -1 : (doc.items[block.item]?.depth ?? -1);
  for (let at = index + 1; at < doc.blocks.length; at++) {
    const part = doc.blocks[at];
    if (part?.kind !== 'text' || part.item === undefined || (doc.items[part.item]?.depth ?? 0) !== depth + 1) break;
    const time = onlyTime(doc, part.range);
    if (!time || NOT_IN_ROW.test(part.text) || TOTAL.test(part.text)) return;
    parts.push(time.seconds);
  }
  if (total && parts.length > 1 && !NOT_IN_ROW.test(block.text)) yield* compareBudget(doc, total, parts);
}

function* compareBudget(doc: DesignDoc, { seconds, quantity }: Time, parts: readonly number[]): Iterable<Contradiction> {
  const sum = parts.reduce((all, part) => all + part, 0);
  if (sum <= seconds * (1 + OK)) return;
  yield { range: { start: quantity.start, end: quantity.end }, message: message('The parts come to {sum}, more than the {total} there are for them.', { sum: format({ ...plain(sum), time: 1 }), total: doc.text.slice(quantity.start, quantity.end) }) };
}

/** What the names of {@link LABELS} end with. */
const LABEL_ENDS = /\b_{0,3}(?:[qrt]ps|load|traffic|throughput|second|[dm]au|users|retention|period)/i;

/** Quantities that a system has one of, under the names they go by. */
const LABELS: readonly RegExp[] = [
  /^(?:peak|average|avg|max|maximum) (?:qps|rps|tps|load|traffic|throughput|requests per second|reads per second|writes per second|read qps|write qps)$/,
  /^(?:dau|mau|daily active users|monthly active users|total users|registered users|concurrent users)$/,
  /^(?:data|message|event|order|record|user data|history) retention(?: period)?$/,
];
const LABELLED = /^[\s*_>+-]{0,12}([\p{L}][\p{L} ]{1,40}?)(?: \([\p{L} ]{1,30}\))?[*_]{0,3} ?[:=][*_]{0,3} ?/u;
/** Sections that speak of the whole system; a quantity elsewhere may be that of a part of it. */
const OF_ALL = /requirement|estimat|capacity|assumption|scale|traffic|load|constraint|envelope|summary|overview|introduction|context|goals|^numbers$/i;
/** Words that tell of another time or case. */
const OTHER_CASE = /option|alternative|scenario|phase|stage|today|current|future|growth|initial|launch|after|later|example|appendix|small|large|black friday|\bif\b|in \d+ |by 20\d\d|year \d|\bv\d/i;
const VALUE_COLUMN = /^(?:value|estimate|number|result|target|amount|assumption|figure)s?$/i;

interface Fact {
  readonly label: string;
  /** As written. */
  readonly name: string;
  readonly range: Range;
  readonly value: Value;
  readonly isRough: boolean;
}

function* statedTwice(doc: DesignDoc): Iterable<Contradiction> {
  const facts = new Map<string, Fact>();
  for (const index of blocksFor(doc, LABEL_ENDS)) {
    const block = doc.blocks[index];
    if (!block || block.kind === 'code' || block.kind === 'html' || !isOfAll(doc, doc.sections[block.section])) continue;
    for (const fact of block.kind === 'table' ? factsOfTable(doc, block) : factsOfText(doc, block)) {
      const first = facts.get(fact.label);
      if (!first) facts.set(fact.label, fact);
      else if (differ(first, fact)) {
        const text = ({ start, end }: Range): string => doc.text.slice(start, end);
        yield { range: fact.range, message: message('"{label}" is {value} here, and {other} on line {line}.', { label: fact.name, value: text(fact.range), other: text(first.range), line: lineAt(doc, first.range.start) + 1 }) };
      }
    }
  }
}

const isOfAll = (doc: DesignDoc, section: Section | undefined): boolean => section?.index === 0 || (section?.heading !== undefined && (section.heading.level === 1 || OF_ALL.test(section.heading.text)) && !isUnder(doc, section.index, OTHER_CASE));

function differ(a: Fact, b: Fact): boolean {
  if (a.value.data !== b.value.data || a.value.time !== b.value.time || a.value.money !== b.value.money) return false;
  const ratio = a.value.value / b.value.value;
  return Math.max(ratio, 1 / ratio) - 1 > (a.isRough || b.isRough ? ROUNDED : OK);
}

function factsOfText(doc: DesignDoc, { range, text }: TextBlock): Fact[] {
  if (text.length > LONG || !/[:=]/.test(text.slice(0, 80))) return [];
  const source = doc.text.slice(range.start, range.end);
  const match = LABELLED.exec(source);
  const fact = match && isLabel(match[1] ?? '') && !OTHER_CASE.test(text) && factAt(doc, match[1] ?? '', { start: range.start + match[0].length, end: range.end });
  return fact ? [fact] : [];
}

function factsOfTable(doc: DesignDoc, { header, rows }: TableBlock): Fact[] {
  if (header.cells.length !== 2 && !VALUE_COLUMN.test(header.cells[1]?.text ?? '')) return [];
  return rows.flatMap(({ cells: [label, value], range }) => {
    if (!label || !value || !isLabel(plainLabel(label.text)) || OTHER_CASE.test(doc.text.slice(range.start, range.end))) return [];
    const fact = factAt(doc, plainLabel(label.text), value.range);
    return fact ? [fact] : [];
  });
}

const plainLabel = (text: string): string => text.replace(/[*_:]/g, '');
const isLabel = (written: string): boolean => {
  const label = written.trim().toLowerCase();
  return LABELS.some((pattern) => pattern.test(label));
};

/** The quantity that a label is followed by at once; none where a range, a calculation or a second number follows. */
function factAt(doc: DesignDoc, written: string, range: Range): Fact | undefined {
  const tokens = tokenise(doc.text.slice(range.start, range.end), range.start);
  const quantities = quantitiesIn(tokens);
  const [first] = quantities;
  if (!first || quantities.length > 1 || tokens.some(({ kind }) => kind === 'operator')) return undefined;
  const before = doc.text.slice(range.start, first.quantity.start);
  if (!/^[\s~≈<>≤≥*_]{0,6}(?:about|around|approximately|roughly|up to|at most)?\s{0,2}$/i.test(before)) return undefined;
  const value = strict(first.quantity);
  return value && { label: written.trim().toLowerCase(), name: written.trim(), value, range: { start: first.quantity.start, end: first.quantity.end }, isRough: before.trim().replace(/[*_]/g, '') !== '' };
}
