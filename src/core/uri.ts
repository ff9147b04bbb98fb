/** URIs as plain strings: all that is asked of them is to go up, to go down, and to name the way between two. */

/** The folder a URI lies in, without a slash at its end; undefined at the top. */
export function parentUri(uri: string): string | undefined {
  const path = uri.indexOf('://') + 3;
  const start = uri.indexOf('/', path);
  const slash = uri.lastIndexOf('/');
  if (start < 0 || slash < start) return undefined;
  const parent = uri.slice(0, Math.max(slash, start));
  return parent === uri || (slash === start && uri.length === start + 1) ? undefined : parent;
}

/** `../templates/rfc.md` seen from a folder. Blanks and other characters that a URI cannot hold are escaped. */
export function resolveUri(folder: string, relative: string): string {
  const authority = folder.indexOf('/', folder.indexOf('://') + 3);
  const head = authority < 0 ? folder : folder.slice(0, authority);
  const parts = authority < 0 ? [] : folder.slice(authority + 1).split('/').filter(Boolean);
  for (const part of relative.replaceAll('\\', '/').split('/')) {
    if (part === '' || part === '.') continue;
    if (part === '..') parts.pop();
    else parts.push(encodeURIComponent(part));
  }
  return `${head}/${parts.join('/')}`;
}

/** The path from a folder down to a URI, with `/` and unescaped; undefined when it does not lie below. */
export function pathBelow(folder: string, uri: string): string | undefined {
  const base = folder.endsWith('/') ? folder : `${folder}/`;
  return uri.startsWith(base) ? decode(uri.slice(base.length)) : undefined;
}

/** Files that are read as Markdown, as a glob below a folder. */
export const MARKDOWN_FILES = '**/*.{md,markdown}';

/** Whether a path or URI names a Markdown file. */
export const isMarkdownFile = (path: string): boolean => /\.(?:md|markdown)$/i.test(path);

/** The last part of a URI without its ending. */
export function stemOf(uri: string): string {
  return decode(uri.slice(uri.lastIndexOf('/') + 1)).replace(/\.[^.]+$/, '');
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text; // a lone percent sign is a name like any other
  }
}
