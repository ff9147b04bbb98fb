import * as vscode from 'vscode';
import { goTo } from '../edits.ts';
import { t } from '../l10n.ts';
import { type Deps, type DocumentArguments, registerCommand, ruleOf, say, targetDesign } from './command.ts';
import { type CommandId, COMMAND_IDS } from './ids.ts';

export const registerNextGap = (deps: Deps): vscode.Disposable => registerGap(deps, COMMAND_IDS.nextGap, 1);

export const registerPreviousGap = (deps: Deps): vscode.Disposable => registerGap(deps, COMMAND_IDS.previousGap, -1);

/** Goes to the next place in the document that Plumbline found something at, and from the last to the first. */
function registerGap(deps: Deps, id: CommandId, direction: 1 | -1): vscode.Disposable {
  return registerCommand<DocumentArguments>(deps, id, async (args) => {
    const document = await targetDesign(deps, args);
    // Whoever fills in one blank and goes on to the next is faster than the check.
    await deps.server.request('plumbline/idle', { uri: document.uri.toString(), version: document.version });
    const places = placesOf(deps.server.diagnostics.get(document.uri) ?? []);
    if (places.length === 0) return say(t('Plumbline: nothing is flagged in this document.'));
    // The start, because a blank that was gone to is selected.
    const from = vscode.window.visibleTextEditors.find((editor) => editor.document === document)?.selection.start;
    const ordered = direction === 1 ? places : [...places].reverse();
    const ahead = from && ordered.find(({ range }) => range.start.compareTo(from) * direction > 0);
    const place = ahead ?? ordered[0];
    if (!place) return;
    await goTo(document, place.isBlank ? place.range : new vscode.Range(place.range.start, place.range.start));
    const standing = { place: places.indexOf(place) + 1, places: places.length };
    const where = !from || ahead ? t('place {place} of {places}', standing) : direction === 1 ? t('place {place} of {places}, from the top again', standing) : t('place {place} of {places}, from the end again', standing);
    const [only = '', ...others] = place.messages;
    say(`Plumbline: ${where}. ${others.length > 0 ? t('{count} findings here.', { count: place.messages.length }) : shortened(only)}`);
    // All that is said there, at the place itself.
    await vscode.commands.executeCommand('editor.action.showHover', { focus: 'noAutoFocus' });
  });
}

/** The status bar has room for one short sentence. */
const shortened = (message: string): string => (message.length > 80 ? `${message.slice(0, 80).replace(/\s\S*$/, '')}...` : message);

interface FlaggedPlace {
  readonly range: vscode.Range;
  /** Whether what stands there is to be replaced: it is selected, so that typing does it. */
  readonly isBlank: boolean;
  readonly messages: readonly string[];
}

/** Findings by where they begin, in the order of the text. */
function placesOf(diagnostics: readonly vscode.Diagnostic[]): FlaggedPlace[] {
  const places = new Map<string, { range: vscode.Range; isBlank: boolean; messages: string[] }>();
  for (const { range, message, code } of [...diagnostics].sort((a, b) => a.range.start.compareTo(b.range.start))) {
    const key = `${range.start.line}:${range.start.character}`;
    const known = places.get(key);
    if (known) known.messages.push(message);
    else places.set(key, { range, isBlank: range.isSingleLine && ruleOf({ code }) === 'placeholder-text', messages: [message] });
  }
  return [...places.values()];
}
