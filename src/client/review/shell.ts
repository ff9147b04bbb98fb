import type { Translate } from '../l10n.ts';

export interface ShellParts {
  readonly style: string;
  readonly script: string;
  /** Where styles may come from, as the policy names it. */
  readonly source: string;
  readonly nonce: string;
  /** The language that the texts are in, such as `de`. */
  readonly language: string;
  readonly t: Translate;
}

/** The page of the review panel before anything is shown in it: nothing but its own script and style may be loaded. */
export function reviewShell({ style, script, source, nonce, language, t }: ShellParts): string {
  const policy = `default-src 'none'; style-src ${source}; script-src 'nonce-${nonce}'; base-uri 'none'; form-action 'none'`;
  return [
    '<!DOCTYPE html>',
    `<html lang="${language}">`,
    '<head>',
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<meta http-equiv="Content-Security-Policy" content="${policy}">`,
    `<title>${t('Design Review')}</title>`,
    `<link rel="stylesheet" href="${style}">`,
    '</head>',
    '<body data-empty>',
    `<header class="toolbar"><button type="button" id="export">${t('Export...')}</button></header>`,
    '<main></main>',
    `<script nonce="${nonce}" src="${script}"></script>`,
    '</body>',
    '</html>',
    '',
  ].join('\n');
}

/** What the panel shows while there is no design doc to review. */
export const nothingToReview = (t: Translate): string =>
  [
    `<div class="nothing"><h1>${t('Nothing to review')}</h1>`,
    `<p>${t('Open a design doc, and its review is shown here: what it covers, what serves which requirement, and what is still open.')}</p>`,
    `<p>${t('There is none yet? Run "Plumbline: New Design Doc...", or "Plumbline: Check This Document As..." on a Markdown file.')}</p></div>`,
  ].join('');
