import * as vscode from 'vscode';
import { t } from './l10n.ts';

/** Where design docs commonly live; the first that exists is proposed. */
const FOLDERS = ['docs/design', 'docs/designs', 'docs/design-docs', 'design', 'docs'];

/** A file name from a title: kebab case, letters of any script. */
export function fileNameFor(title: string): string {
  const stem = title
    .normalize('NFKD')
    .replace(/\p{Diacritic}/gu, '')
    .toLowerCase()
    .replace(/['’]/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 60)
    .replace(/-$/, '');
  return `${stem || 'design'}.md`;
}

/**
 * A path below a folder where nothing stands yet: the name, else the name with a number.
 * @param inUsualPlace whether to look for the folder where design docs live, or to stay in the folder itself
 */
export async function findFreeName(folder: vscode.Uri, fileName: string, inUsualPlace: boolean): Promise<string> {
  let prefix = '';
  if (inUsualPlace) {
    for (const candidate of FOLDERS) {
      if (await exists(joinPath(folder, candidate))) {
        prefix = `${candidate}/`;
        break;
      }
    }
  }
  const stem = fileName.replace(/\.md$/, '');
  for (let number = 1; ; number++) {
    const path = `${prefix}${stem}${number === 1 ? '' : `-${number}`}.md`;
    if (number > 99 || !(await exists(joinPath(folder, path)))) return path;
  }
}

/** Why no new file can be made at a path below a folder; undefined where it can. */
export async function problemOfPath(folder: vscode.Uri, path: string): Promise<string | undefined> {
  if (path === '') return t('A file needs a name.');
  if (!/\.(md|markdown)$/i.test(path)) return t('The name has to end in .md.');
  if (/(^|\/)\.md$/i.test(path)) return t('The file needs a name before .md.');
  const segments = path.split('/');
  if (path.includes('\\') || segments.some((segment) => segment === '' || segment === '.' || segment === '..')) return t('Give a path below the folder, with forward slashes.');
  if (/[<>:"|?*\u0000-\u001f]/.test(path)) return t('The name holds a character that files cannot have.');
  return (await exists(joinPath(folder, path))) ? t('{path} is there already and stays as it is. Choose another name.', { path }) : undefined;
}

export const joinPath = (folder: vscode.Uri, path: string): vscode.Uri => vscode.Uri.joinPath(folder, ...path.split('/'));

export async function exists(uri: vscode.Uri): Promise<boolean> {
  try {
    await vscode.workspace.fs.stat(uri);
    return true;
  } catch {
    return false;
  }
}
