/** The page of the review panel before anything is shown in it: nothing but its own script and style may be loaded. */
export function reviewShell({ style, script, source, nonce }: { readonly style: string; readonly script: string; readonly source: string; readonly nonce: string }): string {
  return `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src ${source}; script-src 'nonce-${nonce}'; base-uri 'none'; form-action 'none'">
<title>Design Review</title>
<link rel="stylesheet" href="${style}">
</head>
<body data-empty>
<header class="toolbar"><button type="button" id="export">Export...</button></header>
<main></main>
<script nonce="${nonce}" src="${script}"></script>
</body>
</html>
`;
}

/** What the panel shows while there is no design doc to review. */
export const NOTHING_TO_REVIEW = '<div class="nothing"><h1>Nothing to review</h1><p>Open a design doc, and its review is shown here: what it covers, what serves which requirement, and what is still open.</p><p>There is none yet? Run <strong>Plumbline: New Design Doc...</strong>, or <strong>Plumbline: Check This Document As...</strong> on a Markdown file.</p></div>';
