import { dirname, join } from 'node:path';
import type { Io } from './io.ts';

/** The root of the repository a folder lies in; undefined where there is none. */
export function repositoryOf(io: Io, folder: string): string | undefined {
  for (let at = folder; ; at = dirname(at)) {
    if (io.exists(join(at, '.git'))) return at;
    if (dirname(at) === at) return undefined;
  }
}
