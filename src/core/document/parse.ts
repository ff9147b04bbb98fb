import { readDirectives, readSuppression } from './comments.ts';
import { diagramOf, imagesIn } from './diagrams.ts';
import { readFrontMatter } from './front-matter.ts';
import { boldHeading, readHeadingText } from './headings.ts';
import { lineAt, lineEnd, lineRange, lineStart, lineStartsOf, lineText } from './lines.ts';
import { blockTokens, type Token } from './markdown.ts';
import type { Block, Comment, DesignDoc, Diagram, Directive, Heading, Link, ListItem, Range, Section, Suppression, TableRow } from './model.ts';
import { plainText } from './plain-text.ts';
import { readRow } from './tables.ts';
import { keepReadings } from './per-text.ts';
import { follow } from './versions.ts';

/** Above this many UTF-16 code units only the front matter of a text is read. */
export const MAX_LENGTH = 2_000_000;

/**
 * Reads a Markdown text. Never throws; every range lies in the text.
 * @param before the version before: what was found in blocks that are still there is not looked for again
 */
export function parseDocument(text: string, before?: DesignDoc): DesignDoc {
  const doc = readDocument(text);
  if (before) {
    follow(doc, before);
    keepReadings(doc, before);
  }
  return doc;
}

function readDocument(text: string): DesignDoc {
  const lineStarts = lineStartsOf(text);
  const lined = { text, lineStarts };
  const frontMatter = readFrontMatter(text);
  const bodyStart = frontMatter ? frontMatter.range.end : text.startsWith('\uFEFF') ? 1 : 0;
  const firstLine = frontMatter ? lineAt(lined, bodyStart) + (lineStart(lined, lineAt(lined, bodyStart)) < bodyStart ? 1 : 0) : 0;
  const tooLarge = text.length > MAX_LENGTH;
  const tokens = tooLarge ? [] : blockTokens(text.slice(bodyStart));

  const raw = readBlocks(lined, tokens, firstLine);
  const comments = tooLarge ? [] : readComments(lined, raw.blocks, bodyStart);
  const sections = buildSections(lined, raw, bodyStart);
  const sectionAt = sectionFinder(sections);

  const { blocks, items } = raw;
  const diagrams: Diagram[] = [];
  const links: Link[] = [];
  blocks.forEach((block, index) => {
    if (block.kind === 'code') {
      const diagram = diagramOf(block, index);
      if (diagram) diagrams.push(diagram);
    } else {
      diagrams.push(...imagesIn(text, block, index));
      links.push(...linksIn(text, block));
    }
  });
  for (const section of sections) {
    if (section.heading) diagrams.push(...imagesIn(text, { range: section.heading.range, line: lineAt(lined, section.heading.range.start), section: section.index }));
  }
  diagrams.sort((a, b) => a.range.start - b.range.start);

  const placed = comments.map((comment): Comment => ({ ...comment, section: sectionAt(comment.line) }));
  const complete = withBlocks(sections, blocks, placed.filter((comment) => !items.some(({ range }) => range.start <= comment.range.start && comment.range.end <= range.end)), text);
  return {
    text,
    tooLarge,
    lineStarts,
    frontMatter,
    title: titleOf(complete),
    sections: complete,
    blocks,
    items,
    diagrams,
    links,
    comments: placed,
    suppressions: placed.map((comment) => readSuppression(comment, text)).filter((found): found is Suppression => found !== undefined),
  };
}

interface Lined {
  readonly text: string;
  readonly lineStarts: readonly number[];
}

interface RawHeading {
  readonly heading: Heading;
  readonly line: number;
  readonly endLine: number;
}

interface RawBlocks {
  readonly headings: RawHeading[];
  readonly blocks: Block[];
  readonly items: ListItem[];
}

/** Turns markdown-it's flat tokens into blocks, list items and headings in the order of the text. */
function readBlocks(lined: Lined, tokens: readonly Token[], firstLine: number): RawBlocks {
  const headings: RawHeading[] = [];
  const blocks: Block[] = [];
  const items: ListItem[] = [];
  const openItems: number[] = [];
  const openLists: boolean[] = [];
  let level = 0;

  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i];
    if (!token) continue;
    // The first section begins without a heading.
    const section = headings.length;
    const [from, to] = token.map ?? [0, 0];
    const line = from + firstLine;
    const endLine = trimLines(lined, line, to + firstLine);
    switch (token.type) {
      case 'bullet_list_open':
      case 'ordered_list_open':
        openLists.push(token.type === 'ordered_list_open');
        break;
      case 'bullet_list_close':
      case 'ordered_list_close':
        openLists.pop();
        break;
      case 'list_item_open':
        openItems.push(items.length);
        items.push({
          index: items.length,
          range: lineRange(lined, line, endLine),
          line,
          section,
          depth: openItems.length - 1,
          parent: openItems.at(-2),
          ordered: openLists.at(-1) ?? false,
          text: '',
          checkbox: undefined,
        });
        break;
      case 'list_item_close':
        openItems.pop();
        break;
      case 'heading_open': {
        const content = tokens[i + 1]?.content ?? '';
        const range = contentRange(lined, line, content);
        const setext = token.markup === '=' || token.markup === '-';
        // A blank one, such as a rule under `&nbsp;`, is nothing.
        if (plainText(content.replace(/&\w+;/g, ' ')) === '') {
          i += 2;
          break;
        }
        // A heading in a list or quote is text, and so is what a rule was drawn under without the blank line that keeps them apart.
        if (token.level > 0 || (token.markup === '-' && isNoHeading(content))) blocks.push({ kind: 'text', range: lineRange(lined, line, endLine), line, endLine, section, text: content, item: openItems.at(-1) });
        else {
          const heading: Heading = { ...readHeadingText(content), range, level: Number(token.tag.slice(1)), style: setext ? 'setext' : 'atx' };
          headings.push({ heading, line, endLine });
          level = heading.level;
        }
        i += 2;
        break;
      }
      case 'paragraph_open': {
        const content = tokens[i + 1]?.content ?? '';
        const bold = token.level === 0 ? boldHeading(content) : undefined;
        if (bold !== undefined) {
          const heading: Heading = { ...readHeadingText(bold), range: contentRange(lined, line, content), level: Math.min(level + 1, 7), style: 'bold' };
          headings.push({ heading, line, endLine });
        } else {
          const text = stripComments(content);
          const item = openItems.at(-1);
          const owner = item === undefined ? undefined : items[item];
          if (owner && item !== undefined && owner.text === '') items[item] = { ...owner, ...readItem(lined, line, content) };
          if (text.trim() !== '') blocks.push({ kind: 'text', range: lineRange(lined, line, endLine), line, endLine, section, text, item });
        }
        i += 2;
        break;
      }
      case 'table_open':
        i = readTable(lined, tokens, i, firstLine, section, blocks);
        break;
      case 'fence':
      case 'code_block': {
        const fenced = token.type === 'fence';
        const last = line + (fenced ? 1 : 0) + countLines(token.content);
        blocks.push({
          kind: 'code',
          range: lineRange(lined, line, endLine),
          line,
          endLine,
          section,
          language: fenced ? (/^[^\s{,:]+/.exec(token.info.trim())?.[0] ?? '').toLowerCase() : '',
          text: token.content,
          content: { start: lineStart(lined, Math.min(line + (fenced ? 1 : 0), endLine)), end: lineStart(lined, Math.min(last, Math.max(endLine, line + 1))) },
        });
        break;
      }
      case 'html_block': {
        const text = stripComments(token.content);
        const heading = /^\s*<h([1-6])[^<>]*>([\s\S]*?)<\/h\1>\s*$/i.exec(text);
        const title = heading ? plainText(heading[2] ?? '') : '';
        if (heading && title !== '' && token.level === 0) {
          level = Number(heading[1]);
          headings.push({ heading: { ...readHeadingText(title), range: lineRange(lined, line, endLine), level, style: 'atx' }, line, endLine });
        } else if (text.trim() !== '') blocks.push({ kind: 'html', range: lineRange(lined, line, endLine), line, endLine, section, text });
        break;
      }
      default:
    }
  }
  return { headings, blocks, items };
}

/** Reads one table and returns the index of its closing token. */
function readTable(lined: Lined, tokens: readonly Token[], at: number, firstLine: number, section: number, blocks: Block[]): number {
  const open = tokens[at];
  const rows: TableRow[] = [];
  let i = at;
  for (; i < tokens.length && tokens[i]?.type !== 'table_close'; i++) {
    const token = tokens[i];
    if (token?.type === 'tr_open' && token.map) rows.push(readRow(lined, token.map[0] + firstLine, token.level > 2));
  }
  const [from, to] = open?.map ?? [0, 0];
  const line = from + firstLine;
  const endLine = trimLines(lined, line, to + firstLine);
  const [header, ...body] = rows;
  if (header) blocks.push({ kind: 'table', range: lineRange(lined, line, endLine), line, endLine, section, header, rows: body });
  return i;
}

/** The plain text and checkbox of a list item whose first paragraph is `content`. */
function readItem(lined: Lined, line: number, content: string): { text: string; checkbox: ListItem['checkbox'] } {
  const task = /^\[([ xX])\](?=\s|$)/.exec(content);
  const text = plainText(stripComments(task ? content.slice(3) : content));
  if (!task) return { text: text || ' ', checkbox: undefined };
  const start = contentRange(lined, line, content).start + 1;
  return { text: text || ' ', checkbox: { range: { start, end: start + 1 }, ticked: task[1] !== ' ' } };
}

/** Where the first line of a block's content stands in its source line: behind list, quote and heading markers, before closing hashes. */
function contentRange(lined: Lined, line: number, content: string): Range {
  const source = lineText(lined, line);
  const first = (content.split('\n', 1)[0] ?? '').trim();
  const at = first === '' ? -1 : source.lastIndexOf(first);
  const start = lineStart(lined, line) + Math.max(0, at);
  const end = at < 0 ? lineEnd(lined, line) : start + first.length;
  return { start, end: Math.max(end, Math.min(start + 1, lined.text.length)) };
}

/** Lists and quotes claim the blank lines behind them; a range should not. */
function trimLines(lined: Lined, line: number, endLine: number): number {
  let end = Math.min(endLine, lined.lineStarts.length);
  while (end > line + 1 && lineText(lined, end - 1).trim() === '') end--;
  return end;
}

function stripComments(text: string): string {
  return text.includes('<!--') ? text.replace(/`[^`\n]*`|<!--[\s\S]*?(?:-->|$)/g, (match) => (match.startsWith('`') ? match : '')) : text;
}

function countLines(text: string): number {
  let count = 0;
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) count++;
  return text === '' || text.endsWith('\n') ? count : count + 1;
}

/** HTML comments outside code. */
function readComments(lined: Lined, blocks: readonly Block[], bodyStart: number): Omit<Comment, 'section'>[] {
  const { text } = lined;
  const code = blocks.filter((block) => block.kind === 'code').map((block) => block.range);
  const found: Omit<Comment, 'section'>[] = [];
  let nextCode = 0;
  for (let start = text.indexOf('<!--', bodyStart); start >= 0; ) {
    while (nextCode < code.length && (code[nextCode]?.end ?? 0) <= start) nextCode++;
    const fence = code[nextCode];
    if (fence && fence.start <= start) {
      start = text.indexOf('<!--', fence.end);
      continue;
    }
    const line = lineAt(lined, start);
    const before = text.slice(lineStart(lined, line), start);
    if ((before.split('`').length - 1) % 2 === 1) {
      start = text.indexOf('<!--', start + 4);
      continue;
    }
    const close = text.indexOf('-->', start + 4);
    const end = close < 0 ? text.length : close + 3;
    found.push({ range: { start, end }, line, text: text.slice(start + 4, close < 0 ? end : close).trim() });
    start = text.indexOf('<!--', end);
  }
  return found;
}

function linksIn(text: string, block: Pick<Block, 'range' | 'line'>): Link[] {
  const source = text.slice(block.range.start, block.range.end);
  if (!source.includes('](')) return [];
  const found: Link[] = [];
  for (const match of source.matchAll(/(!?)\[([^[\]]*)\]\(([^()\s]+)/g)) {
    if (match[1] === '!') continue;
    const start = block.range.start + match.index;
    found.push({ range: { start, end: start + match[0].length }, line: block.line, text: plainText(match[2] ?? ''), target: match[3] ?? '' });
  }
  return found;
}

type Skeleton = Omit<Section, 'firstBlock' | 'endBlock' | 'directives'> & { readonly line: number };

/** A picture, or a sentence or two. */
const isNoHeading = (content: string): boolean => /^!\[[^\]\n]*\]\([^()\n]*\)$/.test(content) || /[.;,]$/.test(content) || content.includes('\n');

/** Nests headings by level. A bold heading ends at the next heading of any kind that is not deeper. */
function buildSections(lined: Lined, raw: RawBlocks, bodyStart: number): Skeleton[] {
  const { text } = lined;
  const marks = [...raw.headings];
  const count = marks.length + 1;
  const levels = [0, ...marks.map((mark) => mark.heading.level)];
  const starts = [bodyStart, ...marks.map((mark) => Math.max(bodyStart, lineStart(lined, mark.line)))];
  const sections: Skeleton[] = [];
  const open: number[] = [];
  for (let index = 0; index < count; index++) {
    const mark = marks[index - 1];
    const level = levels[index] ?? 0;
    while (open.length > 0 && (levels[open.at(-1) ?? 0] ?? 0) >= level) open.pop();
    let endIndex = index + 1;
    if (index > 0) while (endIndex < count && (levels[endIndex] ?? 0) > level) endIndex++;
    const parent = open.at(-1);
    const end = starts[endIndex] ?? text.length;
    const bodyFrom = mark ? Math.min(lineStart(lined, mark.endLine), text.length) : bodyStart;
    sections.push({
      index,
      heading: mark?.heading,
      level,
      parent,
      endIndex,
      range: { start: starts[index] ?? 0, end },
      body: { start: bodyFrom, end: Math.max(bodyFrom, starts[index + 1] ?? text.length) },
      path: mark ? [...(parent === undefined ? [] : (sections[parent]?.path ?? [])), mark.heading.text] : [],
      line: mark?.line ?? 0,
    });
    if (index > 0) open.push(index);
  }
  return sections;
}

function sectionFinder(sections: readonly Skeleton[]): (line: number) => number {
  let last = 0;
  return (line) => {
    if ((sections[last]?.line ?? 0) > line) last = 0;
    while (last + 1 < sections.length && (sections[last + 1]?.line ?? 0) <= line) last++;
    return last;
  };
}

/** Adds to each section its blocks and directives; `comments` are those that stand in no list item, as a remark on an item is not the section's. */
function withBlocks(sections: readonly Skeleton[], blocks: readonly Block[], comments: readonly Comment[], text: string): Section[] {
  let next = 0;
  const directives = new Map<number, Directive[]>();
  for (const comment of comments) {
    const found = readDirectives(comment, text);
    if (found.length > 0) directives.set(comment.section, [...(directives.get(comment.section) ?? []), ...found]);
  }
  return sections.map(({ line: _line, ...section }) => {
    const firstBlock = next;
    while (next < blocks.length && (blocks[next]?.section ?? 0) <= section.index) next++;
    return { ...section, firstBlock, endBlock: next, directives: directives.get(section.index) ?? [] };
  });
}

/** The first heading is the document's title when it is of level 1 and most sections stand below it, or when it stands alone over headings of a higher level. */
function titleOf(sections: readonly Section[]): Section | undefined {
  const [, first, second] = sections;
  if (!first) return undefined;
  if (first.level > 1) return second && second.level < first.level && first.firstBlock === first.endBlock ? first : undefined;
  // Beside a title an appendix may stand on its level; parts that are many are sections like the first.
  const isAlone = !sections.slice(2).some((section) => section.level === 1);
  return isAlone || (first.endIndex - first.index) * 2 > sections.length ? first : undefined;
}
