import { isStandIn } from '../content.ts';
import type { Block, DesignDoc, TextBlock } from '../document/model.ts';
import { lineAt } from '../document/lines.ts';
import { MARK, marksOf } from '../document/marks.ts';
import { plainText } from '../document/plain-text.ts';
import { type BlockReader, blockReader } from '../document/versions.ts';
import { ESTIMATE } from '../estimate/block/sheet.ts';
import { type Clues, likely, type Phrasebook, PROMISED } from './phrasebook.ts';
import type { Hits } from './phrases.ts';
import { LEADING_LABEL } from './points.ts';

const NOTHING: readonly never[] = [];

/** How many numbers tell a clue. */
export const CLUE_LENGTH = 4;

/**
 * Makes a reader of the clues of blocks, four numbers each: the clue's own, its topic, its points times UNIT, and its line counted from the block's
 * first.
 * @param promised by topic, whether questions and promises answer it too
 */
export function clueReader(phrasebook: Phrasebook, promised: readonly boolean[]): BlockReader<readonly number[]> {
  return blockReader(
    (doc) => {
      const marksAt = marksOf(doc);
      return (index) => {
        const block = doc.blocks[index];
        return block ? cluesOf(doc, block, index, marksAt(index)) : NOTHING;
      };
    },
    surroundings,
    true,
  );

  function cluesOf(doc: DesignDoc, block: Block, index: number, marks: number): readonly number[] {
    const { text, labels, columns, code } = phrasebook;
    let found: number[] | undefined;
    if (block.kind === 'table') {
      const header = block.header.cells.map((cell) => plainText(cell.text)).join(' | ');
      addClues(columns, header, 1, 0);
      addClues(labels, header, 0.5, 0);
      for (const row of block.rows) addClues(text, row.cells.map((cell) => cell.text).join(' | '), 1, row.line - block.line);
    } else if (block.kind === 'code') {
      const source = block.text.length > 20_000 ? block.text.slice(0, 20_000) : block.text;
      const line = lineAt(doc, block.content.start) - block.line;
      addClues(code, source, 1, line);
      // The names in an estimate are the writer's words.
      if (block.language === '' || block.language === 'text' || block.language === ESTIMATE) addClues(text, source, block.language === ESTIMATE ? 1 : 0.5, line);
    } else {
      const label = labelOf(doc, block, index, marks);
      const answered = block.kind === 'text' && isAnsweredBelow(doc, block, index);
      if (label !== undefined) addClues(labels, answered ? label.text.replace(QUESTION_MARK, '') : label.text, label.leads ? LEADING_LABEL : 1, 0);
      const links = (marks & MARK.bracket) !== 0;
      const own = answered ? block.text.replace(QUESTION_MARK, '.') : block.text;
      if (!links || !IMAGE_ALONE.test(own)) addClues(text, withoutPutOff(links || (marks & MARK.slash) !== 0 ? withoutTargets(own) : own), 1, 0);
    }
    return found ?? NOTHING;

    function addClues(clues: Clues, source: string, factor: number, line: number): void {
      const hits = clues.scan(source);
      if (hits.count === 0) return;
      const { values, offsets, sentences, asks } = hits;
      askWhatIsPutOff(clues, hits);
      const lastLine = block.kind === 'table' ? line : Math.max(0, block.endLine - block.line - 1);
      let at = Math.min(line, lastLine);
      let lineEnd = at < lastLine ? source.indexOf('\n') : -1;
      likely(clues, hits, (hit) => {
        const value = values[hit] ?? 0;
        const topic = clues.topics[value] ?? 0;
        if (asks[sentences[hit] ?? 0] === 1 && !promised[topic]) return;
        for (; lineEnd >= 0 && lineEnd < (offsets[hit] ?? 0); at++) lineEnd = at + 1 < lastLine ? source.indexOf('\n', lineEnd + 1) : -1;
        (found ??= []).push(clues.firstId + value, topic, (clues.worth[value] ?? 0) * factor, at);
      });
    }
  }
}

/** Counts what is put off as a question: neither answers anything but the topics that ask for it. */
export function askWhatIsPutOff({ uses }: Clues, { count, values, sentences, asks }: Hits): void {
  for (let hit = 0; hit < count; hit++) if (uses[values[hit] ?? 0] === PROMISED) asks[sentences[hit] ?? 0] = 1;
}

/** What a picture shows is told by nobody but itself. */
const IMAGE_ALONE = /^\s*!\[[^\]\n]{0,200}\](?:\([^()\n]{0,400}\)|\[[^\]\n]{0,200}\])\s*$/;

/** Addresses and the attributes of HTML say nothing in the writer's words. Line ends are kept, so that lines stay where they are. */
function withoutTargets(text: string): string {
  let plain = text.includes('](') ? text.replace(/\]\([^()\s]*\)/g, ']') : text;
  if (plain.includes('<')) plain = plain.replace(/<[a-z][^<>]*>/gi, (tag) => (tag.includes('=') ? tag.replace(/[^\n]+/g, '') : tag));
  return plain.includes('://') ? plain.replace(/https?:\/\/[^\s<>()`]*/g, '') : plain;
}

/** What is put off in brackets takes its own clause with it and no more: `Calls are limited to 10 a minute, and need a key (TBD)`. */
const withoutPutOff = (text: string): string => (PUT_OFF_IN_BRACKETS.test(text) ? text.replace(/[^,.;:()\n]{0,80}\((?:tbd|tbc|todo|fixme)\)/gi, '') : text);

const PUT_OFF_IN_BRACKETS = /\((?:tbd|tbc|todo|fixme)\)/i;

/**
 * The words a list item or paragraph begins with before a colon or dash, or in bold: `**Indexes:** (user_id)`, `Cache: Redis`. A short item
 * with a list below it is the heading of that list, and leads it.
 */
function labelOf(doc: DesignDoc, block: Block, index: number, marks: number): { readonly text: string; readonly leads: boolean } | undefined {
  if (block.kind !== 'text') return undefined;
  const { text } = block;
  const next = doc.blocks[index + 1];
  const item = block.item === undefined ? undefined : doc.items[block.item];
  // `5. System APIs` before a list of bullets is a heading by its number.
  if (item && text.length < 60 && next?.kind === 'text' && (surroundings(doc, index) & LEADS_LIST) !== 0 && !/[.!?,;]$/.test(text) && /\w\s+\w+\s+\w/.test(next.text)) return { text: plainText(text), leads: true };
  if (!item) {
    // Notes have lines for headings: `APIs -`, `Non functional`, `Out of scope:`, each with what belongs to it below.
    const line = headingLine(text, next?.section === block.section, marks);
    if (line.length < 50 && /^[\p{L}\d][^.!?,;|=>]*$/u.test(line) && (line.length < text.length ? /[-–—:]\s*$/.test(line) : next?.section === block.section && (next.kind !== 'text' || next.item !== undefined || next.text.length > line.length))) {
      return { text: plainText(line.replace(/[-–—:\s]{1,9}$/, '')), leads: true };
    }
  }
  const bold = (marks & MARK.emphasis) === 0 ? undefined : /^\s*(?:\[[ xX]\]\s*)?(?:\*\*|__)([^*_\n]{2,60})(?:\*\*|__)/.exec(text);
  if (bold) return { text: bold[1] ?? '', leads: false };
  const lead = (marks & MARK.colon) === 0 ? undefined : /^\s*([A-Z][^:.\n]{1,40}):(?:\s|$)/.exec(text)?.[1];
  return lead === undefined ? undefined : { text: lead, leads: false };
}

const LEADS_LIST = 1;
const SAME_SECTION = 2;
const HAS_BELOW = 4;

/** The end of a question, before what sets it in bold. */
const QUESTION_MARK = /\?(?=[*_"'\s]{0,6}$)/;

/** Whether a block asks what the next one answers: that stands below it, asks nothing itself, and is more than `TBD`. */
function isAnsweredBelow(doc: DesignDoc, { text }: TextBlock, index: number): boolean {
  if (!QUESTION_MARK.test(text.slice(-8)) || (surroundings(doc, index) & (HAS_BELOW | SAME_SECTION)) !== (HAS_BELOW | SAME_SECTION)) return false;
  const next = doc.blocks[index + 1];
  return next?.kind !== 'text' || !(QUESTION_MARK.test(next.text.slice(-8)) || isStandIn(next.text));
}

/** What a label depends on beside its block and the one behind: how the lists they stand in lie, and whether they stand in one section. */
function surroundings({ blocks, items }: DesignDoc, index: number): number {
  const block = blocks[index];
  const next = blocks[index + 1];
  if (block?.kind !== 'text') return 0;
  const item = block.item === undefined ? undefined : items[block.item];
  const below = next?.kind === 'text' && next.item !== undefined && next.item !== block.item ? items[next.item] : undefined;
  const leads = item && below && (below.parent === item.index || (item.ordered && !below.ordered && item.depth === 0));
  const isBelow = next !== undefined && (!item || next.kind !== 'text' || next.item === block.item || (below && below.parent === item.index));
  return (leads ? LEADS_LIST : 0) + (next?.section === block.section ? SAME_SECTION : 0) + (isBelow ? HAS_BELOW : 0);
}

/** The line of a paragraph that may be a heading: the last one where it ends so and something follows, else the first. */
function headingLine(text: string, isFollowed: boolean, marks: number): string {
  if ((marks & MARK.lineEnd) === 0) return text;
  const last = text.slice(text.lastIndexOf('\n') + 1);
  return isFollowed && /[-–—:]\s?$/.test(last) ? last : text.slice(0, text.indexOf('\n'));
}
