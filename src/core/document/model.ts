/**
 * The document as Plumbline understands it. Rules and recognisers ask this model, never the tokens behind it.
 *
 * Every position is an offset in UTF-16 code units into the original text, byte order mark, CRLF and tabs included.
 */

/** A stretch of the text, `end` exclusive. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

export interface Heading {
  /** Plain text without markup, numbering or closing hashes: `## 3.2 **Data** model ##` gives `Data model`. */
  readonly text: string;
  /** Covers the heading's words in the source, numbering included: in `## 3.2 Data model ##` it is `3.2 Data model`. */
  readonly range: Range;
  /** 1 to 6. A bold paragraph that stands as a heading is one deeper than the heading above it, at most 7. */
  readonly level: number;
  readonly style: 'atx' | 'setext' | 'bold';
  /** The numbering as written, such as `3.2`, `4.` or `IV.`; undefined where there is none. */
  readonly number: string | undefined;
}

/** A heading and what stands below it, down to the next heading of its level or higher. Section 0 is what precedes the first heading. */
export interface Section {
  readonly index: number;
  readonly heading: Heading | undefined;
  /** 0 for section 0. */
  readonly level: number;
  /** The section this one lies in; undefined at the top. */
  readonly parent: number | undefined;
  /** Sections from `index + 1` up to, but not including, `endIndex` lie inside this one. */
  readonly endIndex: number;
  /** From the heading's line to the end of the last subsection. */
  readonly range: Range;
  /** From the line below the heading to the first subsection: the section's own text. */
  readonly body: Range;
  /** The section's own blocks: `doc.blocks.slice(firstBlock, endBlock)`. */
  readonly firstBlock: number;
  readonly endBlock: number;
  /** Titles from the outermost section to this one. */
  readonly path: readonly string[];
  /** Keys of a `<!-- plumbline: key=value -->` comment directly in this section. */
  readonly directives: readonly Directive[];
}

interface BlockBase {
  readonly range: Range;
  /** First line and the line behind the last, counted from 0. */
  readonly line: number;
  readonly endLine: number;
  /** Index of the innermost section. */
  readonly section: number;
}

/** A paragraph, or the text of a list item; `text` has no list or quote markers and no HTML comments. */
export interface TextBlock extends BlockBase {
  readonly kind: 'text';
  readonly text: string;
  /** Index into `doc.items` when the text belongs to a list item. */
  readonly item: number | undefined;
}

export interface Cell {
  /** The cell's text, trimmed. In `| a | b \| c |` the second cell's range covers `b \| c`; an empty cell covers the blank between its bars. */
  readonly range: Range;
  readonly text: string;
}

export interface TableRow {
  readonly range: Range;
  readonly line: number;
  readonly cells: readonly Cell[];
}

export interface TableBlock extends BlockBase {
  readonly kind: 'table';
  readonly header: TableRow;
  readonly rows: readonly TableRow[];
}

/** A fenced or indented code block. */
export interface CodeBlock extends BlockBase {
  readonly kind: 'code';
  /** First word of the info string, in lower case; empty for none. */
  readonly language: string;
  readonly text: string;
  /** The code without its fences. */
  readonly content: Range;
}

/** Raw HTML that shows something; a block of nothing but comments is no block. */
export interface HtmlBlock extends BlockBase {
  readonly kind: 'html';
  readonly text: string;
}

export type Block = TextBlock | TableBlock | CodeBlock | HtmlBlock;

export interface ListItem {
  readonly index: number;
  readonly range: Range;
  readonly line: number;
  readonly section: number;
  /** 0 for an item of an outermost list. */
  readonly depth: number;
  readonly parent: number | undefined;
  readonly ordered: boolean;
  /** Plain first line, without the checkbox. */
  readonly text: string;
  readonly checkbox: Checkbox | undefined;
}

export interface Checkbox {
  /** The one character between the brackets. */
  readonly range: Range;
  readonly ticked: boolean;
}

export interface Diagram {
  readonly kind: 'mermaid' | 'plantuml' | 'graphviz' | 'ascii' | 'image';
  readonly range: Range;
  readonly line: number;
  readonly section: number;
  /** Index of the block that draws it; undefined for an image in a heading. */
  readonly block: number | undefined;
  /** The alternative text of an image; the first line of other diagrams. */
  readonly title: string;
  /** The diagram's source; for an image its target. */
  readonly source: string;
}

export interface Link {
  readonly range: Range;
  readonly line: number;
  readonly text: string;
  readonly target: string;
}

export interface Comment {
  /** From `<!--` to `-->`, or to the end of the text where it is not closed. */
  readonly range: Range;
  readonly line: number;
  /** Without the delimiters, trimmed. */
  readonly text: string;
  /** Index of the section it stands in. */
  readonly section: number;
}

/** One key of a `<!-- plumbline: ... -->` comment. */
export interface Directive {
  readonly key: string;
  /** Without quotes; empty where only the key is given. */
  readonly value: string;
  /** Covers `key=value`. */
  readonly range: Range;
}

export interface Suppression {
  readonly kind: 'next-line' | 'line' | 'block' | 'enable' | 'file';
  /** Rule ids as written. */
  readonly rules: readonly { readonly id: string; readonly range: Range }[];
  /** Empty where none is given. */
  readonly reason: string;
  readonly range: Range;
  readonly line: number;
}

export interface FrontMatter {
  /** From the opening `---` to the closing one, its line end included. */
  readonly range: Range;
  /** The YAML between the two lines, and where it stands. */
  readonly source: string;
  readonly content: Range;
  /** The plain value, or undefined where it is not valid YAML. */
  readonly data: unknown;
  /** Syntax errors, each at its place. */
  readonly problems: readonly { readonly range: Range; readonly message: string }[];
  /** Range of the value at a path such as `['plumbline', 'stage']`; of its key where `of` is `key`; undefined where there is none. */
  find(path: readonly (string | number)[], of?: 'key' | 'value'): Range | undefined;
}

export interface DesignDoc {
  readonly text: string;
  /** Whether the text is so long that only its front matter was read. */
  readonly tooLarge: boolean;
  /** Offset at which each line starts. */
  readonly lineStarts: readonly number[];
  readonly frontMatter: FrontMatter | undefined;
  /** The first heading of level 1 when nothing but text stands before it, else undefined. */
  readonly title: Section | undefined;
  readonly sections: readonly Section[];
  readonly blocks: readonly Block[];
  readonly items: readonly ListItem[];
  readonly diagrams: readonly Diagram[];
  readonly links: readonly Link[];
  readonly comments: readonly Comment[];
  readonly suppressions: readonly Suppression[];
}
