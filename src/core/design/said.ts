import type { DesignDoc, Range } from '../document/model.ts';

/** What a stretch of the document says to its reader: the text without HTML comments. */
export function saidIn(doc: DesignDoc, { start, end }: Range): string {
  let said = '';
  let from = start;
  for (const comment of doc.comments) {
    if (comment.range.end <= from) continue;
    if (comment.range.start >= end) break;
    said += doc.text.slice(from, Math.max(from, comment.range.start));
    from = comment.range.end;
  }
  return said + doc.text.slice(Math.min(from, end), end);
}

/** Whether a comment reaches into a stretch of the document. */
export const hasComment = ({ comments }: DesignDoc, { start, end }: Range): boolean => comments.some(({ range }) => range.start < end && range.end > start);

/** The words of a name: `userId`, `user_id` and `User IDs` all give `user`, `id` or `ids`. */
export const wordsOf = (name: string): string[] => name.replace(/([a-z\d])([A-Z])/g, '$1 $2').toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
