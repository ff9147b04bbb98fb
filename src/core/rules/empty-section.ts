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
