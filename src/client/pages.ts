import * as vscode from 'vscode';
import { PAGES_SCHEME } from '../protocol.ts';
import { folderOf } from './commands/command.ts';
import { practicePage } from './interview-report.ts';
import type { Interviews } from './interview.ts';
import { t } from './l10n.ts';
import type { Server } from './server.ts';

/** The text of a template as a page to read. */
export const templatePage = (reference: string): vscode.Uri => vscode.Uri.from({ scheme: PAGES_SCHEME, path: `/templates/${reference}.md` });

/** What the vocabulary says of a term, as a page to read. */
export const termUri = (id: string): vscode.Uri => vscode.Uri.from({ scheme: PAGES_SCHEME, path: `/terms/${id}.md` });

/** The summary of the interview that began at a moment, as a page to read. */
export const practiceUri = (at: number): vscode.Uri => vscode.Uri.from({ scheme: PAGES_SCHEME, path: `/interviews/${at}.md` });

/** What rules a document, as a page to read. */
export const effectivePage = (document: vscode.Uri): vscode.Uri => vscode.Uri.from({ scheme: PAGES_SCHEME, path: `/effective/${document.path.split('/').at(-1) ?? 'document.md'}`, query: document.toString() });

/** Serves the pages about rules, topics and terms, the texts of templates, and the summaries of interviews. They come with the extension: no network. */
export function registerPages(server: Server, interviews: Interviews): vscode.Disposable {
  return vscode.workspace.registerTextDocumentContentProvider(PAGES_SCHEME, {
    async provideTextDocumentContent({ path, query }) {
      if (path.startsWith('/effective/')) return (await server.request('plumbline/effective', { uri: query })).markdown;
      const [, folder, name = ''] = /^\/(docs|templates|terms|interviews)\/(.*)\.md$/.exec(path) ?? [];
      if (folder === 'docs') {
        const page = await server.request('plumbline/explain', { name });
        return page?.markdown ?? `# ${name}\n\n${t('There is no page about this.')}\n`;
      }
      if (folder === 'interviews') {
        const history = interviews.history();
        const practice = history.find(({ at }) => String(at) === name);
        return practice ? practicePage(practice, history, (at) => new Date(at).toLocaleString(), t) : `# ${t('Interview')}\n\n${t('This interview is no longer kept.')}\n`;
      }
      if (folder === 'terms') {
        const { areas } = await server.request('plumbline/terms', {});
        return areas.flatMap(({ terms }) => terms).find(({ id }) => id === name)?.page ?? `# ${name}\n\n${t('There is no such term.')}\n`;
      }
      const template = folder === 'templates' ? await server.request('plumbline/templateText', { reference: name, ...folderOf(undefined) }) : null;
      return template?.text ?? `# ${name || path}\n\n${t('There is no such template. Its file may have been moved or deleted.')}\n`;
    },
  });
}
