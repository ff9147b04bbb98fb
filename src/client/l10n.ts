import * as vscode from 'vscode';

/** A text of the user interface in the language of the editor; `{names}` stand for arguments. The English text is the key. */
export type Translate = (text: string, args?: Readonly<Record<string, string | number>>) => string;

export const t: Translate = (text, args = {}) => vscode.l10n.t(text, args);
