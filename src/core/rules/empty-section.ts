import { wordsOf } from '../design/said.ts';
import type { DesignDoc, Heading, Section } from '../document/model.ts';
import { message } from '../parsed.ts';
import { defineRule } from './rule.ts';
import { levelOfSection, topicFixesOf, topicsOfSection } from './sections.ts';

export default defineRule({
  id: 'empty-section',
  summary: 'Every section says something.',
  why: 'A heading with nothing below it looks like an answer in the table of contents and is none.',
  severity: 'information',
  examples: {
    bad: '# Seed bank\n\n## Caching\n\n## Scope\n\nSeeds of the region are in, imports are out of scope for this year.\n',
    good: '# Seed bank\n\n## Caching\n\n- The catalogue is cached in Redis for an hour.\n\n## Scope\n\nSeeds of the region are in, imports are out of scope for this year.\n',
  },
  *check(view) {
    for (const section of view.doc.sections) {
      if (!section.heading || view.states[section.index] !== 'empty') continue;
      // What lies below says it by itself, unless the template asks for a topic in this very section.
      const groups = section.endIndex > section.index + 1;
      if (groups && !view.outline.some((entry) => entry.section === section && entry.template.topics.length > 0)) continue;
      if (!groups && saysElsewhere(view.doc, section, section.heading)) continue;
      const [topic] = topicsOfSection(view, section);
      const isChecklist = view.outline.some((entry) => entry.section === section && entry.template.kind === 'checklist');
      yield {
        range: section.heading.range,
        message: isChecklist
          ? message('Nothing under "{heading}" is ticked yet. Tick what is done, and go back for the rest.', { heading: section.heading.text })
          : topic
          ? message('"{heading}" is empty: {question} Write the answer here, or say why it does not apply.', { heading: section.heading.text, question: topic.question })
          : message('"{heading}" is empty. Write what belongs here, or remove the heading.', { heading: section.heading.text }),
        ...(topic ? { topic: topic.id } : {}),
        level: levelOfSection(view, section),
        fixes: topic ? topicFixesOf(topic) : [],
      };
    }
  },
});

/** `GET /orders` says what it is without a word below it. */
const ENDPOINT = /\b(?:GET|POST|PUT|PATCH|DELETE)\s{1,3}\S{0,40}\//;

/** A heading of more words says something by itself. */
const SENTENCE = 8;

/** Whether a heading with nothing below it is answered all the same: it is a sentence itself, or its parts follow on a level that is not below it. */
function saysElsewhere(doc: DesignDoc, section: Section, heading: Heading): boolean {
  if (ENDPOINT.test(heading.text)) return true;
  // An open question is asked by its heading.
  if (heading.text.endsWith('?') && section.path.slice(0, -1).some((title) => /\bquestions?\b/i.test(title))) return true;
  const isBold = heading.style === 'bold';
  // A line in bold with a colon inside it is a statement.
  if (isBold && /:\s\S/.test(heading.text)) return true;
  // A heading as long as a sentence is one.
  if (wordsOf(heading.text).length > SENTENCE) return true;
  const next = doc.sections[section.endIndex];
  if (!next?.heading || section.endIndex === section.index) return false;
  const isFirst = section.index === 1;
  // `Steps:` leads on to what follows, whatever its level.
  if (/:$/.test(doc.text.slice(heading.range.start, heading.range.end).replace(/[*_\s]{1,10}$/, ''))) return true;
  if (next.level < section.level) return next.level === 1 && isStray(doc);
  if (isBold || isFirst) return true;
  const own = heading.number;
  if (own !== undefined && next.heading.number === undefined && isNumbered(doc, section)) return true;
  const others = new Set(wordsOf(next.heading.text).map(stem));
  const words = wordsOf(heading.text).map(stem);
  return words.length > 0 && words.length < others.size && words.every((word) => others.has(word));
}

/** Whether `#` below the first heading is a slip: there are few of it, and many of `##`. */
function isStray({ sections }: DesignDoc): boolean {
  const count = (level: number): number => sections.filter((section) => section.level === level).length;
  return sections[1]?.level === 1 && (count(1) - 1) * 3 <= count(2);
}

/** Whether a heading beside this one, before it or behind, has a number too. */
const isNumbered = (doc: DesignDoc, section: Section): boolean => doc.sections.some((other) => other !== section && other.parent === section.parent && other.heading?.number !== undefined);

const stem = (word: string): string => word.replace(/s$/, '');
