import { resolve } from 'node:path';
import { globSync, isDynamicPattern } from 'tinyglobby';
import { isMarkdownFile, MARKDOWN_FILES } from '../core/index.ts';
import { EXCLUDED_FOLDERS } from '../protocol.ts';
import { createGitignore } from './gitignore.ts';
import type { Entry, Io } from './io.ts';
import { toShown } from './uri.ts';

export interface FoundFiles {
  /** As the user would write them, each once: in the order of the paths, below a folder in the order of the names. */
  readonly files: readonly string[];
  /** Those of them that no path names. */
  readonly found: ReadonlySet<string>;
}

/**
 * The files that paths given by the user stand for. A folder stands for the Markdown files below it, a glob for those it matches; both leave
 * out dependencies, build results, dot folders and what .gitignore names, and follow no link to a folder. Anything else stands for itself.
 */
export function filesOf(io: Io, paths: readonly string[], complain: (text: string) => void): FoundFiles {
  const gitignore = createGitignore(io);
  const files = new Map<string, string>();
  const found = new Set<string>();
  let folders = 0;
  for (const path of paths) {
    const absolute = resolve(io.cwd, path);
    if (io.isDirectory(absolute)) {
      gitignore.readmit(absolute);
      const prefix = path === '.' || path === './' ? '' : path.endsWith('/') ? path : `${path}/`;
      for (const file of search(MARKDOWN_FILES, absolute)) find(prefix + file);
    } else if (!io.exists(absolute) && isDynamicPattern(path)) {
      const matching = search(path, io.cwd).filter(isMarkdownFile);
      if (matching.length === 0) complain(`${path}: no Markdown file matches.`);
      matching.forEach(find);
    } else if (!files.has(absolute)) files.set(absolute, path);
  }
  io.status('');
  return { files: [...files.values()], found };

  function find(file: string): void {
    const absolute = resolve(io.cwd, file);
    if (files.has(absolute)) return;
    files.set(absolute, file);
    found.add(file);
  }

  function search(pattern: string, folder: string): string[] {
    const names = globSync(pattern, { cwd: folder, dot: true, caseSensitiveMatch: false, expandDirectories: false, followSymbolicLinks: false, fs: { readdirSync: readFolder as never } });
    return names.map((name) => ({ name, key: name.replaceAll('/', '\0') })).sort((a, b) => (a.key < b.key ? -1 : 1)).map(({ name }) => name);
  }

  /** What the search sees of a folder: what is excluded is not there. */
  function readFolder(path: string): { name: string; isFile: () => boolean; isDirectory: () => boolean; isSymbolicLink: () => boolean }[] {
    const folder = resolve(path);
    io.status(`Looking for documents in folder ${++folders}`);
    const entries = io.list(folder);
    if (!entries) {
      if (io.exists(folder)) complain(`${toShown(io.cwd, folder)}: this folder cannot be read.`);
      return [];
    }
    return entries.filter((entry) => isSeen(folder, entry)).map(({ name, kind }) => ({ name, isFile: () => kind === 'file', isDirectory: () => kind === 'folder', isSymbolicLink: () => false }));
  }

  function isSeen(folder: string, { name, kind }: Entry): boolean {
    if (kind === 'other' || (kind === 'folder' && (name.startsWith('.') || EXCLUDED_FOLDERS.includes(name)))) return false;
    return (kind === 'folder' || isMarkdownFile(name)) && !gitignore.isIgnored(folder, name, kind === 'folder');
  }
}
