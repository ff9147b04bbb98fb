import MarkdownIt from 'markdown-it';

/** What markdown-it tells of a block, as far as it is read here. */
export interface Token {
  readonly type: string;
  readonly tag: string;
  readonly level: number;
  readonly map: readonly [start: number, end: number] | null;
  readonly content: string;
  readonly markup: string;
  readonly info: string;
}

type StateBlock = InstanceType<typeof MarkdownIt.StateBlock>;
type Made = ReturnType<StateBlock['push']>;

/** Within a table only its rows are read: what a cell holds is cut from the source line, see tables.ts. */
const ROWS = new Set(['table_open', 'tr_open', 'table_close']);

/** Makes tokens as plain objects, and none of cells: to make them took half the time of reading blocks. */
class Blocks extends MarkdownIt.StateBlock {
  override push(type: string, tag: string, nesting: -1 | 0 | 1): Made {
    if (nesting < 0) this.level--;
    const token = { type, tag, nesting, level: this.level, attrs: null, map: null, children: null, content: '', markup: '', info: '', meta: null, block: true, hidden: false };
    if (nesting > 0) this.level++;
    if (this.parentType !== 'table' || ROWS.has(type)) this.tokens.push(token as unknown as Made);
    return token as unknown as Made;
  }
}

/** Blocks only: what stands inside a line is read by whoever needs it, so that parsing stays cheaper than markdown-it's full parse. */
const markdown = new MarkdownIt({ html: true }).disable(['inline', 'linkify', 'replacements', 'smartquotes', 'text_join']);
markdown.block.State = Blocks;

/** The blocks of a text as markdown-it's flat list of tokens. */
export const blockTokens = (text: string): readonly Token[] => markdown.parse(text, {});
