import { isMap, isNode, isPair, isScalar, isSeq, parseDocument, type Document } from 'yaml';
import type { FrontMatter, Range } from './model.ts';

/** YAML with positions, as front matter and configuration files are read. Offsets are those of `base` plus the place in `yaml`. */
export interface Yaml {
  readonly data: unknown;
  readonly problems: readonly { readonly range: Range; readonly message: string }[];
  find(path: readonly (string | number)[], of?: 'key' | 'value'): Range | undefined;
}

/** Reads YAML (or JSON). A syntax error gives `data: undefined` and one problem for each error, at its place; nothing is thrown. */
export function readYaml(yaml: string, base = 0): Yaml {
  const document = parseDocument(yaml, { prettyErrors: false, logLevel: 'silent' });
  const problems = document.errors.map((error) => ({ range: placed(error.pos, base, yaml), message: firstSentence(error.message) }));
  if (problems.length > 0) return { data: undefined, problems, find: () => undefined };
  const value = toData(document);
  if (value.error !== undefined) return { data: undefined, problems: [{ range: clip({ start: base, end: base + 1 }, base, yaml.length), message: value.error }], find: () => undefined };
  return { data: value.data, problems: [], find: (path, of = 'value') => findNode(document, path, of, base) };
}

/** Front matter of a Markdown text: the YAML between a first line `---` and the next line `---` or `...`; undefined where the text has none. */
export function readFrontMatter(text: string): FrontMatter | undefined {
  const opening = /^\uFEFF?---[ \t]*(?:\r\n|\n|\r)/.exec(text);
  if (!opening) return undefined;
  const start = opening[0].length;
  const closing = /^(?:---|\.\.\.)[ \t]*(?:\r\n|\n|\r|$)/gm;
  closing.lastIndex = start;
  const end = closing.exec(text);
  if (!end) return undefined;
  const content = { start, end: end.index };
  const source = text.slice(start, end.index);
  return { range: { start: text.startsWith('\uFEFF') ? 1 : 0, end: end.index + end[0].length }, source, content, ...readYaml(source, start) };
}

/** Aliases that expand without bound make `toJS` throw; that is bad input, not our error. */
function toData(document: Document): { data?: unknown; error?: string } {
  try {
    return { data: document.toJS({ maxAliasCount: 50 }) as unknown };
  } catch (error) {
    return { error: error instanceof Error ? error.message : String(error) };
  }
}

function findNode(document: Document, path: readonly (string | number)[], of: 'key' | 'value', base: number): Range | undefined {
  let node: unknown = document.contents;
  let key: unknown;
  for (const step of path) {
    if (isMap(node)) {
      const pair = node.items.find((item) => isPair(item) && (isScalar(item.key) ? String(item.key.value) : String(item.key)) === String(step));
      if (!pair) return undefined;
      key = pair.key;
      node = pair.value;
    } else if (isSeq(node) && typeof step === 'number') {
      key = node = node.items[step];
    } else return undefined;
  }
  const found = of === 'value' && isNode(node) && node.range ? node : key;
  if (!isNode(found) || !found.range) return undefined;
  return { start: found.range[0] + base, end: found.range[1] + base };
}

/** An error found only at the end of the text, such as a bracket that is never closed, stands on the last character written. */
function placed([from, to]: readonly [number, number], base: number, yaml: string): Range {
  const last = Math.max(0, yaml.trimEnd().length - 1);
  return clip({ start: Math.min(from, last) + base, end: Math.max(Math.min(to, last + 1), Math.min(from, last) + 1) + base }, base, yaml.length);
}

function clip(range: Range, base: number, length: number): Range {
  const start = Math.min(Math.max(range.start, base), base + length);
  return { start, end: Math.min(Math.max(range.end, start), base + length) };
}

function firstSentence(message: string): string {
  return message.split('\n', 1)[0]?.replace(/ at line \d+, column \d+:?$/, '').trim() ?? message;
}
