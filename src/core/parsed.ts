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
  /** Words of the document and names as they are; what is said by Plumbline itself is a message again. */
  readonly args: Readonly<Record<string, string | Message>>;
}

/** What a reader makes of a text: the best value that can be had, and every problem on the way to it. */
export interface Parsed<T> {
  readonly value: T;
  readonly problems: readonly Problem[];
}

/** Builds a message. Arguments may be numbers, and messages. */
export function message(text: string, args: Readonly<Record<string, string | number | Message>> = {}): Message {
  return { text, args: Object.fromEntries(Object.entries(args).map(([name, value]) => [name, typeof value === 'number' ? String(value) : value])) };
}

/** The message as a sentence; a name without an argument stays as it is. */
export const formatMessage = (said: Message): string => translated(said, (text) => text);

/**
 * The message in another language.
 * @param translate gives each text, with the same names of arguments
 */
export function translated({ text, args }: Message, translate: (text: string) => string): string {
  return translate(text).replace(/\{([\w-]+)\}/g, (whole, name: string) => {
    const value = args[name];
    return value === undefined ? whole : typeof value === 'string' ? value : translated(value, translate);
  });
}
