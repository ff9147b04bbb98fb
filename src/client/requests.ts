import * as vscode from 'vscode';
import { type ClientRequests, EXCLUDED_FOLDERS, isExcluded, isExcludedFolder } from '../protocol.ts';
import { globToRegExp } from './glob.ts';

type Answers = { readonly [M in keyof ClientRequests]: (params: ClientRequests[M][0]) => Promise<ClientRequests[M][1]> };

/** How the server's requests are answered. Files are read through VS Code, so that desktop, remote, web and virtual workspaces are one case. */
export const REQUESTS: Answers = {
  async 'plumbline/readFile'({ uri }) {
    try {
      return { text: new TextDecoder().decode(await vscode.workspace.fs.readFile(vscode.Uri.parse(uri))) };
    } catch {
      return { text: null }; // no such file, a folder, or no right to read it
    }
  },
  async 'plumbline/missing'({ uris }) {
    const isMissing = await Promise.all(uris.map((uri) => Promise.resolve(vscode.workspace.fs.stat(vscode.Uri.parse(uri))).then(() => false, (error: unknown) => error instanceof vscode.FileSystemError && error.code === 'FileNotFound')));
    return { uris: uris.filter((_, at) => isMissing[at]) };
  },
  async 'plumbline/findFiles'({ folder, glob, limit }) {
    const uri = vscode.Uri.parse(folder);
    // The root of a virtual file system comes without its slash, and has to have one.
    const found = await findFiles(uri.path === '' ? uri.with({ path: '/' }) : uri, glob, limit);
    return { uris: found.map((uri) => uri.toString()) };
  },
};

/** How long a search may take, in milliseconds. It can hang where nobody provides search for a scheme. */
const SEARCH_LIMIT = 3_000;
/** How many folders a walk reads at most. */
const WALK_LIMIT = 5_000;

/** Files below a folder that match a glob, without those in dependencies, build results and dot folders. */
export async function findFiles(folder: vscode.Uri, glob: string, limit: number): Promise<vscode.Uri[]> {
  const found = await searchFiles(folder, glob, limit);
  // Where nobody provides search for a scheme, nothing is found at once.
  const isSure = found !== undefined && (found.length > 0 || folder.scheme === 'file' || folder.scheme === 'vscode-remote');
  return isSure ? found : walkFiles(folder, globToRegExp(glob), limit);
}

async function searchFiles(folder: vscode.Uri, glob: string, limit: number): Promise<vscode.Uri[] | undefined> {
  const source = new vscode.CancellationTokenSource();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<undefined>((resolve) => (timer = setTimeout(() => resolve(undefined), SEARCH_LIMIT)));
  try {
    const exclude = `**/{${['.git', ...EXCLUDED_FOLDERS].join(',')}}/**`;
    const found = await Promise.race([vscode.workspace.findFiles(new vscode.RelativePattern(folder, glob), exclude, limit, source.token), late]);
    return found?.filter((uri) => !isExcluded(uri.path.slice(folder.path.length)));
  } catch {
    return undefined;
  } finally {
    clearTimeout(timer);
    source.cancel();
    source.dispose();
  }
}

async function walkFiles(folder: vscode.Uri, pattern: RegExp, limit: number): Promise<vscode.Uri[]> {
  const found: vscode.Uri[] = [];
  const queue: { uri: vscode.Uri; path: string }[] = [{ uri: folder, path: '' }];
  for (let at = 0; at < Math.min(queue.length, WALK_LIMIT) && found.length < limit; at++) {
    const next = queue[at];
    if (!next) break;
    for (const [name, type] of await readDirectory(next.uri)) {
      const path = next.path + name;
      const uri = vscode.Uri.joinPath(next.uri, name);
      // Links are not followed: they can lead in circles.
      if (type === vscode.FileType.Directory && !isExcludedFolder(name)) queue.push({ uri, path: `${path}/` });
      if (type & vscode.FileType.File && pattern.test(path)) found.push(uri);
    }
  }
  return found.slice(0, limit);
}

async function readDirectory(uri: vscode.Uri): Promise<[string, vscode.FileType][]> {
  try {
    return await vscode.workspace.fs.readDirectory(uri);
  } catch {
    return []; // gone, or no right to read it
  }
}
