import { headersOf } from '../design/headers.ts';
import { isStandIn } from '../content.ts';
import type { Cell, DesignDoc, Range, TableBlock, TextBlock } from '../document/model.ts';
import { plainText } from '../document/plain-text.ts';
import type { View } from '../rules/rule.ts';

/** Something that the document leaves open: a question, a weakness that stays, a decision. */
export interface OpenPoint {
  readonly text: string;
  readonly range: Range;
  /** Who it lies with; undefined where nobody is named. */
  readonly owner: string | undefined;
  /** The date or milestone it is needed by, or the reason it stays; undefined where none is given. */
  readonly note: string | undefined;
}

export interface OpenPoints {
  readonly questions: readonly OpenPoint[];
  readonly weaknesses: readonly OpenPoint[];
  /** Decisions for which the document names nobody. */
  readonly unowned: readonly OpenPoint[];
}

const QUESTION = /\b(?:open )?(?:questions?|issues?|points?|unknowns?|to decide)\b/i;
const WEAKNESS = /\b(?:weakness(?:es)?|limitations?|shortcomings?|technical debt)\b/i;
const DECISION = /^(?:decisions?|choices?)(?: made| taken)?$/i;
const OWNER = /^(?:owners?|owned by|who(?: \w{1,12}){0,3}|responsible|dri|deciders?|decision[- ]makers?|approved by|approvers?|assigned to|assignee|lead)$/i;
const ANSWER = /^(?:our )?(?:answers?|decisions?|resolutions?)$/i;
/** A quick decision is taken by its default; nobody has to answer for it. */
const DEFAULT = /^(?:the )?defaults?$/i;
const NOTE = /^(?:needed by|due(?: date)?|by when|decide by|deadline|date|until|why(?: not now| it stays)?|reason|because|revisit(?: when)?|accepted because)$/i;

/** Open questions, weaknesses that stay, and decisions without an owner, each in the order of the text. */
export function openPointsOf(view: View): OpenPoints {
  const { doc, roles, verdicts } = view;
  const asking = new Set(verdicts.get('open-questions')?.sections ?? []);
  const questions: OpenPoint[] = [];
  const weaknesses: OpenPoint[] = [];
  const unowned: OpenPoint[] = [];
  const isOwned = namesOwner(doc);
  // Section by section, so that a heading tells what stands below it.
  for (const section of doc.sections) {
    const title = section.heading?.text ?? '';
    const isAsking = isWithin(section.index, asking) && /\?|\b(?:questions?|issues?|open|unresolved|undecided|outstanding|discuss|unknowns?)\b/i.test(section.path.join(' / '));
    const isWeak = WEAKNESS.test(title);
    let label = '';
    for (let index = section.firstBlock; index < section.endBlock; index++) {
      const block = doc.blocks[index];
      if (!block || roles[index] !== 'content') continue;
      if (block.kind === 'table') {
        const [first = ''] = headersOf(block);
        if (WEAKNESS.test(first) || isWeak) weaknesses.push(...rowsOf(block));
        else if (QUESTION.test(first) || isAsking) questions.push(...rowsOf(block));
        else unowned.push(...decisionsIn(block).filter(({ owner, hasColumn }) => owner === undefined && (hasColumn || !isOwned)));
      } else if (block.kind === 'text') {
        if (block.item === undefined) label = block.text.length < 80 && /:\s*$/.test(block.text) ? block.text : '';
        const isItem = block.item !== undefined && doc.items[block.item]?.depth === 0;
        const opens = /^[*_]{0,3}(?:open question|question)s?\b[^:\n]{0,30}:/i.test(block.text);
        const admits = /^[*_]{0,3}(?:known )?(?:weakness|limitation)(?:es|s)?\b[^:\n]{0,30}:[*_]{0,3} ?\S/i.test(block.text);
        if (isWeak ? isItem || block.item === undefined : admits || (isItem && WEAKNESS.test(label))) weaknesses.push(pointOf(doc, block));
        else if (isAsking ? isItem || (block.item === undefined && block.text.includes('?')) : opens || (isItem && /\bopen questions?\b/i.test(label))) questions.push(pointOf(doc, block));
      }
    }
  }
  return { questions, weaknesses, unowned };

  function isWithin(index: number | undefined, sections: ReadonlySet<number>): boolean {
    for (let at = index; at !== undefined; at = doc.sections[at]?.parent) if (sections.has(at)) return true;
    return false;
  }
}

/** Whether the document says whose it is. */
function namesOwner(doc: DesignDoc): boolean {
  const front = ['owner', 'owners', 'author', 'authors', 'deciders', 'dri'].some((key) => doc.frontMatter?.find([key]) !== undefined);
  return front || /^[\s>|*_-]{0,6}(?:owners?|authors?|deciders?|dri|approvers?)[*_]{0,3}\s{0,3}[:|][*_]{0,3} {0,3}[\p{L}@]/imu.test(doc.text);
}

const isGiven = (cell: Cell | undefined): cell is Cell => cell !== undefined && /[\p{L}\p{N}]/u.test(cell.text) && !isStandIn(cell.text);

function rowsOf(table: TableBlock): OpenPoint[] {
  const headers = headersOf(table);
  const named = headers.findIndex((header) => QUESTION.test(header) || WEAKNESS.test(header));
  const at = (pattern: RegExp): number => headers.findIndex((header) => pattern.test(header));
  return table.rows.flatMap(({ cells }) => {
    if (isGiven(cells[at(ANSWER)])) return []; // asked and answered
    const cell = isGiven(cells[named]) ? cells[named] : cells.find((candidate) => isGiven(candidate) && !/^[A-Z]{0,3}[-#]?\d{1,3}\.?$/.test(candidate.text));
    return cell ? [{ text: plainText(cell.text), range: cell.range, owner: given(cells[at(OWNER)]), note: given(cells[at(NOTE)]) }] : [];
  });
}

function decisionsIn(table: TableBlock): (OpenPoint & { readonly hasColumn: boolean })[] {
  const headers = headersOf(table);
  const decision = headers.findIndex((header) => DECISION.test(header));
  const owner = headers.findIndex((header) => OWNER.test(header));
  if (decision < 0 || headers.some((header) => DEFAULT.test(header))) return [];
  return table.rows.flatMap(({ cells }) => {
    const cell = cells[decision];
    const isTaken = cells.some((other, column) => column !== decision && column !== owner && isGiven(other));
    return isGiven(cell) && isTaken ? [{ text: plainText(cell.text), range: cell.range, owner: given(cells[owner]), note: undefined, hasColumn: owner >= 0 }] : [];
  });
}

const given = (cell: Cell | undefined): string | undefined => (isGiven(cell) ? plainText(cell.text) : undefined);

function pointOf(doc: DesignDoc, { text, range }: TextBlock): OpenPoint {
  const owner = /(?:\((?:owner: ?)?|\bowner: ?|—\s?|\s)(@[\w./-]{2,40})/.exec(text)?.[1] ?? /\bowner: ?([\p{L}][\p{L} .'-]{1,40})/iu.exec(text)?.[1];
  const end = doc.text.slice(range.start, range.end).search(/\r?\n/);
  return { text: plainText(text), range: end < 0 ? range : { start: range.start, end: range.start + end }, owner: owner?.trim(), note: undefined };
}
