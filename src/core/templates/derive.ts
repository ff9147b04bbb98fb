import { isMarkup, isStandIn } from '../content.ts';
import type { Comment, DesignDoc, Section, TableBlock } from '../document/model.ts';
import { parseDocument } from '../document/parse.ts';
import { normalise, plainText } from '../document/plain-text.ts';
import type { Engine } from '../lint.ts';
import { message, type Message } from '../parsed.ts';
import { type Level, slug } from './template.ts';

/** A document that a template is made from. */
export interface DeriveSource {
  /** The file's name, for telling the reader where the template comes from. */
  readonly name: string;
  readonly text: string;
}

export interface DeriveOptions {
  readonly id: string;
  readonly title: string;
}

export interface Derived {
  /** The template as Markdown. */
  readonly text: string;
  readonly sections: number;
  /** Sections that only one of several documents has, and that were left out for that. */
  readonly leftOut: number;
}

/** Why no template can be made of a document; undefined where one can. */
export function problemOfSource(doc: DesignDoc): Message | undefined {
  if (doc.tooLarge) return message('This document is too large to be read.');
  if (doc.frontMatter?.find(['plumbline-template'], 'key')) return message('This is a template already.');
  if (doc.sections.every((section) => !section.heading || section.index === doc.title?.index)) return message('This document has no heading below its title.');
  return undefined;
}

/** An id that no template has yet, and a title, from the name of a file: `Rate limiter.md` gives `rate-limiter` and `Rate limiter`. */
export function newIdentity(name: string, taken: readonly string[]): DeriveOptions {
  // The number of one document is no name for all that follow it.
  const stem = slug(name.replace(/\.(?:md|markdown)$/i, '').replace(/^\d{1,6}[-_. ]{1,3}(?=\p{L})/u, ''));
  const own = taken.includes(stem) && !stem.startsWith('our-') ? `our-${stem}` : stem;
  let id = own;
  for (let n = 2; taken.includes(id); n++) id = `${own}-${n}`;
  return { id, title: id.charAt(0).toUpperCase() + id.slice(1).replaceAll('-', ' ') };
}

/** What is asked of the engine. */
type Known = Pick<Engine, 'names' | 'recognise'>;

/**
 * Makes a template of documents: their headings become sections, tied to the topics that the heading names or that only the text below it
 * deals with. One document's phases are required and what lies below them recommended; of several documents the level says how often a
 * section occurs. Guidance is kept where a document holds any: its comments, and its prose when it is instructions throughout. Of anything
 * else only headings and the headers of tables go into the template, for the words of one design are no guidance for the next.
 */
export function deriveTemplate(sources: readonly DeriveSource[], engine: Known, { id, title }: DeriveOptions): Derived {
  const total = sources.length;
  const { root, leftOut } = gather(sources.map((source) => readSource(source, engine, total === 1)), total);
  const ids = new Set<string>();
  const from = total === 1 ? (sources[0]?.name ?? '') : `${total} documents`;
  const front = ['---', 'plumbline-template:', `  id: ${/^[a-z][a-z0-9-]*$/.test(id) ? id : JSON.stringify(id)}`, `  title: ${JSON.stringify(title)}`, `  description: ${JSON.stringify(`Made from ${from}`)}`, '  version: 1', '  order: any', '---', ''].join('\n');
  const parts = ['# {{title}}', ...bodyOf(root, total), ...root.children.flatMap((child) => render(child, root, 'required', 2))];
  return { text: `${front}${parts.join('\n\n')}\n`, sections: ids.size, leftOut };

  function render(section: Node, parent: Node, parentLevel: Level, depth: number): string[] {
    const heading = nameOf(section);
    const level = levelOf(section, parentLevel, depth === 2, total);
    const directive = directiveOf(section, level, total, freeId(heading, parent, ids));
    const own = [`${'#'.repeat(depth)} ${heading}\n${directive}`, ...bodyOf(section, total)].join('\n\n');
    return [own, ...section.children.flatMap((child) => render(child, section, level, depth + 1))];
  }
}

/** Something of a section that goes into the template. */
interface Piece {
  readonly kind: 'guidance' | 'starter' | 'prompt';
  readonly text: string;
}

/** A document's section as it is found there; the first of a document stands for its title. */
interface Found {
  readonly heading: string;
  /** By which sections of several documents are taken for the same. */
  readonly key: string;
  /** The one it lies in. */
  readonly parent: Found | undefined;
  readonly depth: number;
  readonly topics: readonly string[];
  /** The one topic that a short heading names, for knowing it in other words. */
  readonly subject: string | undefined;
  readonly pieces: readonly Piece[];
  readonly isEmpty: boolean;
}

/** Sections deeper than this are the design's own. */
const DEPTH = 3;

/** Headings that stand for no section of a design. */
const NO_SECTION = /^(?:table of contents|contents|toc|index|inhalt|inhaltsverzeichnis|sommaire|índice)$/;

/** Sections that a document may do without. */
const APPENDIX = /^(?:references?|appendix|appendices|acknowledge?ments?|credits|links|see also|further reading|change ?log|revision history|history|glossary|bibliography|resources)\b/;

/** The sections of a document, in its order. `byPath` tells apart those of one name that lie in different sections. */
function readSource(source: DeriveSource, engine: Known, byPath: boolean): Found[] {
  const doc = parseDocument(source.text);
  const instructs = isInstructions(doc, source.name);
  const title = titleOf(doc, engine.names.inHeading);
  const comments = new Map<number, Comment[]>(doc.sections.map(({ index }) => [index, []]));
  for (const comment of doc.comments) comments.get(comment.section)?.push(comment);
  const pieces = (section: Section | undefined): Piece[] => (section ? piecesOf(doc, section, comments.get(section.index) ?? [], instructs) : []);
  const dealtWith = instructs ? new Map<number, string[]>() : topicsOfBodies(doc, engine);
  const top: Found = { heading: '', key: '', parent: undefined, depth: 0, topics: [], subject: undefined, pieces: pieces(title ?? doc.sections[0]), isEmpty: false };
  const found = [top];
  const byIndex = new Map<number | undefined, Found>([[undefined, top], [title?.index, top]]);
  for (const section of doc.sections) {
    const parent = byIndex.get(section.parent);
    const heading = section.heading?.text.replace(NUMBER, '') ?? '';
    const name = normalise(heading);
    if (!parent || section.index === title?.index || parent.depth >= DEPTH || name === '' || NO_SECTION.test(name)) continue;
    const named = engine.names.inHeading(heading);
    const words = name.split(' ');
    const key = words.filter((word, at) => word !== 'optional' || at === 0).map((word) => (word.length > 3 ? word.replace(/s$/, '') : word)).join(' ');
    const own: Found = {
      heading,
      key: byPath ? `${parent.key}/${key}` : key,
      parent,
      depth: parent.depth + 1,
      topics: named.length > 0 ? named : (dealtWith.get(section.index) ?? []),
      subject: named.length === 1 && words.length <= 3 ? named[0] : undefined,
      pieces: pieces(section),
      isEmpty: !instructs && section.endIndex === section.index + 1 && section.firstBlock === section.endBlock,
    };
    byIndex.set(section.index, own);
    found.push(own);
  }
  return found;
}

/** A number that stands before a heading without a dot. */
const NUMBER = /^\d{1,3}(?:\.\d{1,3}){0,4}\s+(?=\p{L})/u;

/** The heading that names the document. Of several headings of level 1 it is the first, unless that is a section like the others. */
function titleOf(doc: DesignDoc, inHeading: (heading: string) => readonly string[]): Section | undefined {
  const first = doc.sections[1];
  if (doc.title || first?.level !== 1) return doc.title;
  const name = first.heading?.text ?? '';
  const isSection = first.endIndex > first.index + 1 || OPENING_SECTION.test(normalise(name)) || inHeading(name).length > 0;
  return isSection ? undefined : first;
}

const OPENING_SECTION = /^(?:summary|abstract|overview|introduction|motivation|context|background|status|problem|problem statement|goals?|tl ?dr|executive summary)$/;

/** Topics that the text of one section deals with, though its heading does not say so, and no other section does. */
function topicsOfBodies(doc: DesignDoc, engine: Known): Map<number, string[]> {
  const dealtWith = new Map<number, string[]>();
  for (const { topic, state, sections, evidence } of engine.recognise(doc).values()) {
    const [first] = evidence;
    if (state !== 'covered' || sections.length > 0 || evidence.length < 2 || !first) continue;
    const at = doc.sections.findLast(({ range }) => range.start <= first.range.start && first.range.start < range.end);
    const name = normalise(at?.heading?.text ?? '');
    if (!at || OPENING_SECTION.test(name) || APPENDIX.test(name) || !evidence.every(({ range }) => range.start >= at.body.start && range.end <= at.body.end)) continue;
    dealtWith.set(at.index, [...(dealtWith.get(at.index) ?? []), topic]);
  }
  return dealtWith;
}

/** What instructions say: do this, what is that, this section, you. */
const INSTRUCTION =
  /^[\s*_>{<[(]{0,8}(?:describe|explain|list|state|give|write|provide|summari[sz]e|include|outline|define|discuss|specify|identify|add|add here|document|note|name|say|enumerate|detail|consider|fill|replace|delete|remove|keep|use|link|mention|if applicable|what|why|how|who|which|when|where|is there|are there|does|do|can|will|should|one paragraph|this section|this is where|here|please|optional)\b|\b(?:this section|your|you|(?:should|must) (?:be|describe|list|explain|include|state))\b/i;

/** A text that is nothing but a blank to fill in, in any of the brackets people use. */
const BLANK = /^(?:\{[^{}]{1,200}\}|<[^<>]{1,200}>|\[[^[\]]{1,200}\]|\([^()]{0,100}\b(?:fill|your|leave|insert|e\.g)\b[^()]{0,100}\)|_{2,40}|\.{3,6}|…)\.?$/;

/** Whether a document is itself a template: most of its sections with text tell the writer what to write. */
function isInstructions(doc: DesignDoc, name: string): boolean {
  const first = doc.sections.map(({ firstBlock, endBlock }) => doc.blocks.slice(firstBlock, endBlock).find((block) => block.kind === 'text'));
  const texts = first.filter((block) => block !== undefined).map((block) => block.text.trim());
  const telling = texts.filter((text) => BLANK.test(text) || isStandIn(text) || /\?\W{0,3}$/.test(text) || INSTRUCTION.test(text)).length;
  const isNamedSo = /template/i.test(name) || /template/i.test(doc.title?.heading?.text ?? '');
  return telling > 0 && telling * (isNamedSo ? 4 : 2) >= texts.length;
}

/** Comments that other tools read. */
const TOOL_COMMENT = /^(?:plumbline|markdownlint|prettier|toc|\/toc|textlint|vale|cspell|spell-checker|eslint|start|end|begin|omit|more|doctoc|tocstop|lint)\b/i;

/** What a section's own text gives the template. */
function piecesOf(doc: DesignDoc, { firstBlock, endBlock }: Section, comments: readonly Comment[], instructs: boolean): Piece[] {
  const placed: (Piece & { readonly at: number })[] = [];
  for (const comment of comments) {
    if (TOOL_COMMENT.test(comment.text) || normalise(comment.text).split(' ').length < 3) continue;
    placed.push({ kind: 'guidance', text: comment.text, at: comment.range.start });
  }
  let room = GUIDANCE;
  for (const block of doc.blocks.slice(firstBlock, endBlock)) {
    const at = block.range.start;
    if (block.kind === 'table') placed.push({ kind: 'starter', text: emptyTable(block), at });
    if (!instructs) continue;
    if (block.kind === 'code' && block.endLine - block.line <= CODE_LINES) placed.push({ kind: 'starter', text: closed(doc.text.slice(block.range.start, block.range.end).replace(/\r\n?/g, '\n').trimEnd()), at });
    if (block.kind !== 'text') continue;
    const item = block.item === undefined ? undefined : doc.items[block.item];
    const text = block.text.replace(/\s+/g, ' ').trim();
    if (item?.checkbox) placed.push({ kind: 'prompt', text: `- [ ] ${item.text}`, at });
    else if (BLANK.test(text)) placed.push({ kind: 'starter', text: `${item ? `${'  '.repeat(item.depth)}- ` : ''}${text.replace(/^[{[(](.*)[)\]}](\.?)$/, '<$1>$2')}`, at });
    else if (room > 0) {
      const kept = shorten(item ? `- ${text}` : text, room);
      room -= kept.length;
      placed.push({ kind: 'guidance', text: kept, at });
    }
  }
  return placed.sort((a, b) => a.at - b.at).map(({ kind, text }) => ({ kind, text }));
}

/** Characters of a section's prose that are kept as guidance. */
const GUIDANCE = 400;

/** Longer listings are no starters. */
const CODE_LINES = 30;

/** A code block with the fence at its end that may be missing where the document ends: in a template something follows. */
function closed(code: string): string {
  const fence = /^ {0,3}(`{3,}|~{3,})/.exec(code)?.[1];
  if (fence === undefined) return code;
  const last = code.slice(code.lastIndexOf('\n') + 1).trim();
  const isClosed = code.includes('\n') && last.startsWith(fence) && last === fence.charAt(0).repeat(last.length);
  return isClosed ? code : `${code}\n${fence}`;
}

/** A text up to the end of its last sentence that fits, else of its last word. */
function shorten(text: string, length: number): string {
  if (text.length <= length) return text;
  const start = text.slice(0, length);
  const sentence = Math.max(start.lastIndexOf('. '), start.lastIndexOf('? '), start.lastIndexOf('! '));
  return sentence > 40 ? start.slice(0, sentence + 1) : `${start.slice(0, Math.max(start.lastIndexOf(' '), 1)).replace(/[\s,;:]{1,4}$/, '')} ...`;
}

/** A table's header over one row of blanks. */
function emptyTable({ header }: TableBlock): string {
  const cells = header.cells.map((cell) => cell.text);
  const blanks = cells.map((cell) => {
    const words = plainText(cell).replace(/[<>|]/g, ' ').trim();
    const name = words.charAt(0).toLowerCase() + words.slice(1);
    return /^[a-z].{1,60}$/.test(name) ? (isMarkup(`<${name}>`) ? `<the ${name}>` : `<${name}>`) : '';
  });
  return [cells, cells.map(() => '---'), blanks].map((row) => `| ${row.join(' | ')} |`).join('\n');
}

/** A section of the template to be, gathered from all documents. */
interface Node {
  readonly key: string;
  /** What it is called, each name with how many documents use it; names that differ in case, number or a word such as "optional" count as one. */
  readonly names: Map<string, { readonly heading: string; readonly times: number }>;
  readonly topics: Map<string, number>;
  readonly subject: string | undefined;
  /** How many documents have the section. */
  seen: number;
  isEmpty: boolean;
  /** Sum of its places in the documents, each from 0 to 1. */
  place: number;
  readonly pieces: Map<string, Piece & { readonly count: number }>;
  /** Sections it lies in, by how many documents have it there. */
  readonly above: Map<Node, number>;
  readonly children: Node[];
}

const newNode = ({ key, subject }: Found): Node => ({ key, subject, names: new Map(), topics: new Map(), seen: 0, isEmpty: true, place: 0, pieces: new Map(), above: new Map(), children: [] });

/** Lays documents over each other. Of three and more, a section that only one of them has is left out. */
function gather(documents: readonly (readonly Found[])[], total: number): { root: Node; leftOut: number } {
  const nodes: Node[] = [];
  const byKey = new Map<string, Node>();
  const bySubject = new Map<string, Node[]>();
  for (const found of documents) {
    const keys = new Set(found.map(({ key }) => key));
    const taken = new Map<Node, Found>();
    const nodeOf = new Map<Found | undefined, Node>();
    for (const [at, one] of found.entries()) {
      // The section of that name, else one whose heading names the same topic in words that this document does not use, else a new one.
      const isSynonym = (other: Node): boolean => !taken.has(other) && !keys.has(other.key);
      const alike = one.subject === undefined || total === 1 ? [] : (bySubject.get(one.subject) ?? []);
      const own = byKey.get(one.key) ?? alike.find(isSynonym) ?? newNode(one);
      if (own.seen === 0) {
        nodes.push(own);
        if (one.subject !== undefined) bySubject.set(one.subject, [...alike, own]);
      }
      byKey.set(one.key, own);
      nodeOf.set(one, own);
      if (taken.has(own)) continue; // the same heading a second time
      taken.set(own, one);
      own.seen++;
      own.isEmpty &&= one.isEmpty;
      own.place += at / found.length;
      const parent = nodeOf.get(one.parent);
      if (parent) own.above.set(parent, (own.above.get(parent) ?? 0) + 1);
      const name = own.names.get(one.key);
      own.names.set(one.key, { heading: name && name.heading.length <= one.heading.length ? name.heading : one.heading, times: (name?.times ?? 0) + 1 });
      for (const topic of one.topics) count(own.topics, topic);
      addPieces(own, one);
    }
  }
  const [root, ...others] = nodes;
  if (!root) throw new Error('A template is made of one document at least.');
  const common = others.filter((one) => total < 3 || one.seen > 1).sort((a, b) => a.place / a.seen - b.place / b.seen);
  const parents = new Map<Node, Node>();
  const kept = new Set(common);
  for (const one of kept) {
    const parent = mostFirst(one.above).map(([above]) => above).find((above) => above !== root && kept.has(above) && depthOf(above, one) < DEPTH) ?? root;
    // Where most documents have it at the top, it stands there.
    const place = (one.above.get(root) ?? 0) > (one.above.get(parent) ?? 0) ? root : parent;
    parents.set(one, place);
    place.children.push(one);
  }
  return { root, leftOut: others.length - kept.size };

  /** How deep a section lies so far; infinitely where it would lie in itself. */
  function depthOf(section: Node, below: Node): number {
    let depth = 1;
    for (let above: Node | undefined = section; above && above !== root; above = parents.get(above)) {
      if (above === below) return Infinity;
      depth++;
    }
    return depth - 1;
  }
}

function addPieces(own: Node, { pieces }: Found): void {
  const seen = new Set<string>();
  for (const piece of pieces) {
    const key = `${piece.kind} ${normalise(piece.text) || piece.text}`;
    if (seen.has(key)) continue;
    seen.add(key);
    own.pieces.set(key, { ...piece, count: (own.pieces.get(key)?.count ?? 0) + 1 });
  }
}

const count = (counts: Map<string, number>, key: string): unknown => counts.set(key, (counts.get(key) ?? 0) + 1);

const mostFirst = <K>(counts: ReadonlyMap<K, number>): [K, number][] => [...counts].sort((a, b) => b[1] - a[1]);

/** What a section is called, the name that most documents use first, of several the shortest. */
const namesOf = (section: Node): { readonly heading: string; readonly times: number }[] => [...section.names.values()].sort((a, b) => b.times - a.times || a.heading.length - b.heading.length);

const nameOf = (section: Node): string => namesOf(section)[0]?.heading ?? '';

function freeId(heading: string, parent: Node, ids: Set<string>): string {
  const plain = slug(heading);
  const above = nameOf(parent);
  const within = above === '' ? plain : `${slug(above)}-${plain}`;
  let id = ids.has(plain) ? within : plain;
  for (let n = 2; ids.has(id); n++) id = `${within}-${n}`;
  ids.add(id);
  return id;
}

function directiveOf(section: Node, level: Level, total: number, id: string): string {
  const topics = [...section.topics].filter(([, times]) => times * 2 >= section.seen).map(([topic]) => topic);
  const also = namesOf(section).slice(1, 4).map(({ heading, times }) => `, in ${times} as ${heading.replace(/["<>]|--/g, '')}`).join('');
  const seen = total === 1 ? '' : ` seen="in ${section.seen} of ${total} documents${also}"`;
  return `<!-- plumbline: id=${id}${topics.length > 0 ? ` topics=${topics.join(',')}` : ''} ${level}=${level === 'required' ? 'small,standard,large' : 'standard,large'}${seen} -->`;
}

/** Required: in four of five documents, or a phase of the only one. Recommended: in half of them, or below a phase. What lies in a section that is not required cannot be. */
function levelOf(section: Node, above: Level, isPhase: boolean, total: number): Level {
  const title = nameOf(section);
  if (/\b(?:optional|if (?:applicable|needed|any))\b/i.test(title)) return 'optional';
  if (total === 1) return above === 'optional' || section.isEmpty || APPENDIX.test(normalise(title)) ? 'optional' : isPhase ? 'required' : 'recommended';
  if (section.seen * 5 >= total * 4) return above === 'required' ? 'required' : 'recommended';
  return total > 2 && section.seen * 2 >= total ? 'recommended' : 'optional';
}

/** Guidance, starters and prompts of a section; of several documents' only what more than one of them has. */
function bodyOf(section: Node, total: number): string[] {
  const kept = [...section.pieces.values()].filter((piece) => piece.count >= (total === 1 ? 1 : 2));
  const of = (kind: Piece['kind']): string[] => kept.filter((piece) => piece.kind === kind).map(({ text }) => text);
  const guidance = of('guidance').map((text) => text.replaceAll('<!--', '').replaceAll('-->', '').trim().replace(/^plumbline:.*/, '"$&"'));
  const comment = guidance.length === 0 ? [] : guidance.length === 1 && !guidance[0]?.includes('\n') ? [`<!-- ${guidance[0]} -->`] : [`<!--\n${guidance.join('\n')}\n-->`];
  const prompts = of('prompt');
  return [...comment, ...joinItems(of('starter')), ...(prompts.length > 0 ? [prompts.join('\n')] : [])];
}

/** Items of one list stand together, anything else apart. */
function joinItems(starters: readonly string[]): string[] {
  const blocks: string[] = [];
  for (const text of starters) {
    const isItem = /^ {0,20}- /.test(text);
    if (isItem && /^ {0,20}- /.test(blocks.at(-1) ?? '')) blocks.push(`${blocks.pop() ?? ''}\n${text}`);
    else blocks.push(text);
  }
  return blocks;
}
