import { perDocument } from '../design/per-document.ts';
import { awaitsAnswer, isMarkup, notApplicable } from '../content.ts';
import type { Block, Range } from '../document/model.ts';
import { message } from '../parsed.ts';
import type { Topic } from '../topics/topic.ts';
import { defineRule, type Report, type View } from './rule.ts';
import { levelOfSection, topicFixesOf, topicsOfSection } from './sections.ts';

export default defineRule({
  id: 'placeholder-text',
  summary: 'No text stands in for an answer: no TODO, no blank to fill, no untouched starter of the template.',
  why: 'A placeholder that survives to the review wastes it; one that survives the review is a decision nobody took.',
  severity: 'information',
  examples: {
    bad: '# Seed bank\n\n## Caching\n\nThe catalogue is cached in Redis for one hour and dropped on every import. TODO: size of the cache.\n',
    good: '# Seed bank\n\n## Caching\n\nThe catalogue is cached in Redis for one hour and dropped on every import; `/seeds/<id>` is not cached and a `List<Seed>` is small.\n',
  },
  *check(view) {
    const said = new Set<number>();
    for (const section of view.doc.sections) {
      if (view.states[section.index] !== 'placeholder' || notApplicable(view.doc, section)) continue;
      const inner = section.endIndex > section.index + 1 && !view.roles.slice(section.firstBlock, section.endBlock).some(awaitsAnswer);
      if (inner) continue;
      yield* unanswered(view, section.index);
      for (let block = section.firstBlock; block < section.endBlock; block++) said.add(block);
    }
    const waiting = new Set([...view.verdicts.values()].filter(({ state }) => state === 'placeholder').map(({ topic }) => topic));
    for (let index = 0; index < view.doc.blocks.length; index++) {
      const block = view.doc.blocks[index];
      if (!block || said.has(index) || view.roles[index] === 'prompt') continue;
      const role = view.roles[index];
      const section = view.doc.sections[block.section];
      const topic = awaitsAnswer(role) && section ? topicsOfSection(view, section).find(({ id }) => waiting.delete(id)) : undefined;
      if (topic) yield awaited(view, block, topic);
      else if (role === 'starter') yield* untouched(view, block);
      else yield* leftovers(view, block);
    }
  },
});

/** One finding for a section that holds nothing but stand-ins. */
function* unanswered(view: View, index: number): Iterable<Report> {
  const section = view.doc.sections[index];
  if (!section?.heading) return;
  const [topic] = topicsOfSection(view, section);
  const block = view.doc.blocks.slice(section.firstBlock, section.endBlock).find((_candidate, at) => view.roles[section.firstBlock + at] !== 'prompt');
  const standIn = block && (standInsOf(view.doc.text, block)[0] ?? block.range);
  const heading = section.heading.text;
  yield {
    range: standIn ?? section.heading.range,
    message: topic
      ? message('"{heading}" still holds only a placeholder: {question} Put the answer in its place.', { heading, question: topic.question })
      : message('"{heading}" still holds only a placeholder. Put the answer in its place.', { heading }),
    ...(topic ? { topic: topic.id } : {}),
    level: levelOfSection(view, section),
    fixes: topic ? topicFixesOf(topic) : [],
  };
}

/** Stand-ins left within text that otherwise says something. */
function* leftovers(view: View, block: Block): Iterable<Report> {
  for (const range of standInsOf(view.doc.text, block)) {
    const text = view.doc.text.slice(range.start, range.end);
    if (/^<\S+>$/.test(text) && !isBlankOfOurs(view, text)) continue;
    const shown = text.replaceAll('\\', '');
    yield { range, message: message('"{text}" stands in for an answer. Write it, or take the line out.', { text: shown.length > 40 ? `${shown.slice(0, 39)}…` : shown }) };
  }
}

/** What stands in for the answer to one topic of a section, beside what answers another: one finding, at its first blank. */
function awaited(view: View, block: Block, topic: Topic): Report {
  const { title, question } = topic;
  return {
    range: standInsOf(view.doc.text, block)[0] ?? block.range,
    message: message('This stands in for an answer to {title}: {question} Write it here.', { title, question }),
    topic: topic.id,
    level: view.asked.get(topic.id)?.level ?? 'recommended',
    fixes: topicFixesOf(topic),
  };
}

/** What the template put there, beside what the writer has written: a reader cannot tell the one from the other. One finding, at its first blank. */
function* untouched(view: View, block: Block): Iterable<Report> {
  const [blank] = leftovers(view, block);
  if (blank) yield blank;
  else if (block.kind === 'code') yield { range: block.range, message: message('This is still the example of the template. Write what holds here in its place, or take it out.') };
}

const startersOf = perDocument((topics: View['topics']) => [...topics.values()].map(({ starter }) => starter ?? '').join('\n\n'));

/** One word in angle brackets, such as `<token>`, is as likely the writer's notation: it is a blank only where a template or topic has it. */
function isBlankOfOurs({ template, topics }: View, text: string): boolean {
  return template?.doc.text.includes(text) === true || startersOf(topics).includes(text);
}

const STAND_IN = /(?<![\w`/-])(?:TODO|TBD|TBC|FIXME)(?![\w`/-])|\blorem ipsum\b|<[A-Za-z][^<>\n|`]{1,80}>/g;

/** Speaks of the word. */
const SPOKEN_OF = /\b(?:mark(?:ed|s)?|labell?ed|tagged|called|flagged|word|comments?)(?: (?:as|with|by|a))? ["'“(]?$/i;

/** Ranges of the stand-ins in a block; what stands in code, in a path or as a type is none. */
function standInsOf(text: string, block: Block): Range[] {
  if (block.kind === 'code' || block.kind === 'html') return [];
  const source = text.slice(block.range.start, block.range.end);
  if (!/TODO|TB[DC]|FIXME|lorem|</.test(source)) return [];
  const hidden = [...source.matchAll(/`{1,9}[^`\n]*`{1,9}|<!--[\s\S]*?(?:-->|$)|\]\([^()\n]*\)/g)].map((match) => ({ start: match.index, end: match.index + match[0].length }));
  const found: Range[] = [];
  for (const match of source.matchAll(STAND_IN)) {
    const { index } = match;
    if (!match[0].startsWith('<') && SPOKEN_OF.test(source.slice(Math.max(0, index - 30), index))) continue;
    if (hidden.some((range) => range.start <= index && index < range.end)) continue;
    if (match[0].startsWith('<') && (isMarkup(match[0]) || /[\w/=:$({[.]/.test(source[index - 1] ?? '') || !/[ .]/.test(match[0]) && /[\w/]/.test(source[index + match[0].length] ?? ''))) continue;
    found.push({ start: block.range.start + index, end: block.range.start + index + match[0].length });
  }
  return found;
}
