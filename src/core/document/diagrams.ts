import type { Block, CodeBlock, Diagram } from './model.ts';
import { plainText } from './plain-text.ts';

const LANGUAGES: Readonly<Record<string, Diagram['kind']>> = {
  mermaid: 'mermaid',
  plantuml: 'plantuml',
  puml: 'plantuml',
  uml: 'plantuml',
  dot: 'graphviz',
  graphviz: 'graphviz',
  d2: 'graphviz',
  ditaa: 'ascii',
  ascii: 'ascii',
  svgbob: 'ascii',
};

const PROGRAM = new Set(['js', 'javascript', 'ts', 'typescript', 'java', 'python', 'py', 'go', 'rust', 'c', 'cpp', 'sql', 'json', 'yaml', 'yml', 'bash', 'sh', 'shell', 'http', 'proto', 'protobuf', 'graphql', 'ruby', 'kotlin', 'scala', 'csharp', 'cs', 'xml', 'html', 'css', 'toml', 'estimate', 'tree']);

/** The diagram a code block draws, or undefined when it draws none. */
export function diagramOf(block: CodeBlock, index: number): Diagram | undefined {
  const kind = LANGUAGES[block.language] ?? (/^\s*@startuml/.test(block.text) ? 'plantuml' : !PROGRAM.has(block.language) && isAsciiArt(block.text) ? 'ascii' : undefined);
  if (!kind) return undefined;
  const title = block.text.trim().split('\n', 1)[0]?.trim() ?? '';
  return { kind, range: block.range, line: block.line, section: block.section, block: index, title, source: block.text };
}

/** Boxes or arrows on three lines or more, and not merely a frame around a table or the tree of a folder. */
function isAsciiArt(text: string): boolean {
  let boxes = 0;
  let arrows = 0;
  let tree = 0;
  for (const line of text.split('\n', 400)) {
    if (SIGNATURE.test(line)) continue;
    if (/[├└]──/.test(line) && !/[┌┐┘▼▲►]/.test(line)) tree++;
    if (/\+--.*\+|[┌└╔╚╭╰][─═]{2,}|^\s*\|.*\|\s*$|[│║].*[│║]|\[[^\]]{2,30}\]\s{0,4}[-=]{1,9}>/.test(line)) boxes++;
    // An arrow down at the beginning of a line joins what stands above it with what stands below.
    if (/^\s*[▼↓]/.test(line)) boxes++;
    if (/->|<-|=>|──[>►▶→]|[▼▲►◄→←↓↑]|^\s*[|│]\s*$|^\s*[vV]\s*$|<={2,}/.test(line)) arrows++;
  }
  return boxes + arrows >= 3 && arrows > 0 && tree < boxes + arrows - 2;
}

/** `Get(name string) -> Object`: the arrow names what is returned. */
const SIGNATURE = /^\s*(?:\w+\s)?\w+\([^)]*\)\s*[-=]>/;

/** A site generator's shortcode around Mermaid. */
const SHORTCODE = /^(?:\{\{[<%]\s*mermaid\b|:::\s*mermaid\b|<(?:div|pre)[^<>]*class="?mermaid)/i;

/** Three arrows or more on one line join boxes: `Client ---> LB ---> Server -+-> Store`. */
const ARROWS = /(?:[-=+]{2}>[^\n]{1,60}?){3}/;

/** A box drawn with signs that stands in no fence. */
const BOXES = /\+-{3,60}\+[^+]{1,400}\+-{3,60}\+/;

/** Pictures within a block of text or HTML: images, Markdown, HTML and `![[picture.png]]`, but not badges; Mermaid in a shortcode; a line of boxes and arrows. */
export function imagesIn(text: string, block: Pick<Block, 'range' | 'line' | 'section'>, index?: number): Diagram[] {
  const source = text.slice(block.range.start, block.range.end);
  const drawn = SHORTCODE.test(source) ? 'mermaid' : (source.includes('->') && ARROWS.test(source)) || (source.includes('+--') && BOXES.test(source)) ? 'ascii' : undefined;
  if (drawn) return [{ kind: drawn, range: block.range, line: block.line, section: block.section, block: index, title: source.split('\n', 1)[0]?.trim() ?? '', source }];
  if (!source.includes('![') && !(source.includes('<') && /<img/i.test(source))) return [];
  const found: Diagram[] = [];
  for (const match of source.matchAll(/!\[([^\]]*)\](?:\(\s*<?([^()\s>]*(?:\([^()\s]*\)[^()\s]*)*)|\[([^\]]*)\])|!\[\[([^\]|\n]+\.(?:png|jpe?g|svg|gif|webp|excalidraw)[^\]\n]*)\]\]|<img\b([^<>]*)>/gi)) {
    const attributes = match[5] ?? '';
    const target = match[2] ?? match[3] ?? match[4] ?? /src\s*=\s*["']?([^"'\s>]+)/i.exec(attributes)?.[1] ?? '';
    const title = plainText(match[1] ?? /alt\s*=\s*["']([^"']*)/i.exec(attributes)?.[1] ?? '');
    if (/shields\.io|badge|beacon|[?&/]pixel\b/i.test(target)) continue;
    const start = block.range.start + match.index;
    const line = block.line + (source.slice(0, match.index).match(/\n/g)?.length ?? 0);
    found.push({ kind: 'image', range: { start, end: start + match[0].length }, line, section: block.section, block: index, title, source: target });
  }
  return found;
}
