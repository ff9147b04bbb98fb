import type { Entry, Io } from '../../src/cli/io.ts';

/** What a command said and did. */
export interface Told {
  stdout: string;
  stderr: string;
  /** Files written, by path from the project's folder. */
  readonly written: Map<string, string>;
}

export const PROJECT = '/project';

export interface World {
  /** Texts by path from the project's folder. Commands change it. */
  readonly files: Map<string, string>;
  readonly folders: readonly string[];
  /** Files and folders that are there and cannot be read. */
  readonly unreadable?: readonly string[];
  /** The working directory, from the project's folder. */
  readonly cwd: string;
  /** Width of the terminal; undefined for a pipe. */
  readonly columns: number | undefined;
}

/** The command line's port over files in memory. */
export function memoryIo(args: readonly string[], { files, folders, unreadable = [], cwd, columns }: World): { io: Io; told: Told } {
  const told: Told = { stdout: '', stderr: '', written: new Map() };
  const isDirectory = (path: string): boolean => path === '/' || path === PROJECT || folders.includes(below(path)) || [...files.keys()].some((file) => file.startsWith(`${below(path)}/`));
  const put = (path: string, text: string): boolean => {
    if (isDirectory(path)) return false;
    files.set(below(path), text);
    told.written.set(below(path), text);
    return true;
  };
  const io: Io = {
    args,
    cwd: cwd === '' ? PROJECT : `${PROJECT}/${cwd}`,
    version: '1.2.3',
    colour: columns !== undefined,
    columns,
    read: (path) => (unreadable.includes(below(path)) ? undefined : files.get(below(path))),
    write: put,
    create: (path, text) => !files.has(below(path)) && put(path, text),
    exists: (path) => files.has(below(path)) || isDirectory(path),
    isDirectory,
    list: (path) => {
      if (!isDirectory(path) || unreadable.includes(below(path))) return undefined;
      const prefix = path === PROJECT ? '' : `${below(path)}/`;
      const entries = new Map<string, Entry>();
      for (const file of files.keys()) {
        if (!file.startsWith(prefix)) continue;
        const [name = '', ...rest] = file.slice(prefix.length).split('/');
        entries.set(name, { name, kind: rest.length > 0 ? 'folder' : 'file' });
      }
      return [...entries.values()];
    },
    git: () => undefined,
    status: () => {},
    processors: 1,
    startThread: () => { throw new Error('there are no threads in memory'); },
    stdout: (text) => void (told.stdout += text),
    stderr: (text) => void (told.stderr += text),
    today: () => '2031-05-09',
  };
  return { io, told };
}

const below = (path: string): string => (path.startsWith(`${PROJECT}/`) ? path.slice(PROJECT.length + 1) : path);
