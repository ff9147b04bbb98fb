import { parseDocument } from '../document/parse.ts';
import type { Edit } from '../finding.ts';
import { applyEdits } from '../fix.ts';

/**
 * A built-in template as a team's own: under another id, for two of one id could not be told apart, and at version 1.
 * @param title what to call it; its own title where undefined
 */
export function copyTemplate(text: string, { id, title }: { readonly id: string; readonly title?: string | undefined }): string {
  const front = parseDocument(text).frontMatter;
  const edits: Edit[] = [];
  const values = { id: /^[a-z][a-z0-9-]*$/.test(id) ? id : JSON.stringify(id), version: '1', ...(title === undefined ? {} : { title: JSON.stringify(title) }) };
  for (const [key, value] of Object.entries(values)) {
    const range = front?.find(['plumbline-template', key]);
    if (range) edits.push({ range, text: value });
  }
  return applyEdits(text, edits);
}
