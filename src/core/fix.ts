import { isGap } from './content.ts';
import { eolOf, lineAt, lineEnd, lineStart, lineText } from './document/lines.ts';
import type { DesignDoc, Section } from './document/model.ts';
import type { Action, Edit, Finding } from './finding.ts';
import { insertSections, insertSectionWith, insertTopics } from './insert.ts';
import type { Analysis } from './lint.ts';
import { sectionsByName } from './named-sections.ts';
import type { View } from './rules/rule.ts';
import { upgradeEdits } from './templates/upgrade.ts';

/**
 * The edits that carry an action out on the document as analysed; empty where there is nothing to do. They do not overlap and are in the
 * order of the text.
 */
export function planAction({ view, doc }: Pick<Analysis, 'view' | 'doc'>, action: Action): Edit[] {
  switch (action.kind) {
    case 'insert-section':
      return insertTopics(view, [action.topic]);
    case 'insert-template-section':
      return insertSections(view, [placeOf(view, action.section)]);
    case 'decline-template-section':
      return insertSectionWith(view, placeOf(view, action.section), declined(action.reason));
    case 'insert-all':
      return insertTopics(view, missingTopics(view), undefined, missingSections(view));
    case 'set-prompts':
      return setPrompts(view, action.prompts, action.ticked);
    case 'toggle-line':
      return toggleLine(doc, action.line);
    case 'not-applicable':
      return declineTopic(view, action.topic, action.reason);
    case 'covered-by':
      return tieSection(doc, action.section, action.topic);
    case 'suppress':
      return suppressAt(doc, action.rule, action.offset, action.reason);
    case 'remove-guidance':
      return removeGuidance(view);
    case 'upgrade':
      return upgradeEdits(view);
    case 'check-as':
      return checkAs(doc, action.template);
  }
}

/** Topics that the template requires or recommends and that are missing; a part of a missing whole is left to the whole unless it has a section of its own. */
export function missingTopics(view: View): string[] {
  const missing = [...view.asked].filter(([topic, asked]) => asked.level !== 'optional' && view.verdicts.get(topic)?.state === 'missing').map(([topic]) => topic);
  return missing.filter((topic) => {
    const parent = view.topics.get(topic)?.parent;
    const hasOwnSection = view.outline[view.asked.get(topic)?.at ?? -1]?.template.topics.length === 1;
    return hasOwnSection || parent === undefined || !missing.includes(parent);
  });
}

/** Index in the outline of a section of the template, by its id. */
const placeOf = (view: View, section: string): number => view.outline.findIndex(({ template }) => template.id === section);

/** Sections that the template asks for by name alone and that are missing, by their places in the outline: with all the others the document is laid out like it. */
const missingSections = (view: View): number[] => sectionsByName(view).flatMap(({ at, state }) => (state === 'missing' ? [at] : []));

/** All edits of the safe fixes among some findings, in the order of the text; of overlapping ones the first is kept. */
export function safeEdits(findings: readonly Finding[]): Edit[] {
  const edits = findings.flatMap((finding) => finding.fixes.find((fix) => fix.safe)?.edits ?? []);
  const sorted = [...edits].sort((a, b) => a.range.start - b.range.start || a.range.end - b.range.end);
  const kept: Edit[] = [];
  for (const edit of sorted) if (edit.range.start >= (kept.at(-1)?.range.end ?? 0)) kept.push(edit);
  return kept;
}

/** Whether a finding has a fix that may be applied unseen. */
export const isFixable = (finding: Finding): boolean => finding.fixes.some((fix) => fix.safe);

/** A text with edits applied; they are in order and do not overlap. */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  let result = '';
  let at = 0;
  for (const { range, text: inserted } of [...edits].sort((a, b) => a.range.start - b.range.start)) {
    result += text.slice(at, range.start) + inserted;
    at = range.end;
  }
  return result + text.slice(at);
}

function setPrompts(view: View, ids: readonly string[], ticked: boolean): Edit[] {
  const edits: Edit[] = [];
  for (const { id, item } of view.outline.flatMap((entry) => entry.prompts)) {
    if (item.checkbox && ids.includes(id) && item.checkbox.ticked !== ticked) edits.push({ range: item.checkbox.range, text: ticked ? 'x' : ' ' });
  }
  return inOrder(edits);
}

function toggleLine(doc: DesignDoc, line: number): Edit[] {
  const item = doc.items.find((candidate) => candidate.line === line && candidate.checkbox);
  return item?.checkbox ? [{ range: item.checkbox.range, text: item.checkbox.ticked ? ' ' : 'x' }] : [];
}

/** Writes "Not applicable: reason" under the topic's own empty heading, else into the front matter. */
function declineTopic(view: View, topic: string, reason: string): Edit[] {
  const { doc } = view;
  const text = fold(reason);
  const eol = eolOf(doc.text);
  const verdict = view.verdicts.get(topic);
  const section = verdict && verdict.state !== 'missing' && isGap(verdict.state) ? doc.sections[verdict.sections[0] ?? -1] : undefined;
  if (section) {
    const at = section.body.start;
    const needsLine = at === doc.text.length && !/[\r\n]$/.test(doc.text);
    return [{ range: { start: at, end: at }, text: `${needsLine ? eol : ''}${eol}${declined(reason)}${eol}` }];
  }
  return setFrontMatter(doc, ['not-applicable', topic], quoted(text));
}

/** Writes a directive that ties a section to a topic, or adds the topic to the directive that is there. */
function tieSection(doc: DesignDoc, index: number, topic: string): Edit[] {
  const section = doc.sections[index];
  if (!section?.heading) return [];
  const known = section.directives.find((directive) => directive.key === 'topics');
  if (known) {
    if (known.value.split(',').map((part) => part.trim()).includes(topic)) return [];
    const quote = doc.text[known.range.end - 1] === '"' ? 1 : 0;
    return [{ range: { start: known.range.end - quote, end: known.range.end - quote }, text: `,${topic}` }];
  }
  const eol = eolOf(doc.text);
  return [{ range: { start: section.body.start, end: section.body.start }, text: `${lead(doc, section, eol)}<!-- plumbline: topics=${topic} -->${eol}` }];
}

/** A line end where the heading is the last thing in the text. */
const lead = (doc: DesignDoc, section: Section, eol: string): string => (section.body.start === doc.text.length && !/[\r\n]$/.test(doc.text) ? eol : '');

/** A comment above the line that suppresses one rule there; in front matter and tables, where no comment can stand, for the whole file. */
function suppressAt(doc: DesignDoc, rule: string, offset: number, reason: string): Edit[] {
  const eol = eolOf(doc.text);
  const because = reason.trim() === '' ? '' : `: ${reason.replaceAll('-->', ' ').replace(/\s+/g, ' ').trim()}`;
  const line = lineAt(doc, offset);
  const block = doc.blocks.find((candidate) => candidate.line <= line && line < candidate.endLine);
  const inFrontMatter = doc.frontMatter !== undefined && offset < doc.frontMatter.range.end;
  const cannotHold = (block?.kind === 'table' || block?.kind === 'code') && line > block.line;
  if (inFrontMatter || cannotHold) {
    const at = doc.frontMatter?.range.end ?? (doc.text.startsWith('\uFEFF') ? 1 : 0);
    return [{ range: { start: at, end: at }, text: `<!-- plumbline-disable-file ${rule}${because} -->${eol}` }];
  }
  const start = lineStart(doc, line);
  const indent = /^[ \t]*/.exec(lineText(doc, line))?.[0] ?? '';
  return [{ range: { start, end: start }, text: `${indent}<!-- plumbline-disable-next-line ${rule}${because} -->${eol}` }];
}

/** Takes out the template's guidance comments and its prompts; the writer's own comments, suppressions and directives stay. */
function removeGuidance(view: View): Edit[] {
  const { doc, template } = view;
  const guidance = new Set([...(template?.doc.comments ?? []).map((comment) => fold(comment.text))]);
  for (const topic of view.topics.values()) guidance.add(fold(topic.guidance));
  const lines = new Set<number>();
  const edits: Edit[] = [];
  for (const comment of doc.comments) {
    if (/^plumbline[:-]/.test(comment.text) || !guidance.has(fold(comment.text))) continue;
    const first = comment.line;
    const last = lineAt(doc, comment.range.end - 1);
    const alone = doc.text.slice(lineStart(doc, first), comment.range.start).trim() === '' && doc.text.slice(comment.range.end, lineEnd(doc, last)).trim() === '';
    if (alone) for (let line = first; line <= last; line++) lines.add(line);
    else edits.push({ range: comment.range, text: '' });
  }
  doc.blocks.forEach((block, index) => {
    if (view.roles[index] === 'prompt') for (let line = block.line; line < block.endLine; line++) lines.add(line);
  });
  // Of the blank lines around what goes, one stays.
  const sorted = [...lines].sort((a, b) => a - b);
  for (let i = 0; i < sorted.length; ) {
    const first = sorted[i] ?? 0;
    let end = first + 1;
    i++;
    for (;;) {
      let next = end;
      while (next < doc.lineStarts.length && lineText(doc, next).trim() === '') next++;
      if (next !== sorted[i]) break;
      end = next + 1;
      i++;
    }
    const blankBefore = first === 0 || lineText(doc, first - 1).trim() === '';
    while (blankBefore && end < doc.lineStarts.length - 1 && lineText(doc, end).trim() === '') end++;
    edits.push({ range: { start: lineStart(doc, first), end: lineStart(doc, end) }, text: '' });
  }
  return inOrder(edits);
}

/** How a document says that something does not apply. */
const declined = (reason: string): string => `Not applicable: ${fold(reason)}`;

const fold = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** Holds the document to another template: sets it in the front matter, which is made where there is none. */
function checkAs(doc: DesignDoc, template: string): Edit[] {
  return setFrontMatter(doc, ['template'], template);
}

/** Sets a value under `plumbline:`, changing nothing else. `value` is YAML. Broken front matter is left alone. */
function setFrontMatter(doc: DesignDoc, path: readonly string[], value: string): Edit[] {
  const eol = eolOf(doc.text);
  const front = doc.frontMatter;
  const nested = (depth: number): string => path.slice(depth).map((key, at, rest) => `${'  '.repeat(depth + at + 1)}${key}:${at === rest.length - 1 ? ` ${value}` : ''}${eol}`).join('');
  if (!front) {
    const at = doc.text.startsWith('\uFEFF') ? 1 : 0;
    return [{ range: { start: at, end: at }, text: `---${eol}plumbline:${eol}${nested(0)}---${eol}${eol}` }];
  }
  if (front.problems.length > 0) return [];
  const known = front.find(['plumbline', ...path]);
  if (known) return [{ range: known, text: value }];
  const key = front.find(['plumbline'], 'key');
  if (!key) return [{ range: { start: front.content.end, end: front.content.end }, text: `plumbline:${eol}${nested(0)}` }];
  const parent = path.length > 1 ? front.find(['plumbline', ...path.slice(0, -1)]) : undefined;
  if (parent) {
    const source = doc.text.slice(parent.start, parent.end);
    if (source.startsWith('{')) {
      const close = parent.start + source.lastIndexOf('}');
      const isBlank = /^\{\s*\}$/.test(source);
      return [{ range: { start: close, end: close }, text: `${isBlank ? '' : ', '}${path.at(-1)}: ${value}${isBlank ? '' : ''}`.trimEnd() + (isBlank ? '' : ' ') }];
    }
    const indent = /[ \t]{0,80}$/.exec(doc.text.slice(0, parent.start))?.[0] ?? '    ';
    return [{ range: { start: parent.start, end: parent.start }, text: `${path.at(-1)}: ${value}${eol}${indent}` }];
  }
  const lineEndOfKey = lineStart(doc, lineAt(doc, key.start) + 1);
  const flow = doc.text.slice(key.end, lineEndOfKey).includes('{');
  if (flow) {
    const open = doc.text.indexOf('{', key.end) + 1;
    return [{ range: { start: open, end: open }, text: ` ${path.slice(0, -1).map((part) => `${part}: {`).join('')}${path.at(-1)}: ${value}${'}'.repeat(path.length - 1)},` }];
  }
  return [{ range: { start: lineEndOfKey, end: lineEndOfKey }, text: nested(0) }];
}

/** A YAML scalar that holds any one-line text. */
const quoted = (text: string): string => JSON.stringify(text);

const inOrder = (edits: readonly Edit[]): Edit[] => [...edits].sort((a, b) => a.range.start - b.range.start);
