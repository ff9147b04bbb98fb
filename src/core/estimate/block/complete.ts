import { lineAt, lineStart } from '../../document/lines.ts';
import type { DesignDoc, Range } from '../../document/model.ts';
import { functionPage } from './about.ts';
import { COUNT_WORDS } from './counts.ts';
import { format } from './format.ts';
import { FUNCTIONS, PEAKS, signatureOf } from './functions.ts';
import { CONNECTORS } from './quantity.ts';
import { sheetOf } from './sheet.ts';
import { type Token, tokensOf } from './tokens.ts';

/** Something that can be written at a place of an estimate block. */
export interface Proposal {
  readonly kind: 'name' | 'function' | 'unit' | 'occasion';
  readonly text: string;
  /** A few words. */
  readonly detail: string;
  /** Markdown. */
  readonly documentation?: string;
  /** What it replaces: the words that were typed of it. */
  readonly range: Range;
}

/** Units to propose, with what they are. */
export const UNITS: readonly (readonly [string, string])[] = [
  ...['bytes', 'KB', 'MB', 'GB', 'TB', 'PB'].map((unit) => [unit, 'size, by thousands'] as const),
  ...['KiB', 'MiB', 'GiB', 'TiB'].map((unit) => [unit, 'size, by 1,024'] as const),
  ...['Kbps', 'Mbps', 'Gbps'].map((unit) => [unit, 'bits per second'] as const),
  ...['ms', 's', 'min', 'hours', 'days', 'weeks', 'months', 'years'].map((unit) => [unit, 'time'] as const),
  ...['per second', 'per minute', 'per hour', 'per day', 'per month', 'per year'].map((unit) => [unit, 'rate'] as const),
  ...['K', 'M', 'million', 'billion'].map((unit) => [unit, 'scale'] as const),
  ['%', 'share'],
];

/** Whether an offset lies in the lines of an estimate block. */
export const inEstimate = (doc: DesignDoc, offset: number): boolean => sheetOf(doc).blocks.some(({ content, line, endLine }) => content.start <= offset && offset <= content.end && lineAt(doc, offset) > line && lineAt(doc, offset) < endLine);

/** What can stand at an offset of an estimate block: behind a number units, behind an operator names and functions, before `=` nothing. */
export function proposalsAt(doc: DesignDoc, offset: number): Proposal[] {
  const start = lineStart(doc, lineAt(doc, offset));
  const before = doc.text.slice(start, offset);
  const tokens = tokensOf(before);
  const equals = tokens.findIndex(({ text }) => text === '=');
  if (equals < 0 || before.includes('#')) return [];
  // The words typed last may be the beginning of a name of several words.
  let at = tokens.length;
  while (at - 1 > equals && isWord(tokens[at - 1])) at--;
  const range = { start: start + (tokens[at]?.start ?? before.length), end: offset };
  const previous = tokens[at - 1];
  // A unit is one word; behind it an operator comes.
  if (previous?.kind === 'number') return at < tokens.length - 1 || (at < tokens.length && /\s$/.test(before)) ? [] : [...UNITS.map(([text, detail]): Proposal => ({ kind: 'unit', text, detail, range })), ...COUNT_WORDS.map((text): Proposal => ({ kind: 'unit', text, detail: 'count', range }))];
  const isOperand = previous === undefined || /^[)%]$/.test(previous.text);
  if (isOperand) return [];
  const own = sheetOf(doc).estimates.find(({ line }) => line === lineAt(doc, offset));
  const names = sheetOf(doc).estimates.filter((estimate) => estimate !== own).map(({ name, value }): Proposal => ({ kind: 'name', text: name, detail: value ? format(value) : 'not computed', range }));
  const functions = FUNCTIONS.map((each): Proposal => ({ kind: 'function', text: each.name, detail: each.forms[0] ? signatureOf(each.name, each.forms[0]) : each.name, documentation: functionPage(each), range }));
  const periods = previous.text.toLowerCase() === 'per' || previous.text === '/' ? ['second', 'minute', 'hour', 'day', 'month', 'year'].map((text): Proposal => ({ kind: 'unit', text, detail: 'time', range })) : [];
  const inPeak = previous.text === ',' && tokens.findLast((token, index) => token.kind === 'word' && tokens[index + 1]?.text === '(')?.text.toLowerCase() === 'peak';
  const occasions = inPeak ? Object.entries(PEAKS).map(([text, { factor, occasion }]): Proposal => ({ kind: 'occasion', text, detail: `times ${factor}`, documentation: `For ${occasion}.`, range })) : [];
  return [...occasions, ...periods, ...names, ...functions];
}

const isWord = (token: Token | undefined): boolean => token?.kind === 'word' && !CONNECTORS.has(token.text.toLowerCase());
