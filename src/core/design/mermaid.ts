import type { DesignDoc, Range } from '../document/model.ts';
import { perDocument } from './per-document.ts';

export interface Node {
  /** What edges call it. */
  readonly id: string;
  /** What the reader sees: the text in its box, its alias, else the id. */
  readonly label: string;
  readonly range: Range;
}

export interface Edge {
  readonly from: string;
  readonly to: string;
  readonly label: string;
  /** Between entities of an ER diagram: its ends as drawn, such as `||--o{`. */
  readonly ends?: string;
}

/** A box with fields in an ER diagram. */
export interface DrawnField {
  readonly name: string;
  /** Type, keys and remark as written. */
  readonly notes: string;
  readonly range: Range;
}

/** A Mermaid diagram as far as it can be read; `other` has no nodes. */
export interface Drawing {
  readonly kind: 'flowchart' | 'sequence' | 'er' | 'other';
  readonly range: Range;
  readonly block: number;
  readonly section: number;
  readonly nodes: ReadonlyMap<string, Node>;
  readonly edges: readonly Edge[];
  /** Titles of the frames around nodes. */
  readonly subgraphs: readonly string[];
  readonly fields: ReadonlyMap<string, readonly DrawnField[]>;
  /** Whether a line could not be read, so that there may be more than is here. */
  readonly isPartial: boolean;
}

/** Every Mermaid diagram in a code block of a document. */
export const drawingsOf: (doc: DesignDoc) => readonly Drawing[] = perDocument((doc) =>
  doc.blocks.flatMap((block, index) => (block.kind === 'code' && block.language === 'mermaid' ? [draw(doc, block.content, { range: block.range, block: index, section: block.section })] : [])),
);

interface Sketch {
  readonly nodes: Map<string, Node>;
  readonly edges: Edge[];
  readonly subgraphs: string[];
  readonly fields: Map<string, DrawnField[]>;
  isPartial: boolean;
}

type Line = { readonly text: string; readonly start: number };

function draw(doc: DesignDoc, content: Range, place: Pick<Drawing, 'range' | 'block' | 'section'>): Drawing {
  const lines = linesOf(doc.text.slice(content.start, content.end), content.start);
  const [first, ...rest] = lines;
  const sketch: Sketch = { nodes: new Map(), edges: [], subgraphs: [], fields: new Map(), isPartial: false };
  const kind = /^(?:flowchart|graph)\b/.test(first?.text ?? '') ? 'flowchart' : /^sequenceDiagram\b/.test(first?.text ?? '') ? 'sequence' : /^erDiagram\b/.test(first?.text ?? '') ? 'er' : 'other';
  if (kind === 'flowchart') rest.flatMap(statements).forEach((line) => flowchartLine(sketch, line));
  if (kind === 'sequence') rest.forEach((line) => sequenceLine(sketch, line));
  if (kind === 'er') erLines(sketch, rest);
  return { kind, ...place, ...sketch };
}

/** Lines that say something, trimmed; comments, directives and a front matter are none. */
function linesOf(text: string, start: number): Line[] {
  let at = start;
  let inFrontMatter = false;
  return text.split('\n').flatMap((line, index) => {
    const indent = line.length - line.trimStart().length;
    const found = { text: line.trim(), start: at + indent };
    at += line.length + 1;
    if (found.text === '---' && (index === 0 || inFrontMatter)) {
      inFrontMatter = !inFrontMatter;
      return [];
    }
    return found.text === '' || inFrontMatter || found.text.startsWith('%%') ? [] : [found];
  });
}

/** `a --> b; b --> c` is two. A semicolon within a box parts nothing. */
function statements(line: Line): Line[] {
  if (!line.text.includes(';') || /["[({]/.test(line.text)) return [{ ...line, text: line.text.replace(/;$/, '') }];
  let at = line.start;
  return line.text.split(';').flatMap((part) => {
    const found = { text: part.trim(), start: at + part.length - part.trimStart().length };
    at += part.length + 1;
    return found.text === '' ? [] : [found];
  });
}

const NOT_DRAWN = /^(?:end|direction|style|classDef|class|click|linkStyle|accTitle|accDescr)\b/;
const ID = /[\p{L}\p{N}_]+(?:[-.][\p{L}\p{N}_]+)*/uy;
const LINK = /\s{0,20}(?:[<ox]?(?:-{2,8}|={2,8}|-\.{1,8}-?)(?:[>ox](?=[\s|"\w])|(?![->=]))|~{3,8})/y;
/** The words within an arrow and its second half: `-- yes -->`. */
const MIDDLE = /\s{0,20}"?([^\n|>"]{1,80}?)"?\s{0,20}(?:-{2,8}|={2,8}|\.{1,8}-)[>ox]?(?=\s|$)/y;
const PIPED = /\s{0,20}\|([^|]{0,200})\|/y;
const CLOSERS: Readonly<Record<string, string>> = { '[': ']', '(': ')', '{': '}' };

function flowchartLine(sketch: Sketch, { text, start }: Line): void {
  const frame = /^subgraph\s{1,9}(.*)$/.exec(text);
  if (frame) {
    const title = frame[1] ?? '';
    sketch.subgraphs.push(labelText(/^[\w-]{1,60}\s?\[(.*)\]$/.exec(title)?.[1] ?? title));
    return;
  }
  if (NOT_DRAWN.test(text)) return;
  let at = 0;
  let from: string[] = [];
  let label = '';
  for (;;) {
    const group: string[] = [];
    for (;;) {
      const node = readNode(text, at);
      if (!node) {
        sketch.isPartial = true;
        return;
      }
      const known = sketch.nodes.get(node.id);
      if (!known || node.label !== node.id) sketch.nodes.set(node.id, { id: node.id, label: node.label, range: { start: start + node.from, end: start + node.end } });
      group.push(node.id);
      at = node.end;
      const and = /\s{0,20}&\s{0,20}/y;
      and.lastIndex = at;
      if (!and.test(text)) break;
      at = and.lastIndex;
    }
    for (const source of from) for (const target of group) sketch.edges.push({ from: source, to: target, label });
    if (at >= text.length) return;
    LINK.lastIndex = at;
    const link = LINK.exec(text);
    if (!link) {
      sketch.isPartial = true;
      return;
    }
    at = LINK.lastIndex;
    label = '';
    PIPED.lastIndex = at;
    const piped = PIPED.exec(text);
    if (piped) {
      label = labelText(piped[1] ?? '');
      at = PIPED.lastIndex;
    } else if (!/[>ox]$/.test(link[0])) {
      MIDDLE.lastIndex = at;
      const middle = MIDDLE.exec(text);
      if (middle) {
        label = labelText(middle[1] ?? '');
        at = MIDDLE.lastIndex;
      }
    }
    while (text[at] === ' ') at++;
    from = group;
  }
}

/** A node at an offset of a line: its id, and the label of the box behind it. */
function readNode(text: string, at: number): { id: string; label: string; from: number; end: number } | undefined {
  ID.lastIndex = at;
  const id = ID.exec(text)?.[0];
  if (id === undefined) return undefined;
  let end = ID.lastIndex;
  let label = id;
  const open = text[end] ?? '';
  if (open === '>' || CLOSERS[open] !== undefined) {
    const close = closeOf(text, end);
    if (close === undefined) return undefined;
    label = labelText(text.slice(end + 1, close)) || id;
    end = close + 1;
  } else if (text.startsWith('@{', end)) {
    const close = text.indexOf('}', end);
    if (close < 0) return undefined;
    label = /label:\s?"([^"]*)"/.exec(text.slice(end, close))?.[1] ?? id;
    end = close + 1;
  }
  const style = /:::[\w-]{1,60}/y;
  style.lastIndex = end;
  if (style.test(text)) end = style.lastIndex;
  return { id, label, from: at, end };
}

/** The offset of the bracket that closes the one at `open`; brackets in quotes do not count. */
function closeOf(text: string, open: number): number | undefined {
  let depth = 0;
  let quoted = false;
  for (let at = open; at < text.length; at++) {
    const char = text[at] ?? '';
    if (char === '"') quoted = !quoted;
    if (quoted) continue;
    if (CLOSERS[char] !== undefined || (at === open && char === '>')) depth++;
    else if (char === ']' || char === ')' || char === '}') depth--;
    if (depth === 0) return at;
  }
  return undefined;
}

/** The words of a label: without quotes, brackets of the shape, icons and line breaks. */
const labelText = (text: string): string =>
  text
    .replace(/<[^<>]{1,40}>/g, ' ')
    .replace(/^[\s"'[({\\/|]{1,9}|[\s"'\])}\\/|]{1,9}$/g, '')
    .replace(/\bfa[bsr]?:fa-[\w-]{1,40}/g, '')
    .replace(/\\n/g, ' ')
    .trim();

const MESSAGE = /^([^\s:+-][^:\n]{0,60}?)\s{0,4}(?:<<)?-{1,2}(?:>>|>|x|\)|\\|\/)[+-]?\s{0,4}([^\s:+-][^:\n]{0,60}?)\s{0,4}:(.*)$/;

function sequenceLine(sketch: Sketch, { text, start }: Line): void {
  const declared = /^(?:create )?(?:participant|actor)\s(.{1,200})$/.exec(text);
  const add = (id: string, label: string): void => void (sketch.nodes.has(id) || sketch.nodes.set(id, { id, label, range: { start, end: start + text.length } }));
  if (declared) {
    const [id = '', ...alias] = (declared[1] ?? '').split(' as ');
    add(id.trim(), labelText(alias.join(' as ') || id));
    return;
  }
  const message = MESSAGE.exec(text);
  if (!message) return;
  const [, from = '', to = '', label = ''] = message;
  add(from, from);
  add(to, to);
  sketch.edges.push({ from, to, label: label.trim() });
}

const NAME = String.raw`("[^"]{1,80}"|[\p{L}\p{N}_-]{1,80})(?:\[[^\]]{1,80}\])?`;
const RELATION = new RegExp(String.raw`^${NAME}\s{0,9}((?:\|o|\|\||\}o|\}\|)(?:--|\.\.)(?:o\||\|\||o\{|\|\{))\s{0,9}${NAME}\s{0,9}(?::(.*))?$`, 'u');
const OPENS = new RegExp(String.raw`^${NAME}\s{0,9}\{$`, 'u');
const FIELD = /^([\w()[\]<>,~-]{1,60})\s{1,20}\*?([\w-]{1,60})(.*)$/;

function erLines(sketch: Sketch, lines: readonly Line[]): void {
  let open: DrawnField[] | undefined;
  const add = (written: string, { text, start }: Line): string => {
    const name = written.replaceAll('"', '');
    const from = start + Math.max(0, text.indexOf(name));
    if (!sketch.nodes.has(name)) sketch.nodes.set(name, { id: name, label: name, range: { start: from, end: from + name.length } });
    return name;
  };
  for (const line of lines) {
    if (open) {
      const field = FIELD.exec(line.text);
      if (line.text === '}') open = undefined;
      else if (field) open.push({ name: field[2] ?? '', notes: `${field[1]} ${field[3]?.trim() ?? ''}`, range: { start: line.start, end: line.start + line.text.length } });
      continue;
    }
    const relation = RELATION.exec(line.text);
    const opens = OPENS.exec(line.text);
    if (relation) sketch.edges.push({ from: add(relation[1] ?? '', line), to: add(relation[3] ?? '', line), label: relation[4]?.trim() ?? '', ends: relation[2] ?? '' });
    else if (opens) {
      open = [];
      sketch.fields.set(add(opens[1] ?? '', line), open);
    } else if (/^[\p{L}\p{N}_-]{1,80}$/u.test(line.text)) add(line.text, line);
    else sketch.isPartial = true;
  }
}
