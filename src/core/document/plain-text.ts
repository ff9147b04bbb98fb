/** What is not plain already: characters of markup, and white space to fold. */
const MARKED = /[<&\]*`~_\\]|[^\S ]|\s{2}/;

/** A piece of Markdown as a reader sees it: emphasis, code ticks, link targets, comments and tags are gone, white space is folded. */
export function plainText(markdown: string): string {
  if (!MARKED.test(markdown)) return markdown.trim();
  let text = markdown;
  if (text.includes('<')) text = text.replace(/<!--[\s\S]*?(?:-->|$)/g, ' ').replace(/(?<!\\)<\/?[a-z][^<>]*>/gi, ' ');
  if (text.includes('&')) text = text.replace(/&(?:nbsp|ensp|emsp|thinsp|#160);/g, ' ').replace(/&amp;/g, '&');
  if (text.includes('](')) text = text.replace(/!?\[([^[\]]*)\]\([^()\s]*(?:\s+"[^"]*")?\)/g, '$1');
  if (text.includes('][')) text = text.replace(/\[([^[\]]*)\]\[[^[\]]*\]/g, '$1');
  return text
    .replace(/[*`~]+/g, '')
    .replace(/(^|[\s(])_{1,3}|_{1,3}(?=[\s).,:;!?]|$)/g, '$1')
    .replace(/\\([\\`*_{}[\]()#+\-.!|<>])/g, '$1')
    .replace(/\s+/g, ' ')
    .trim();
}

/** A heading or phrase for comparison: lower case, letters and digits only, numbering, emoji and punctuation gone, `&` read as `and`. */
export function normalise(text: string): string {
  return plainText(text)
    .toLowerCase()
    .replaceAll('&', ' and ')
    .replace(/['’]/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
