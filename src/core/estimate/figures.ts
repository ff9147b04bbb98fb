import { perDocument } from '../design/per-document.ts';
import { movedBy, perText } from '../document/per-text.ts';
import { lineAt, lineEnd, lineStart } from '../document/lines.ts';
import type { DesignDoc, Range } from '../document/model.ts';
import { quantitiesIn } from './line.ts';
import { valuesOf } from './expression.ts';
import { tokenise } from './tokens.ts';

/** What a figure counts: people, stored records, something that happens, machines that answer requests, bytes (of terabytes and more). */
export type FigureKind = 'users' | 'rows' | 'rate' | 'servers' | 'data';

/** A number that tells how large a system is. */
export interface Figure {
  readonly kind: FigureKind;
  /** Users, rows or servers; bytes; of a rate what happens in a second. */
  readonly value: number;
  /** The number with its name, as the document has it: `2 million users`. */
  readonly text: string;
  readonly range: Range;
  /** The digits alone, and the scale behind them. */
  readonly number: Range;
  readonly section: number;
  /** The line it stands in. */
  readonly line: string;
  /** Of a rate whether it counts requests, and whether it only reads. */
  readonly of: 'requests' | 'reads' | 'other';
}

const SCALE = String.raw`(?:\s?(?:[KkMB]|bn|mn|thousand|million|billion))?\+?`;
const WORDS = String.raw`[\s*_]{1,3}(?:(?!(?:per|for|of|by|a|each|and|in|to|is|are|with)\b)[\p{L}-]{2,14}[\s*_]{1,3}){0,3}?`;
const USER = String.raw`(?:users|customers|DAUs?|MAUs?|members|subscribers|accounts|people|visitors|players|drivers|riders|passengers|merchants)`;
const ROW = String.raw`(?:rows|records|entries)`;
const SERVER = String.raw`(?:servers|(?:app|web|api|application|backend) (?:instances|nodes))`;

/** The name behind a number. */
const BEHIND: readonly (readonly [FigureKind, RegExp])[] = [
  ['users', new RegExp(`^${SCALE}${WORDS}${USER}(?![\\p{L}_])`, 'iu')],
  ['rows', new RegExp(`^${SCALE}${WORDS}${ROW}(?![\\p{L}_])`, 'iu')],
  // What a machine is for stands before the word: of databases or workers the sources say nothing.
  ['servers', new RegExp(`^[\\s*_]{1,3}(?:(?:web|app|application|api|backend|stateless|identical|equal|small)[\\s*_]{1,3}){0,2}${SERVER}(?![\\p{L}_])`, 'iu')],
];

/** The label before a number: `Users: 2 million`, `| DAU | 2M |`. */
const BEFORE: readonly (readonly [FigureKind, RegExp])[] = [
  ['users', new RegExp(`(?<![\\p{L}_]|per |each |of )${USER}[^.\\n\\d]{0,40}[:|=~≈][^.\\n\\d\\p{L}]{0,9}$`, 'iu')],
  ['rows', new RegExp(`(?<![\\p{L}_]|per |each )${ROW}[^.\\n\\d]{0,40}[:|=~≈][^.\\n\\d\\p{L}]{0,9}$`, 'iu')],
  ['servers', /(?<![\p{L}_])(?:(?:web|app|application|api) (?:servers|instances)|^[\s*_|+-]{0,6}servers)[^.\n\d]{0,12}[:|=~≈][^.\n\d\p{L}]{0,9}$/iu],
];

/** What a line with a figure has beside a digit; reading all others would cost as much as all the rest. */
const MAY_BE = /\b(?:users|customers|[dm]aus?|members|subscribers|accounts|people|visitors|players|drivers|riders|passengers|merchants|rows|records|entries|servers|instances|nodes|daily|hourly|monthly|yearly|[qrt]ps)\b|(?:\/ ?|\bper |\ban? |\beach |\bevery )(?:s\b|sec|min|hour|day|week|month|year)|\d ?(?:[tp]i?b\b|(?:tera|peta)bytes?)/i;

/** The words that a name needs, by kind. */
const NAMED: readonly (readonly [FigureKind, RegExp])[] = [
  ['users', new RegExp(USER, 'i')],
  ['rows', new RegExp(ROW, 'i')],
  ['servers', /servers|instances|nodes/i],
];

const REQUEST = /\b(?:requests?|reqs?|[qrt]ps|quer(?:y|ies)|calls?|transactions?|hits?|traffic)\b/i;
const READ = /\b(?:reads?|quer(?:y|ies)|qps|views?|lookups?|search(?:es)?|gets?|redirect\w{0,4}|downloads?)\b/i;

/** A longer line is data. */
const LONG_LINE = 2000;

/** Every figure of a document in the order of the text, wherever it stands; who asks chooses by section. */
export const figuresOf: (doc: DesignDoc) => readonly Figure[] = perDocument((doc) =>
  doc.blocks.flatMap((block) => {
    if (block.kind === 'html') return [];
    const start = lineStart(doc, lineAt(doc, block.range.start));
    const text = doc.text.slice(start, lineEnd(doc, block.endLine - 1));
    return /\d/.test(text) ? figuresIn(doc, text).map((figure) => ({ ...movedFigure(figure, start), section: block.section })) : [];
  }),
);

/** The figures of some lines, in the offsets of their text. */
const figuresIn = perText((lines) =>
  [...lines.matchAll(/[^\r\n]+/g)].flatMap(({ 0: line, index }) => (line.length <= LONG_LINE && /\d/.test(line) && MAY_BE.test(line) ? figuresInLine(line).map((figure) => movedFigure(figure, index)) : [])),
);

type Unplaced = Omit<Figure, 'section'>;

const movedFigure = (figure: Unplaced, by: number): Unplaced => ({ ...figure, range: movedBy(figure.range, by), number: movedBy(figure.number, by) });

function figuresInLine(line: string): Unplaced[] {
  const kinds = NAMED.flatMap(([kind, words]) => (words.test(line) ? [kind] : []));
  return quantitiesIn(tokenise(line, 0)).flatMap(({ quantity }): Unplaced[] => {
    const read = valuesOf(quantity, { binary: false, periods: true })[0];
    if (!read || quantity.percent || read.money !== 0 || !Number.isFinite(read.value)) return [];
    const behind = line.slice(quantity.number.end, quantity.number.end + 90);
    const name = BEHIND.find(([kind, pattern]) => kinds.includes(kind) && pattern.test(behind));
    const before = line.slice(Math.max(0, quantity.start - 60), quantity.start);
    const label = name === undefined ? BEFORE.find(([kind, pattern]) => kinds.includes(kind) && pattern.test(before)) : undefined;
    const end = name ? quantity.number.end + (name[1].exec(behind)?.[0].length ?? 0) : quantity.end;
    const kind = read.data === 1 && read.time === 0 ? 'data' : read.time === -1 && read.data === 0 ? 'rate' : read.data === 0 && (read.time === 0 || name) ? (name ?? label)?.[0] : undefined;
    if (kind === undefined) return [];
    const range = { start: label ? quantity.start - (label[1].exec(before)?.[0].length ?? 0) : quantity.start, end: Math.max(end, quantity.end) };
    const told = [line.slice(range.start, quantity.start).replace(/[\s*_`|:=~≈]{1,20}$/, ''), line.slice(quantity.start, range.end)];
    const text = told.map((part) => part.replace(/[\s*_`|]+/g, ' ').trim()).filter((part) => part !== '').join(': ');
    const around = `${before.slice(-30)} ${behind.slice(0, 40)}`;
    // A time behind the name is no unit of it: `3 million rows after ten years`.
    const value = kind === 'data' || kind === 'rate' ? read.value : (quantity.readings[0]?.value ?? read.value);
    return [{ kind, value, text, range, number: quantity.number, line, of: REQUEST.test(text) ? 'requests' : READ.test(around) ? 'reads' : REQUEST.test(around) ? 'requests' : 'other' }];
  });
}
