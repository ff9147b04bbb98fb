import * as vscode from 'vscode';

/** Markdown for a tooltip, made from parts. */
export const tooltipOf = (...parts: readonly string[]): vscode.MarkdownString => new vscode.MarkdownString(parts.join(''));

/** Text as it is. VS Code's own `appendText` makes every blank unbreakable, so that lines break within words. */
export const plain = (text: string): string => text.replace(/\s+/g, ' ').trim().replace(/[\\`*_{}[\]()#+\-.!|<>~&$:]/g, '\\$&');
