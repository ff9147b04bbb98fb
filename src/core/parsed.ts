import type { Range } from './document/model.ts';

/** Something wrong in a file that is read as data: where, and what to do. */
export interface Problem {
  readonly range: Range;
  readonly message: Message;
}

/** A message as data, so that it can be translated: `text` names its arguments in braces. */
export interface Message {
  /** The sentence with `{names}` in place of its arguments; it is the key of translations. */
  readonly text: string;
  readonly args: Readonly<Record<string, string>>;
}

/** What a reader makes of a text: the best value that can be had, and every problem on the way to it. */
export interface Parsed<T> {
  readonly value: T;
  readonly problems: readonly Problem[];
}

/** Builds a message. Arguments may be numbers. */
export function message(text: string, args: Readonly<Record<string, string | number>> = {}): Message {
  return { text, args: Object.fromEntries(Object.entries(args).map(([name, value]) => [name, String(value)])) };
}

/** The message as a sentence; a name without an argument stays as it is. */
export function formatMessage({ text, args }: Message): string {
  return text.replace(/\{([\w-]+)\}/g, (whole, name: string) => args[name] ?? whole);
}
