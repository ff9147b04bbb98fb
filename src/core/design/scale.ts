import type { DesignDoc, Range } from '../document/model.ts';
import { SCALES } from '../estimate/units.ts';

/** A figure that the document gives of its own size. */
export interface Figure {
  readonly value: number;
  readonly range: Range;
  /** As written. */
  readonly text: string;
}

/** How large a document says its system is: every figure of a kind, in the order of the text. */
export interface Scale {
  readonly users: readonly Figure[];
  /** Rows, records and whatever else is stored by the piece. */
  readonly rows: readonly Figure[];
  /** Requests, reads, writes per second. */
  readonly rates: readonly Figure[];
  /** Bytes. */
  readonly sizes: readonly Figure[];
  /** Servers, instances, replicas of an application. */
  readonly servers: readonly Figure[];
}

const NUMBER = String.raw`(?<![\w.,$€£-])(\d[\d.,]{0,20})\s?(k|m|b|K|M|B|thousand|million|billion|trillion|lakh|crore)?\+?`;
const OF = String.raw`\s(?:[a-z-]{2,14}\s){0,3}?`;

const USERS = new RegExp(String.raw`${NUMBER}${OF}(?:users?|DAU|MAU|customers|subscribers|drivers|riders|players|people|visitors|accounts|members|devices|clients)\b`, 'gi');
const ROWS = new RegExp(String.raw`${NUMBER}${OF}(?:rows|records|documents|messages|posts|tweets|photos|videos|orders|rides|trips|events|files|urls|links|pages|bookings|tickets|items|products|transactions|payments|entries|keys|objects)\b`, 'gi');
const RATES = new RegExp(String.raw`${NUMBER}\s?(?:[a-z]{2,14}\s){0,3}?(?:(?:per|a|each|every|/)\s?(?:second|sec|s)\b|qps\b|rps\b|tps\b|req/s\b|requests/s\b)`, 'gi');
const SIZES = new RegExp(String.raw`(?<![\w.,$€£-])(\d[\d.,]{0,20})\s?(KB|MB|GB|TB|PB|EB)\b`, 'gi');
const SERVERS = new RegExp(String.raw`(?<![\w.,$€£-])(\d{1,5}|two|three|four|five|six|eight|ten|twenty)\s(?:(?:app(?:lication)?|web|api|backend|identical|stateless|more|small|large)\s){0,2}(?:servers|instances|app servers|web servers)\b`, 'gi');

const BYTES: Readonly<Record<string, number>> = { KB: 1e3, MB: 1e6, GB: 1e9, TB: 1e12, PB: 1e15, EB: 1e18 };
const WORDS: Readonly<Record<string, number>> = { two: 2, three: 3, four: 4, five: 5, six: 6, eight: 8, ten: 10, twenty: 20 };

/** Reads the figures of the blocks that are the writer's words. */
export function scaleOf(doc: DesignDoc, isContent: (block: number) => boolean): Scale {
  const scale = { users: [] as Figure[], rows: [] as Figure[], rates: [] as Figure[], sizes: [] as Figure[], servers: [] as Figure[] };
  doc.blocks.forEach((block, index) => {
    const { start, end } = block.range;
    if (block.kind === 'code' || block.kind === 'html' || !isContent(index)) return;
    const text = doc.text.slice(start, end);
    if (!/\d|\b(?:two|three|four|five|six|eight|ten|twenty)\b/i.test(text)) return;
    const read = (into: Figure[], pattern: RegExp, valueOf: (digits: string, word: string) => number): void => {
      for (const match of text.matchAll(pattern)) {
        const value = valueOf(match[1] ?? '', match[2] ?? '');
        if (value > 0) into.push({ value, range: { start: start + match.index, end: start + match.index + match[0].length }, text: match[0] });
      }
    };
    read(scale.users, USERS, counted);
    // A handful of things in a sentence is no size.
    read(scale.rows, ROWS, (digits, word) => atLeast(1_000, counted(digits, word)));
    read(scale.rates, RATES, counted);
    read(scale.sizes, SIZES, (digits, unit) => plain(digits) * (BYTES[unit.toUpperCase()] ?? NaN));
    read(scale.servers, SERVERS, (digits) => WORDS[digits.toLowerCase()] ?? plain(digits));
  });
  return scale;
}

const atLeast = (least: number, value: number): number => (value >= least ? value : NaN);

const plain = (digits: string): number => Number(digits.replace(/[.,]$/, '').replaceAll(',', ''));

const counted = (digits: string, word: string): number => plain(digits) * (word === '' ? 1 : (SCALES.get(word) ?? SCALES.get(word.toLowerCase()) ?? NaN));

/** The largest of some figures; undefined where there is none. */
export const largest = (figures: readonly Figure[]): Figure | undefined => figures.reduce<Figure | undefined>((most, figure) => (most && most.value >= figure.value ? most : figure), undefined);
