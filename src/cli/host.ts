import { CONFIG_FILE, type Host, parentUri, pathBelow } from '../core/index.ts';
import type { Io } from './io.ts';
import { repositoryOf } from './repository.ts';
import { toPath, toUri } from './uri.ts';

/** The engine's port over the command line's. `unreadable` is told of a file that is there and cannot be read. */
export function createHost(io: Io, unreadable: (path: string) => void): Host {
  const roots = new Map<string, string | undefined>();
  const folders = new Map<string, readonly string[]>();
  const cwd = toUri(io.cwd);
  return {
    read: (uri) => Promise.resolve(read(toPath(uri), uri.endsWith(`/${CONFIG_FILE}`))),
    listMarkdown: (folder) => Promise.resolve(listMarkdown(folder)),
    rootOf,
  };

  function read(path: string, isConfig: boolean): string | undefined {
    const text = io.read(path);
    if (text === undefined && isConfig && io.exists(path)) unreadable(path);
    return text;
  }

  function listMarkdown(folder: string): readonly string[] {
    const known = folders.get(folder);
    if (known) return known;
    const files = (io.list(toPath(folder)) ?? []).filter((entry) => entry.kind === 'file' && /\.md$/i.test(entry.name));
    const uris = files.map((entry) => `${folder}/${encodeURIComponent(entry.name)}`);
    folders.set(folder, uris);
    return uris;
  }

  /** The repository's root above a document, else the working directory when the document lies below it. */
  function rootOf(uri: string): string | undefined {
    const folder = parentUri(uri);
    if (folder === undefined) return undefined;
    if (!roots.has(folder)) roots.set(folder, repositoryUri(folder) ?? (pathBelow(cwd, uri) === undefined ? undefined : cwd));
    return roots.get(folder);
  }

  function repositoryUri(folder: string): string | undefined {
    const path = repositoryOf(io, toPath(folder));
    return path === undefined ? undefined : toUri(path);
  }
}
