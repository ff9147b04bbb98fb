import type { Connection } from 'vscode-languageserver/browser';
import { CONFIG_FILE, type Host, MARKDOWN_FILES, parentUri, pathBelow } from '../core/index.ts';
import { type ClientRequests, isExcluded } from '../protocol.ts';
import { FILE_LIMIT } from './workspace.ts';

/** How many configurations are looked for at most. */
const CONFIGURATIONS = 200;

/** The folders of the workspace, and the world as their files show it: through `files` where given, else by asking the client. */
export function createFolders(connection: Connection, files: Host | undefined) {
  let roots: readonly string[] = [];
  return {
    host: files ?? clientHost(),
    /** Takes folders away and adds others, named by their URIs. */
    change: ({ added, removed = [] }: { readonly added: readonly string[]; readonly removed?: readonly string[] }): void => {
      const gone = new Set(removed.map(bare));
      roots = [...roots.filter((root) => !gone.has(root)), ...added.map(bare)];
    },
    /** Whether a file lies in the workspace, and in none of the folders that are left out. */
    covers: (uri: string): boolean => {
      const root = rootOf(uri);
      const path = root === undefined ? undefined : pathBelow(root, uri);
      return path !== undefined && !isExcluded(path);
    },
    /** Markdown files of every folder, or of those that hold a configuration, up to a limit in all. */
    list: async (limit: number, configuredOnly: boolean): Promise<string[]> => {
      const found = new Set<string>();
      for (const folder of configuredOnly ? await configuredFolders() : roots) {
        if (found.size >= limit) break;
        for (const uri of await findFiles(folder, MARKDOWN_FILES, limit)) found.add(uri);
      }
      return [...found].sort().slice(0, limit);
    },
    /** Markdown files below one folder. */
    listBelow: (folder: string) => findFiles(folder, MARKDOWN_FILES, FILE_LIMIT),
  };

  /** The workspace folder a URI lies in, the innermost one. */
  function rootOf(uri: string): string | undefined {
    return roots.filter((root) => uri.startsWith(`${root}/`)).sort((a, b) => b.length - a.length)[0];
  }

  async function configuredFolders(): Promise<string[]> {
    const uris = await Promise.all(roots.map((root) => findFiles(root, `**/${CONFIG_FILE}`, CONFIGURATIONS)));
    return uris.flat().flatMap((uri) => parentUri(uri) ?? []);
  }

  /** A client that cannot be asked has no files. */
  async function findFiles(folder: string, glob: string, limit: number): Promise<readonly string[]> {
    return files ? [] : (await ask('plumbline/findFiles', { folder, glob, limit })).uris;
  }

  function ask<M extends keyof ClientRequests>(method: M, params: ClientRequests[M][0]): Promise<ClientRequests[M][1]> {
    return connection.sendRequest(method, params);
  }

  function clientHost(): Host {
    return {
      read: async (uri) => (await ask('plumbline/readFile', { uri })).text ?? undefined,
      listMarkdown: async (folder) => (await ask('plumbline/findFiles', { folder, glob: '*.md', limit: 200 })).uris,
      missing: async (uris) => (await ask('plumbline/missing', { uris })).uris,
      rootOf,
    };
  }
}

/** A folder without the slash that some clients put behind it. */
const bare = (uri: string): string => uri.replace(/\/$/, '');
