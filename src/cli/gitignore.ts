import { basename, dirname, join, relative, sep } from 'node:path';
import ignore, { type Ignore } from 'ignore';
import type { Io } from './io.ts';
import { repositoryOf } from './repository.ts';

interface Rules {
  /** The folder in which the file lies. */
  readonly folder: string;
  readonly ignore: Ignore;
}

/** What the `.gitignore` files of a repository leave out; without a repository, those of the folder and below. */
export function createGitignore(io: Io) {
  /** By folder, the files in force there, the nearest first. */
  const known = new Map<string, readonly Rules[]>();
  return { isIgnored, readmit };

  /** Whether an entry of a folder is left out. As in git, the nearest file that speaks of it decides. */
  function isIgnored(folder: string, name: string, isFolder: boolean): boolean {
    for (const rules of rulesIn(folder)) {
      const path = relative(rules.folder, join(folder, name)).split(sep).join('/');
      const { ignored, unignored } = rules.ignore.test(isFolder ? `${path}/` : path);
      if (ignored || unignored) return ignored;
    }
    return false;
  }

  /** Takes a folder that the user names as not ignored; what lies in it can still be, by its own file. */
  function readmit(folder: string): void {
    const repository = repositoryOf(io, folder);
    if (repository !== undefined && repository !== folder && isIgnored(dirname(folder), basename(folder), true)) known.set(folder, ownRules(folder));
  }

  function rulesIn(folder: string): readonly Rules[] {
    const rules = known.get(folder) ?? [...ownRules(folder), ...rulesAbove(folder)];
    known.set(folder, rules);
    return rules;
  }

  function rulesAbove(folder: string): readonly Rules[] {
    const repository = repositoryOf(io, folder);
    return repository === folder ? [] : (known.get(dirname(folder)) ?? (repository === undefined ? [] : rulesIn(dirname(folder))));
  }

  function ownRules(folder: string): Rules[] {
    const text = io.read(join(folder, '.gitignore'));
    return text === undefined ? [] : [{ folder, ignore: ignore({ ignorecase: false }).add(text) }];
  }
}
