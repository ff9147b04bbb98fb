import { type Message, translated } from '../core/index.ts';

/** A message as a sentence in the language of the editor. */
export type Say = (message: Message) => string;

/** Speaks the language of a bundle: translations by the English text with its arguments' names. What it does not have is said in English. */
export const createSay = (bundle: Readonly<Record<string, string>> = {}): Say => (said) => translated(said, (text) => bundle[text] ?? text);
