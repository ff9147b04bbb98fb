import { resolve } from 'node:path';
import type { Io } from './io.ts';
import { Refusal } from './refusal.ts';

/**
 * The files, as absolute paths, that git says changed since this branch left a revision: committed, staged, edited or new. A branch that has
 * gone on elsewhere changes nothing here.
 */
export function changedSince(io: Io, revision: string): ReadonlySet<string> {
  const refuse = (reason: string): never => {
    throw new Refusal(`--changed-since ${revision}: ${reason}`);
  };
  const up = git('rev-parse', '--show-cdup') ?? refuse('this is no git repository.');
  const root = resolve(io.cwd, up.trimEnd());
  if (revision.startsWith('-')) refuse('this is no revision.');
  const commit = git('rev-parse', '--verify', '--quiet', `${revision}^{commit}`) ?? refuse('git knows no such revision. A shallow clone lacks it; fetch it first.');
  const base = git('merge-base', commit.trim(), 'HEAD') ?? refuse('git finds no commit from which both it and HEAD come. A shallow clone lacks it; fetch the whole history.');
  const changed = git('-C', root, 'diff', '--name-only', '--no-ext-diff', '-z', '--diff-filter=d', base.trim(), '--') ?? refuse('git could not compare.');
  const untracked = git('-C', root, 'ls-files', '--others', '--exclude-standard', '-z') ?? '';
  return new Set(`${changed}${untracked}`.split('\0').filter(Boolean).map((path) => resolve(root, path)));

  function git(...args: string[]): string | undefined {
    const told = io.git(args);
    if (!told) return refuse('git is not installed.');
    return told.status === 0 ? told.stdout : undefined;
  }
}
