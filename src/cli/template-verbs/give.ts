import { resolve } from 'node:path';
import type { Io } from '../io.ts';
import { Refusal } from '../refusal.ts';

/** Prints a template, or writes it to a file that is not there yet and says in a few words what it holds. */
export function give(io: Io, out: string | undefined, text: string, what: string): void {
  if (out === undefined) {
    io.stdout(text);
    return;
  }
  const path = resolve(io.cwd, out);
  if (io.isDirectory(path)) throw new Refusal(`${out} is a folder; name a file in it.`);
  if (io.exists(path)) throw new Refusal(`${out} is there already and was left as it is.`);
  if (!io.create(path, text)) throw new Refusal(`${out} cannot be written.`);
  io.stdout(`${out} written: ${what}.\n`);
}
