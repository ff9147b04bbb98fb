import type { Comment, DesignDoc } from '../document/model.ts';
import { sectionsInForce, type Size, type Template, type TemplateSection } from './template.ts';

/** What a new document is made of. */
export interface ScaffoldOptions {
  readonly title: string;
  readonly size: Size;
  readonly variant?: string | undefined;
  /** Today as `2026-03-14`. */
  readonly date: string;
  /** Empty where it is not known. */
  readonly author: string;
  /** How the document's front matter names the template: `id@version`, or the path of a workspace template. */
  readonly reference: string;
}

/** A new document from a template: its front matter, its title and the sections that apply to the size, in the order of the variant. */
export function scaffold(template: Template, options: ScaffoldOptions): string {
  const { doc } = template;
  const titleLine = doc.title?.heading ? doc.text.slice(doc.title.range.start, doc.title.body.start) : '# {{title}}\n';
  const preface = doc.title ? ownText(doc, doc.title.body.start, doc.title.body.end) : ownText(doc, doc.sections[0]?.body.start ?? 0, doc.sections[0]?.body.end ?? 0);
  const sections = sectionsInForce(template, options.size, options.variant).map((section) => sectionText(template, section));
  const body = [titleLine.trim(), preface, ...sections].filter((part) => part !== '').join('\n\n');
  return `${frontMatter(options)}\n${fill(body, options)}\n`;
}

/** A section of a template as it goes into a document: its heading, guidance, starter and prompts, without the directives. */
export function sectionText(template: Template, section: TemplateSection): string {
  const { doc } = template;
  const heading = doc.text.slice(section.source.range.start, section.source.body.start).trim();
  return [heading, ownText(doc, section.source.body.start, section.source.body.end)].filter((part) => part !== '').join('\n\n');
}

/** The text of a stretch without its `plumbline:` directives, which are for the template's reader alone. */
function ownText(doc: DesignDoc, start: number, end: number): string {
  const directives = doc.comments.filter((comment: Comment) => comment.text.startsWith('plumbline:') && comment.range.start >= start && comment.range.end <= end);
  let text = '';
  let at = start;
  for (const { range } of directives) {
    text += doc.text.slice(at, range.start).replace(/[ \t]{1,80}$/, '');
    at = range.end;
  }
  text += doc.text.slice(at, end);
  return text.replace(/\r\n?/g, '\n').replace(/\n{3,}/g, '\n\n').trim();
}

function frontMatter({ reference, size, variant }: ScaffoldOptions): string {
  const lines = ['---', 'plumbline:', `  template: ${reference}`, '  stage: draft', `  size: ${size}`];
  if (variant !== undefined) lines.push(`  variant: ${variant}`);
  return [...lines, '---', ''].join('\n');
}

/** Only these three names are replaced, and only here; any other braces are the template's own text. */
function fill(text: string, { title, date, author }: ScaffoldOptions): string {
  const values: Readonly<Record<string, string>> = { title, date, author };
  return text.replace(/\{\{(title|date|author)\}\}/g, (_whole, name: string) => values[name] ?? '');
}
