// Marks in VS Code's Markdown preview. Knows neither VS Code nor the server, so that it can be tested with markdown-it alone.
import type { Env, MarkdownIt, Token } from 'markdown-it';
import type { State } from '../core/index.ts';
import type { DesignState, FlaggedText, HeadingState } from '../protocol.ts';
import type { Translate } from './l10n.ts';
import { stateWords } from './state-words.ts';

/** What VS Code's preview hands its renderer: the document's URI, and a fresh object for each rendering. */
interface PreviewEnv {
  readonly currentDocument?: { toString(): string };
}

/** How many open topics the strip names before it folds the others away. */
const NAMED = 8;

/** Signs beside the words, so that colour is not all there is. */
const SIGNS: Readonly<Record<State, string>> = { covered: '✓', 'not-applicable': '✓', thin: '◐', placeholder: '✎', empty: '○', missing: '○', unread: '?' };

/** Blocks that a document can begin with; the first of them carries the strip. */
const BLOCKS = ['heading_open', 'paragraph_open', 'bullet_list_open', 'ordered_list_open', 'blockquote_open', 'table_open', 'fence', 'code_block', 'hr', 'html_block'] as const;

/**
 * Wraps the renderer's rules, and nothing else, so that the preview of a design doc shows how far it is. Where `designOf` knows nothing of the
 * document every rule gives what it gave before.
 * @param designOf the last known state by the document's URI
 */
export function extendMarkdownIt(md: MarkdownIt, designOf: (uri: string) => DesignState | undefined, t: Translate): MarkdownIt {
  const { escapeHtml } = md.utils;
  const { rules } = md.renderer;
  const words = stateWords(t);
  /** Renderings whose strip is out. */
  const begun = new WeakSet<object>();
  /** Texts of the rendering at hand that a checkbox stands before, and those with an estimate that is wrong. */
  const boxes = new WeakMap<Token, boolean>();
  const flags = new WeakMap<Token, readonly FlaggedText[]>();

  for (const name of BLOCKS) before(name, (design, env) => (begun.has(env) ? '' : (begun.add(env), strip(design))));
  before('heading_open', (design, _env, tokens, idx) => {
    noteLines(design, tokens, idx);
    return '';
  });
  after('heading_open', (design, tokens, idx) => {
    const line = headingAt(design, tokens, idx)?.line ?? lineOf(tokens[idx]);
    return design.headings.some(({ open }) => open.some((topic) => topic.line === line)) ? `<span id="${anchorOf(line)}"></span>` : '';
  });
  before('heading_close', (design, _env, tokens, idx) => mark(headingAt(design, tokens, idx - 2)));
  for (const name of ['paragraph_open', 'tr_open'] as const) {
    before(name, (design, _env, tokens, idx) => {
      noteLines(design, tokens, idx);
      return '';
    });
  }
  before('list_item_open', (_design, _env, tokens, idx) => {
    const text = tokens[idx + 2]?.children?.[0];
    if (tokens[idx + 1]?.type === 'paragraph_open' && text?.type === 'text' && /^\[[ xX]\] /.test(text.content)) boxes.set(text, true);
    return '';
  });
  after('fence', (design, tokens, idx) => results(design, tokens[idx]) + notes(design.flagged.filter(({ line }) => lies(tokens[idx], line))));
  after('code_block', (design, tokens, idx) => notes(design.flagged.filter(({ line }) => lies(tokens[idx], line))));
  wrap('text', (design, original, tokens, idx) => {
    const token = tokens[idx];
    if (!token || !design) return original();
    const flagged = flags.get(token) ?? [];
    if (!boxes.has(token)) return flagged.length === 0 ? original() : withFlags(token.content, flagged);
    const task = token.content.slice(4);
    const ticked = token.content[1] === ' ' ? '' : ' checked';
    return `<input class="plumbline-prompt" type="checkbox" disabled${ticked} aria-label="${escapeHtml(task)}"> ${withFlags(task, flagged)}`;
  });
  return md;

  /** Replaces a rule by one that is told what is known of the document; undefined where that is nothing. */
  function wrap(name: string, render: (design: DesignState | undefined, original: () => string, tokens: Token[], idx: number, env: object) => string): void {
    const inner = rules[name];
    rules[name] = (tokens, idx, options, env: Env | undefined, self) => {
      const original = (): string => (inner ? inner(tokens, idx, options, env, self) : self.renderToken(tokens, idx, options));
      const uri = (env as PreviewEnv | undefined)?.currentDocument?.toString();
      return render(uri === undefined ? undefined : designOf(uri), original, tokens, idx, env ?? {});
    };
  }

  function before(name: string, html: (design: DesignState, env: object, tokens: Token[], idx: number) => string): void {
    wrap(name, (design, original, tokens, idx, env) => (design ? html(design, env, tokens, idx) + original() : original()));
  }

  function after(name: string, html: (design: DesignState, tokens: Token[], idx: number) => string): void {
    wrap(name, (design, original, tokens, idx) => (design ? original() + html(design, tokens, idx) : original()));
  }

  function strip({ percent, template, headings }: DesignState): string {
    const items = headings.flatMap(({ open }) => open.map(({ title, state, line }) => `<li class="plumbline-${state}"><a href="#${anchorOf(line)}">${escapeHtml(title)}</a> <small>${escapeHtml(words[state])}</small></li>`));
    const list = (some: readonly string[]): string => (some.length === 0 ? '' : `<ul>${some.join('')}</ul>`);
    const rest = items.slice(NAMED);
    const folded = rest.length === 0 ? '' : `<details><summary>${escapeHtml(t('{count} more', { count: rest.length }))}</summary>${list(rest)}</details>`;
    const still = items.length === 0 ? `<p>${escapeHtml(t('Everything the template asks for is there.'))}</p>` : `<nav aria-label="${escapeHtml(t('Open topics'))}">${list(items.slice(0, NAMED))}${folded}</nav>`;
    const done = escapeHtml(t('{percent} % done', { percent }));
    return `<div class="plumbline-strip"><p><progress max="100" value="${percent}" aria-label="${done}"></progress> <strong>${done}</strong> <small>${escapeHtml(template.title)}</small></p>${still}</div>\n`;
  }

  /** The title has none: the strip above it says the same. */
  function mark(heading: HeadingState | undefined): string {
    if (!heading || heading.isTitle) return '';
    const { state, summary, isDone } = heading;
    if (summary !== '') {
      // What is answered can still have prompts that are not ticked.
      const [name, sign] = state === 'covered' || state === 'not-applicable' ? ['prompts', '☐'] : [state, SIGNS[state]];
      return ` <span class="plumbline-mark plumbline-${name}"><span aria-hidden="true">${sign}</span> ${escapeHtml(summary)}</span>`;
    }
    return isDone ? ` <span class="plumbline-mark plumbline-covered" role="img" aria-label="${escapeHtml(words[state])}">${SIGNS[state]}</span>` : '';
  }

  /** Remembers which texts of a block hold an estimate that is wrong: by their line, which the renderer of a text is not told. */
  function noteLines({ flagged }: DesignState, tokens: readonly Token[], idx: number): void {
    const block = tokens[idx];
    const here = flagged.filter(({ line }) => lies(block, line));
    for (let at = idx + 1; at < tokens.length; at++) {
      const token = tokens[at];
      if (!token || token.level <= (block?.level ?? 0)) break;
      if (token.type !== 'inline') continue;
      let line = lineOf(block);
      for (const child of token.children ?? []) {
        if (child.type === 'softbreak' || child.type === 'hardbreak') line++;
        if (child.type !== 'text') continue;
        const found = here.filter((flag) => flag.line === line && child.content.includes(flag.text));
        if (found.length > 0) flags.set(child, found);
        else flags.delete(child); // tokens outlive what was found in them
      }
    }
  }

  /** A text with its wrong estimates marked, each followed by what is wrong with it. */
  function withFlags(text: string, flagged: readonly FlaggedText[]): string {
    let html = '';
    let from = 0;
    for (const { text: stated, note } of flagged) {
      const at = text.indexOf(stated, from);
      if (at < 0) continue;
      html += `${escapeHtml(text.slice(from, at))}<mark class="plumbline-wrong">${escapeHtml(stated)}</mark> <small class="plumbline-note">${escapeHtml(note)}</small>`;
      from = at + stated.length;
    }
    return html + escapeHtml(text.slice(from));
  }

  /** What an estimate block comes to, below it. */
  function results(design: DesignState, token: Token | undefined): string {
    const rows = token?.info.trim().toLowerCase().startsWith('estimate') ? design.results.filter(({ line }) => lies(token, line)) : [];
    if (rows.length === 0) return '';
    return `<table class="plumbline-results"><caption>${escapeHtml(t('What this comes to'))}</caption><tbody>${rows.map(({ name, value }) => `<tr><th scope="row">${escapeHtml(name)}</th><td>${escapeHtml(value)}</td></tr>`).join('')}</tbody></table>\n`;
  }

  function notes(flagged: readonly FlaggedText[]): string {
    return flagged.map(({ text, note }) => `<p class="plumbline-note"><mark class="plumbline-wrong">${escapeHtml(text)}</mark> ${escapeHtml(note)}</p>\n`).join('');
  }
}

const anchorOf = (line: number): string => `plumbline-${line + 1}`;

const lineOf = (token: Token | undefined): number => token?.map?.[0] ?? -1;

const lies = (token: Token | undefined, line: number): boolean => token?.map !== undefined && token.map !== null && line >= token.map[0] && line < token.map[1];

/** The heading that opens at a token. The text may be newer than the state, so its words decide, and its line where they stand twice. */
function headingAt({ headings }: DesignState, tokens: readonly Token[], idx: number): HeadingState | undefined {
  const words = (tokens[idx + 1]?.children ?? []).map(({ content }) => content).join('');
  return headings.find(({ text, line }) => lies(tokens[idx], line) && words.includes(text)) ?? headings.find(({ text }) => words.endsWith(text));
}
