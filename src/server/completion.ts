import { type CompletionItem, CompletionItemKind, type CompletionParams, CompletionTriggerKind, InsertTextFormat, InsertTextMode } from 'vscode-languageserver/browser';
import { type DesignDoc, inEstimate, lineAt, message, rules, sectionBody, SIZES, snippets, STAGES, topics } from '../core/index.ts';
import type { Checked } from './documents.ts';
import { estimateCompletions } from './estimate-completion.ts';
import { LEVEL_NAMES, STATE_NAMES } from './names.ts';
import { toOffset } from './to-lsp.ts';
import type { Say } from './translate.ts';

/** Characters after which completions are asked for; in Markdown the editor does not ask on every word. */
export const TRIGGERS = ['#', ' ', ':', '-', '=', ','];

/**
 * Headings, front matter, suppressions, estimates and snippets, each where it belongs, in design documents.
 * @param hasSnippets whether the client brings the snippets along itself and adds them when the writer asks for completions
 */
export function completions(checked: Checked, { position, context }: CompletionParams, templateIds: readonly string[], hasSnippets: boolean, say: Say): CompletionItem[] {
  const { doc, analysis } = checked;
  if (!analysis) return [];
  const start = doc.lineStarts[position.line] ?? doc.text.length;
  const before = doc.text.slice(start, start + position.character);
  const offset = toOffset(doc, position);
  if (inEstimate(doc, offset)) return estimateCompletions(doc, offset);
  if (inFrontMatter(doc, position.line)) return frontMatter(before, templateIds, say);
  if (/<!--\s*plumbline-(?:disable|enable)[\w-]*\s[^:]*$/.test(before)) return rules.map((rule) => ({ label: rule.id, kind: CompletionItemKind.EnumMember, detail: rule.summary }));
  if (/<!--\s*plumbline:.*topics=[\w,-]*$/.test(before)) return topics.map((topic) => ({ label: topic.id, kind: CompletionItemKind.EnumMember, detail: topic.question }));
  const heading = /^(#{1,6})[ \t]+\S*$/.exec(before);
  if (heading) return headings(checked, say);
  const typed = /(?:^|\s)(dd-[\w-]*)$/.exec(before)?.[1];
  if (typed === undefined || (hasSnippets && context?.triggerKind === CompletionTriggerKind.Invoked)) return [];
  const character = position.character - typed.length;
  return snippets.map((snippet) => ({
    label: `dd-${snippet.id}`,
    kind: CompletionItemKind.Snippet,
    detail: snippet.title,
    documentation: snippet.description,
    insertTextFormat: InsertTextFormat.Snippet,
    insertTextMode: InsertTextMode.asIs,
    textEdit: { range: { start: { line: position.line, character }, end: position }, newText: snippet.body },
  }));
}

/** Titles of topics the document still lacks first, each with its section. */
function headings({ analysis, doc }: Checked, say: Say): CompletionItem[] {
  const taken = new Set(doc.sections.map((section) => section.heading?.text.toLowerCase()));
  return topics.filter((topic) => !taken.has(topic.title.toLowerCase())).map((topic) => {
    const state = analysis?.view.verdicts.get(topic.id)?.state ?? 'missing';
    const asked = analysis?.view.asked.get(topic.id);
    return {
      label: topic.title,
      kind: CompletionItemKind.Field,
      detail: asked && state === 'missing' ? `${say(LEVEL_NAMES[asked.level])}, ${say(STATE_NAMES.missing)}` : say(STATE_NAMES[state]),
      documentation: topic.question,
      sortText: `${asked && state === 'missing' ? 0 : state === 'missing' ? 1 : 2}${topic.title}`,
      insertText: `${topic.title}\n\n${sectionBody(topic)}`,
      filterText: topic.title,
    };
  });
}

function inFrontMatter(doc: DesignDoc, line: number): boolean {
  const front = doc.frontMatter;
  return front !== undefined && line > 0 && line < lineAt(doc, front.content.end);
}

function frontMatter(before: string, templateIds: readonly string[], say: Say): CompletionItem[] {
  const values = (list: readonly string[]): CompletionItem[] => list.map((label) => ({ label, kind: CompletionItemKind.EnumMember }));
  if (/^\s+template:\s*\S*$/.test(before)) return values(templateIds);
  if (/^\s+stage:\s*\S*$/.test(before)) return values(STAGES);
  if (/^\s+size:\s*\S*$/.test(before)) return values(SIZES);
  if (/^\s{3,}[\w-]*$/.test(before)) return topics.map((topic) => ({ label: topic.id, kind: CompletionItemKind.Property, detail: say(message('not applicable, with the reason')), insertText: `${topic.id}: ` }));
  if (/^\s+[\w-]*$/.test(before)) return ['template', 'stage', 'size', 'variant', 'not-applicable'].map((label) => ({ label, kind: CompletionItemKind.Property, insertText: `${label}: ` }));
  return [];
}
