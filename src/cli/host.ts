import { join } from 'node:path';
import { CONFIG_FILE, type Host, parentUri } from '../core/index.ts';
import type { Io } from './io.ts';
import { isFileUri, toPath } from './uri.ts';

/** The engine's port over the command line's. `unreadable` is told of a configuration that is there and cannot be read. */
export function createHost(io: Io, unreadable: (path: string) => void): Host {
  const roots = new Map<string, string | undefined>();
  return {
    read: (uri) => Promise.resolve(isFileUri(uri) ? read(toPath(uri), uri.endsWith(`/${CONFIG_FILE}`)) : undefined),
    listMarkdown: (folder) => Promise.resolve(isFileUri(folder) ? listMarkdown(folder) : []),
    missing: (uris) => Promise.resolve(uris.filter((uri) => isFileUri(uri) && !io.exists(toPath(uri)))),
    rootOf,
  };

  function read(path: string, isConfig: boolean): string | undefined {
    const text = io.read(path);
    if (text === undefined && isConfig && io.exists(path)) unreadable(path);
    return text;
  }

  function listMarkdown(folder: string): readonly string[] {
    const files = (io.list(toPath(folder)) ?? []).filter((entry) => entry.kind === 'file' && /\.md$/i.test(entry.name));
    return files.map((entry) => `${folder}/${encodeURIComponent(entry.name)}`);
  }

  /** The repository's root above a document, else the working directory when the document lies below it; spelt as the document's URI is. */
  function rootOf(uri: string): string | undefined {
    const folder = parentUri(uri);
    if (folder === undefined || !isFileUri(uri)) return undefined;
    if (!roots.has(folder)) roots.set(folder, above(folder, (path) => io.exists(join(path, '.git'))) ?? above(folder, (path) => path === io.cwd));
    return roots.get(folder);
  }

  function above(start: string, isWanted: (path: string) => boolean): string | undefined {
    for (let folder: string | undefined = start; folder !== undefined; folder = parentUri(folder)) if (isWanted(toPath(folder))) return folder;
    return undefined;
  }
}
