import { relative, resolve, sep } from 'node:path';

const SCHEME = 'file://';

export const isFileUri = (uri: string): boolean => uri.startsWith(`${SCHEME}/`);

/** The URI of an absolute path, escaped as core escapes what it resolves. */
export const toUri = (path: string): string => `${SCHEME}/${path.split(sep).filter(Boolean).map(encodeURIComponent).join('/')}`;

/** The absolute path of a URI. */
export function toPath(uri: string): string {
  const path = decodeURIComponent(uri.slice(SCHEME.length));
  return sep === '/' ? path : resolve(path.slice(1));
}

/** An absolute path as a user at a folder would write it, with `/`. */
export function toShown(cwd: string, path: string): string {
  const shown = relative(cwd, path).split(sep).join('/');
  return shown === '' ? '.' : shown;
}
