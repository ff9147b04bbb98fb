/** A building block that the writer inserts and fills in; the editor's snippet files are generated from it. */
export interface Snippet {
  /** Kebab case; the prefix to type is `dd-` and this. Never the id of a topic: those name the snippets of whole sections. */
  readonly id: string;
  readonly title: string;
  /** What one gets, in one sentence. */
  readonly description: string;
  /** VS Code snippet syntax: tab stops from 1, choices, `$`, `}` and `\` escaped. */
  readonly body: string;
  /** Ids of the topics that it helps to answer; empty for blocks that fit anywhere. */
  readonly topics: readonly string[];
}

/**
 * A snippet body from plain Markdown, its tab stops numbered in order.
 *
 *     <name of it>      a place to fill in; the angle brackets stay, so that one left alone is found by `placeholder-text`
 *     {{500 ms}}        a place with a default that may stand
 *     {{cursor|offset}} a choice
 *
 * `/orders/<id>` and `List<item>` are no places.
 */
export function toBody(markdown: string): string {
  let stop = 0;
  const text = markdown.trim();
  const parts: string[] = [];
  let end = 0;
  for (const match of text.matchAll(PLACE)) {
    parts.push(escape(text.slice(end, match.index)), place(match[0], match[1]));
    end = match.index + match[0].length;
  }
  return parts.join('') + escape(text.slice(end));

  function place(whole: string, values: string | undefined): string {
    stop += 1;
    if (values === undefined) return `\${${stop}:${escape(whole)}}`;
    const options = values.split('|');
    if (options.length < 2) return `\${${stop}:${escape(values)}}`;
    return `\${${stop}|${options.map(escapeOption).join(',')}|}`;
  }
}

const PLACE = /(?<![\w/])<[a-z][^<>\n]*>|\{\{([^{}\n]+)\}\}/g;

/** A choice of {@link toBody} between these options. */
export function choice(options: readonly string[]): string {
  return `{{${options.join('|')}}}`;
}

const escape = (text: string): string => text.replace(/[\\$}]/g, '\\$&');
const escapeOption = (text: string): string => text.replace(/[\\,|]/g, '\\$&');

/** A body that was read: what it inserts, and what is wrong with it. */
export interface SnippetText {
  /** The text before anything is filled in: defaults, and the first option of each choice. */
  readonly text: string;
  /** Numbers of the tab stops, in order of appearance. */
  readonly stops: readonly number[];
  /** The options of each choice. */
  readonly choices: readonly (readonly string[])[];
  readonly problems: readonly string[];
}

/** Reads a body in VS Code snippet syntax: tab stops, defaults and choices. Variables and transforms are not used here and count as problems. */
export function readBody(body: string): SnippetText {
  const stops: number[] = [];
  const choices: string[][] = [];
  const problems: string[] = [];
  const defaults = new Map<number, string>();
  let at = 0;
  return { text: readText(false), stops, choices, problems };

  function readText(nested: boolean): string {
    let text = '';
    while (at < body.length) {
      const char = body.charAt(at);
      if (char === '}' && nested) return text;
      if (char === '\\') text += readEscape('$}\\');
      else if (char === '$') text += readStop();
      else {
        if (char === '}') problems.push(`bare } at ${at}`);
        text += char;
        at += 1;
      }
    }
    return text;
  }

  function readEscape(allowed: string): string {
    const next = body.charAt(at + 1);
    if (next !== '' && allowed.includes(next)) {
      at += 2;
      return next;
    }
    problems.push(`backslash that escapes nothing at ${at}`);
    at += 1;
    return '\\';
  }

  function readStop(): string {
    const match = /^\$(\{?)(\d+)/.exec(body.slice(at, at + 8));
    if (!match) {
      problems.push(`bare $ at ${at}`);
      at += 1;
      return '$';
    }
    const start = at;
    const stop = Number(match[2]);
    stops.push(stop);
    at += match[0].length;
    if (match[1] === '') return defaults.get(stop) ?? '';
    const next = body.charAt(at);
    let text = '';
    if (next === ':') {
      at += 1;
      text = readText(true);
    } else if (next === '|') {
      at += 1;
      text = readChoice(start);
    }
    if (body.charAt(at) === '}') at += 1;
    else problems.push(`unclosed \${ at ${start}`);
    if (next === '}') return defaults.get(stop) ?? '';
    defaults.set(stop, text);
    return text;
  }

  function readChoice(start: number): string {
    const options = [''];
    while (at < body.length && body.charAt(at) !== '|') {
      const char = body.charAt(at);
      if (char === ',') options.push('');
      options[options.length - 1] += char === '\\' ? readEscape(',|\\') : char === ',' ? '' : char;
      if (char !== '\\') at += 1;
    }
    at += 1;
    choices.push(options);
    if (options.length < 2) problems.push(`choice with fewer than two options at ${start}`);
    // "a, b" written without escaping its comma reads as two options, the second with a blank before it.
    if (options.some((option) => option === '' || option !== option.trim())) problems.push(`bare comma in a choice at ${start}`);
    if (new Set(options).size < options.length) problems.push(`repeated option at ${start}`);
    return options[0] ?? '';
  }
}

/** What is wrong with a snippet; empty when it is well formed. */
export function findSnippetProblems(snippet: Snippet): readonly string[] {
  const { stops, problems } = readBody(snippet.body);
  const found = [...problems];
  if (!/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(snippet.id) || snippet.id.startsWith('dd-')) found.push(`id ${snippet.id} is not in kebab case without prefix`);
  if (snippet.title.trim() === '' || snippet.description.trim() === '') found.push('title or description is empty');
  if (stops.filter((stop) => stop === 0).length > 1) found.push('$0 stands more than once');
  const numbers = [...new Set(stops)].filter((stop) => stop > 0).sort((a, b) => a - b);
  const gap = numbers.findIndex((stop, index) => stop !== index + 1);
  if (gap >= 0) found.push(`tab stop ${gap + 1} is missing`);
  return found;
}
