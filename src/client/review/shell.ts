import type { Translate } from '../l10n.ts';

/** The page of the review panel before anything is shown in it: nothing but its own script and style may be loaded. */
export function reviewShell({ style, script, source, nonce }: { readonly style: string; readonly script: string; readonly source: string; readonly nonce: string }, t: Translate): string {
  return `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src ${source}; script-src 'nonce-${nonce}'; base-uri 'none'; form-action 'none'">
<title>${t('Design Review')}</title>
<link rel="stylesheet" href="${style}">
</head>
<body data-empty>
<header class="toolbar"><button type="button" id="export">${t('Export...')}</button></header>
<main></main>
<script nonce="${nonce}" src="${script}"></script>
</body>
</html>
`;
}

/** What the panel shows while there is no design doc to review. */
export function nothingToReview(t: Translate): string {
  const parts = [t('Open a design doc, and its review is shown here: what it covers, what serves which requirement, and what is still open.'), t('There is none yet? Run "Plumbline: New Design Doc...", or "Plumbline: Check This Document As..." on a Markdown file.')];
  return `<div class="nothing"><h1>${t('Nothing to review')}</h1>${parts.map((part) => `<p>${part}</p>`).join('')}</div>`;
}
