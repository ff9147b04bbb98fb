import { resolve } from 'node:path';
import type { Io } from './io.ts';

/** Folders that hold other people's files. */
const NOT_OURS = /^(?:node_modules|\..*)$/;

/**
 * The files that paths given by the user stand for, as the user would write them: a folder stands for the Markdown files below it, in the
 * order of their names; anything else stands for itself.
 */
export function filesOf(io: Io, paths: readonly string[]): string[] {
  return paths.flatMap((path) => (io.isDirectory(resolve(io.cwd, path)) ? markdownBelow(path) : [path]));

  function markdownBelow(folder: string): string[] {
    const prefix = folder === '.' || folder === './' ? '' : folder.endsWith('/') ? folder : `${folder}/`;
    const entries = [...io.list(resolve(io.cwd, folder))].sort((a, b) => (a.name < b.name ? -1 : 1));
    return entries.flatMap(({ name, kind }) => {
      if (kind === 'folder') return NOT_OURS.test(name) ? [] : markdownBelow(prefix + name);
      return kind === 'file' && /\.md$/i.test(name) ? [prefix + name] : [];
    });
  }
}
