import { codeAt, isLetterOrDigit } from './document/characters.ts';
import { MARK, marksIn, marksOf } from './document/marks.ts';
import type { Block, DesignDoc, Range, Section, TextBlock } from './document/model.ts';
import { blockReader, type BlockReader } from './document/versions.ts';
import { normalise } from './document/plain-text.ts';
import { LANGUAGES } from './topics/languages/index.ts';

/** The state of a topic or section, from worst to best; `unread` stands for a text whose language could not be read. */
export type State = 'missing' | 'empty' | 'placeholder' | 'thin' | 'covered' | 'not-applicable' | 'unread';

/** Whether a state leaves a gap that the writer has to close. */
export const isGap = (state: State): boolean => state === 'missing' || state === 'empty' || state === 'placeholder';

/** How good each state is, for choosing the best of several sections. */
const RANK: Readonly<Record<State, number>> = { missing: 0, unread: 1, empty: 2, placeholder: 3, thin: 4, 'not-applicable': 5, covered: 6 };

/** The better of two states. */
export const bestState = (a: State, b: State): State => (RANK[b] > RANK[a] ? b : a);

/**
 * What a template or topic put into the document: prompts and starters. It is guidance as long as the writer has not changed it.
 * `prompts` and `starters` hold normalised texts, see {@link normalise}.
 */
export interface Boilerplate {
  readonly prompts: ReadonlySet<string>;
  readonly starters: ReadonlySet<string>;
  /** All starter text in one piece, so that a re-wrapped sentence or a list made of it is still known. */
  readonly prose: string;
  /** Every three neighbouring words of all three: a block that begins with others is not looked at further. */
  readonly openings: ReadonlySet<string>;
  /** {@link openingKey} of those. */
  readonly openingKeys: ReadonlySet<number>;
}

/** As much of a text is looked at for its first words. */
const OPENING_LENGTH = 200;

/** The key of first words that are not all of ASCII. */
const UNTOLD = -1;

/** Gathers boilerplate from normalised texts; `openings` are those of the texts as written. */
export function boilerplate(prompts: Iterable<string>, starters: Iterable<string>, prose: string, written: Iterable<string>): Boilerplate {
  const known = { prompts: new Set(prompts), starters: new Set(starters), prose };
  const openings = new Set<string>(written);
  for (const text of [...known.prompts, ...known.starters, prose]) {
    const words = text.trim().split(' ');
    for (let i = 0; i < words.length; i++) openings.add(`${words[i]} ${words[i + 1] ?? ''} ${words[i + 2] ?? ''}`);
  }
  return { ...known, openings, openingKeys: new Set([...openings].map(openingKey)) };
}

export const NO_BOILERPLATE: Boilerplate = boilerplate([], [], '', []);

/** Fewer words than this, with no table, code or picture beside them, are thin: a name, not an answer. Three names are a list. */
const THIN_WORDS = 10;
const THIN_NAMES = 3;

/** What a block is to the reader: the writer's own words, a prompt of the template, its untouched starter, a stand-in such as TODO, or a mere pointer to another page. */
export type BlockRole = 'content' | 'prompt' | 'starter' | 'placeholder' | 'pointer';

/** Whether a block of a role stands where an answer is still to be written. */
export const awaitsAnswer = (role: BlockRole | undefined): boolean => role === 'starter' || role === 'placeholder';

/** The role of each block of the document, by index. */
export function blockRoles(doc: DesignDoc, known: Boilerplate): BlockRole[] {
  let reader = roleReaders.get(known);
  if (!reader) roleReaders.set(known, (reader = blockReader((read) => rolesIn(read, known), isTaskAt)));
  const roleOfBlock = reader(doc);
  return doc.blocks.map((_, index) => roleOfBlock(index));
}

const roleReaders = new WeakMap<Boilerplate, BlockReader<BlockRole>>();

function rolesIn(doc: DesignDoc, known: Boilerplate): (index: number) => BlockRole {
  const marksAt = marksOf(doc);
  return (index) => {
    const block = doc.blocks[index];
    return block ? roleOf(block, isTaskAt(doc, index) === 1, marksAt(index), known) : 'content';
  };
}

/** 1 for the text of a task, else 0. */
function isTaskAt({ blocks, items }: DesignDoc, index: number): number {
  const block = blocks[index];
  return block?.kind === 'text' && block.item !== undefined && items[block.item]?.checkbox !== undefined ? 1 : 0;
}

function roleOf(block: Block, isTask: boolean, marks: number, boilerplate: Boilerplate): BlockRole {
  if (block.kind === 'text') {
    const own = isTask ? block.text.replace(/^\[[ xX]\]/, '') : block.text;
    if (beginsLike(boilerplate, own)) {
      const text = normalise(own);
      if (isTask && boilerplate.prompts.has(text)) return 'prompt';
      // "No" is an answer, wherever else it stands.
      if (text.length > 3 && boilerplate.starters.has(text)) return 'starter';
      if (text.length > 24 && boilerplate.prose.includes(` ${text} `)) return 'starter';
    }
    return isMarkedStandIn(block.text, marks) ? 'placeholder' : (marks & LINKING) !== 0 && isPointer(block.text) ? 'pointer' : 'content';
  }
  if (block.kind === 'table') {
    if (mayBeTable(boilerplate, block) && boilerplate.starters.has(tableKey(block))) return 'starter';
    const filled = block.rows.some((row) => row.cells.some((cell, column) => column > 0 && cell.text !== '' && (TICK.test(cell.text) || (!isStandIn(cell.text) && !(beginsLike(boilerplate, cell.text) && boilerplate.starters.has(normalise(cell.text)))))));
    const named = block.rows.some((row) => row.cells.length === 1 && row.cells[0]?.text !== '' && !isStandIn(row.cells[0]?.text ?? ''));
    return filled || named ? 'content' : 'placeholder';
  }
  if (beginsLike(boilerplate, block.text) && boilerplate.starters.has(normalise(block.text))) return 'starter';
  if (!hasWord(block.text, marks)) return block.kind === 'html' && /<(?:img|svg|video|iframe|picture|object)\b/i.test(block.text) ? 'content' : 'placeholder';
  return isMarkedStandIn(block.text, marks) ? 'placeholder' : 'content';
}

/** What every link has one of. */
const LINKING = MARK.bracket | MARK.slash;

/** Whether a text begins as boilerplate does. */
function beginsLike({ openings, openingKeys }: Boilerplate, text: string): boolean {
  const key = openingKey(text);
  return (key === UNTOLD || openingKeys.has(key)) && openings.has(opening(text));
}

/** Whether a table may be one of the boilerplate: its first words are looked at where they are plain. */
function mayBeTable(boilerplate: Boilerplate, { header, rows }: Extract<Block, { kind: 'table' }>): boolean {
  const start = [header, ...rows.slice(0, 1)].flatMap((row) => row.cells.map((cell) => cell.text)).join(' ');
  return !/^[a-z\d .,:()/-]+$/i.test(start) || beginsLike(boilerplate, start);
}

/** A number made of a text's first three words, the same whatever their case and what stands between them; UNTOLD where they are not of ASCII. */
function openingKey(text: string): number {
  const end = Math.min(text.length, OPENING_LENGTH);
  let key = 0;
  let words = 0;
  for (let at = 0; at < end && words < 3; at++) {
    let code = codeAt(text, at);
    if (code > 127) return UNTOLD;
    if (!isLetterOrDigit(code)) continue;
    for (; at < end && isLetterOrDigit((code = codeAt(text, at))); at++) key = (Math.imul(key, 31) + (code < 65 ? code : code | 32)) | 0;
    if (at < end && code > 127) return UNTOLD;
    key = Math.imul(key, 0x9e3779b1);
    words++;
  }
  return key & 0x3fff_ffff;
}

/** The first word of a text in lower case, where it is of ASCII and stands at the beginning, before a blank or alone. */
function plainFirstWord(text: string): string | undefined {
  let at = 0;
  while (at < text.length && at < 30 && isLetterOrDigit(codeAt(text, at))) at++;
  return at > 0 && at < 30 && (at === text.length || codeAt(text, at) === 32) ? text.slice(0, at).toLowerCase() : undefined;
}

/** The first three words in lower case, found without reading the rest. */
export function opening(text: string): string {
  const start = text.length > OPENING_LENGTH ? text.slice(0, OPENING_LENGTH) : text;
  let words = 0;
  let said = '';
  for (let at = 0; words < 3 && at < start.length; at++) {
    const from = at;
    while (at < start.length && isLetterOrDigit(codeAt(start, at))) at++;
    if (at < start.length && codeAt(start, at) > 127) return openingInAnyScript(start);
    if (at > from) said += words++ === 0 ? start.slice(from, at) : ` ${start.slice(from, at)}`;
  }
  return `${said}${words === 3 ? '' : words === 2 ? ' ' : '  '}`.toLowerCase();
}

function openingInAnyScript(text: string): string {
  const words = OPENING.exec(text);
  return words ? `${words[1]} ${words[2] ?? ''} ${words[3] ?? ''}`.toLowerCase() : '  ';
}

const OPENING = /([\p{L}\p{N}]+)(?:[^\p{L}\p{N}]+([\p{L}\p{N}]+)(?:[^\p{L}\p{N}]+([\p{L}\p{N}]+))?)?/u;

/** The normalised text of a table, header and rows. */
export function tableKey(table: Extract<Block, { kind: 'table' }>): string {
  return normalise([table.header, ...table.rows].flatMap((row) => row.cells.map((cell) => cell.text)).join(' '));
}

/** Words that stand in for an answer, and blanks to fill such as `<the owner>`. */
const STAND_IN = /\b(?:TODO|TBD|TBC|FIXME|XXX|WIP|to be (?:done|decided|defined|determined|written|added|completed)|coming soon|lorem ipsum[\w\s,.]{0,400}|fill (?:me|this) in|your text here)\b|<[a-z][^<>\n|]{1,80}>/gi;

const WORD = /[\p{L}\p{N}]/u;

/** A mark that answers yes or no in a table. */
const TICK = /[✅❌✓✔✗✘☑☒⚠●○]/u;

/** What any of them has in it, in one case or the other: most texts need no further look. */
const MAY_STAND_IN = /<|[Tt](?:[Oo][Dd][Oo]|[Bb][DdCc]|[Oo] [Bb][Ee] )|[Ff][Ii](?:[Xx][Mm][Ee]|[Ll][Ll] )|[Xx][Xx][Xx]|[Ww][Ii][Pp]|[Cc][Oo][Mm][Ii][Nn][Gg] |[Ll][Oo][Rr][Ee][Mm]|[Yy][Oo][Uu][Rr] [Tt][Ee][Xx][Tt]/;

/** A template's prompt, left as it stood: `[Describe who is affected.]` */
const BRACKETED = /^\s*\[[^\][]{12,400}\]\s*$/;

/** A template's prompt that tells what to write. */
const TOLD = /^\s*(?:This is where (?:to|you)|This section (?:should|must) (?:describe|explain|list|contain|cover|include|be))\b/i;

/** Begins with a word that promises the answer for later: "TODO: choose an index". */
const PROMISE = /^[\s>*_[(]*(?:TODO|TBD|TBC|FIXME|WIP|to be (?:done|decided|defined|determined|written|added|completed)|coming soon|lorem ipsum)\b/i;

const hasWord = (text: string, marks: number): boolean => (marks & (MARK.letter | MARK.digit)) !== 0 || ((marks & MARK.beyond) !== 0 && WORD.test(text));

/** Whether a text says nothing but that something is still to be said. */
export const isStandIn = (text: string): boolean => isMarkedStandIn(text, marksIn(text));

function isMarkedStandIn(text: string, marks: number): boolean {
  if (!hasWord(text, marks) || (text.length < 60 && (marks & MARK.ampersand) !== 0 && normalise(text) === '')) return !/!\[|https?:/.test(text);
  if (((marks & MARK.bracket) !== 0 && BRACKETED.test(text) && countWords(text, 4) > 3) || TOLD.test(text)) return true;
  if (!MAY_STAND_IN.test(text)) return false;
  if (PROMISE.test(text)) return true;
  const rest = text.replace(STAND_IN, (match) => (isMarkup(match) ? match : ' '));
  return rest !== text && normalise(rest).split(' ').filter(Boolean).length < 2;
}

const LINK = /!?\[[^[\]]*\]\([^()\s]*(?:\s+"[^"]*")?\)|<?https?:\/\/[^\s>]+>?/g;
const POINTING = /^(?:see|refer|also|to|the|and|or|for|more|details?|further|information|read|visit|check|out|here|link|links|source|sources|reference|references|in|on|at|of|this|please|section|page|doc|document|full|about|is|are|can|be|found|learn|watch|video)$/;

/** Whether a text is links and nothing but words that point to them: "See [the security guide](security.md)." An image is not. */
function isPointer(text: string): boolean {
  if (!text.includes('](') && !text.includes('://')) return false;
  if (text.includes('![')) return false;
  if (!mayPoint(text)) return false;
  const rest = text.replace(LINK, ' ');
  return rest !== text && pointsOnly(rest);
}

/** Whether there is no word but those that point; most texts are told by their first. */
function pointsOnly(text: string): boolean {
  WORDS.lastIndex = 0;
  for (let word = WORDS.exec(text); word; word = WORDS.exec(text)) if (!POINTING.test(word[0].toLowerCase())) return false;
  return true;
}

const WORDS = /[\p{L}\p{N}]+/gu;

/** Whether the first word of a text is one that points, as far as that is told without reading on. */
function mayPoint(text: string): boolean {
  const first = plainFirstWord(text);
  return first === undefined || POINTING.test(first);
}

/** Code-like angle brackets: an autolink, an HTML tag, a type parameter, a path segment. */
export function isMarkup(match: string): boolean {
  if (!match.startsWith('<')) return false;
  const inside = match.slice(1, -1).trim();
  return HTML_TAG.test(inside) || COMPONENT.test(inside) || /^(?:https?:|mailto:)|@/.test(inside);
}

/** The tag of a site generator: `<Tabs items={all}>`, `<Note />`. */
const COMPONENT = /^(?:\/[A-Z]\w*|[A-Z]\w*(?:\s[^<>=]*=[^<>]*|\s?\/))$/;

const HTML_TAG = /^\/?(?:a|abbr|b|blockquote|br|center|cite|code|dd|del|details|div|dl|dt|em|figcaption|figure|font|h[1-6]|hr|i|iframe|img|input|kbd|label|li|mark|ol|p|picture|pre|q|s|samp|small|source|span|strong|sub|summary|sup|svg|table|tbody|td|tfoot|th|thead|tr|u|ul|var|video|wbr)(?:\s[^<>]*)?\/?$/i;

const DECLINED = ['n\\s?\\/\\s?a', 'not applicable', 'does not apply', 'none needed', 'not needed', 'not required', ...Object.values(LANGUAGES).flatMap(({ notApplicable }) => notApplicable)];

const NOT_APPLICABLE = new RegExp(`^[\\s>*_-]*(?:${DECLINED.join('|')})(?![\\w])[*_]*\\s*[:.,;：。，—–-]*\\s*(?:because|since|as|weil|da|porque|car|parce que|pois)?\\s*`, 'iu');

/** An answer of "not applicable" in a section's first text, with the reason given for it, which may be empty. */
export function notApplicable(doc: DesignDoc, section: Section): { readonly reason: string; readonly range: Range } | undefined {
  const block = doc.blocks.slice(section.firstBlock, section.endBlock).find((candidate): candidate is TextBlock => candidate.kind === 'text');
  if (!block) return undefined;
  const match = NOT_APPLICABLE.exec(block.text);
  if (!match) return undefined;
  const reason = block.text.slice(match[0].length).trim();
  return { reason: normalise(reason) === '' || isStandIn(reason) ? '' : reason, range: block.range };
}

/**
 * The state of a section by what stands in it, subsections included. One that only points elsewhere, as a table of contents does, says
 * nothing itself: its topic is `missing` here, and it is not empty either.
 * @param skip subsections that answer for themselves, by index
 */
export function sectionState(doc: DesignDoc, section: Section, roles: readonly BlockRole[], skip: (section: Section) => boolean = () => false): State {
  const declined = notApplicable(doc, section);
  if (declined) return declined.reason === '' ? 'placeholder' : 'not-applicable';
  const weights = weightsOf(doc, roles);
  let words = 0;
  let names = 0;
  let solid = false;
  let blocks = 0;
  let guidance = 0;
  let pointers = 0;
  for (let index = section.index; index < section.endIndex; index++) {
    const part = doc.sections[index];
    const own = weights[index];
    if (!part || !own) continue;
    if (index > section.index && skip(part)) {
      index = part.endIndex - 1;
      continue;
    }
    words += own.words;
    names += own.names;
    solid ||= own.solid;
    blocks += own.blocks;
    guidance += own.guidance;
    pointers += own.pointers;
  }
  if (blocks === 0) return pointers > 0 ? 'missing' : guidance > 0 ? 'placeholder' : 'empty';
  return solid || words >= THIN_WORDS || names >= THIN_NAMES ? 'covered' : 'thin';
}

/** What stands in a section itself, without its subsections. */
interface Weight {
  words: number;
  /** What is listed: items, and what commas, semicolons and "and" part; counted as long as the words are few. */
  names: number;
  /** Whether a table, code or picture is there. */
  solid: boolean;
  blocks: number;
  guidance: number;
  pointers: number;
}

const weightsByRoles = new WeakMap<readonly BlockRole[], Weight[]>();

/** The weight of each section. Sections are asked for once per topic that they serve, and weighed once. */
function weightsOf(doc: DesignDoc, roles: readonly BlockRole[]): readonly Weight[] {
  const known = weightsByRoles.get(roles);
  if (known) return known;
  const weights = doc.sections.map((section) => {
    const weight: Weight = { words: 0, names: 0, solid: false, blocks: 0, guidance: 0, pointers: 0 };
    for (let b = section.firstBlock; b < section.endBlock; b++) {
      const block = doc.blocks[b];
      const role = roles[b];
      if (!block || role === 'prompt') continue;
      if (role === 'pointer') weight.pointers++;
      else if (role !== 'content') weight.guidance++;
      else {
        weight.blocks++;
        if (block.kind !== 'text' || block.text.includes('![')) weight.solid = true;
        else if (weight.words < THIN_WORDS) {
          weight.words += countWords(block.text, THIN_WORDS);
          weight.names += block.text.split(/[,;]|\band\b/).filter((part) => /[\p{L}\p{N}]/u.test(part)).length;
        }
      }
    }
    return weight;
  });
  weightsByRoles.set(roles, weights);
  return weights;
}

/** Words of a text; a run of Chinese or Japanese counts as a word for every two characters. Once there are `enough`, no more are counted. */
export function countWords(text: string, enough: number): number {
  let count = 0;
  let inside = false;
  let ideographs = 0;
  for (let i = 0; i < text.length && count < enough; i++) {
    const code = codeAt(text, i);
    if (code >= 0x3040 && code <= 0x9fff) {
      ideographs++;
      inside = false;
      continue;
    }
    const isWord = isLetterOrDigit(code) || code >= 192;
    if (isWord && !inside) count++;
    inside = isWord || (inside && (code === 39 || code === 45 || code === 46 || code === 44));
  }
  return count + Math.ceil(ideographs / 2);
}
