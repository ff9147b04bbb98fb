import { notApplicable } from '../content.ts';
import { message } from '../parsed.ts';
import { defineRule } from './rule.ts';
import { levelOfSection, topicsOfSection } from './sections.ts';

export default defineRule({
  id: 'not-applicable-without-reason',
  summary: 'What does not apply says why.',
  why: 'A reason lets the next reader check whether it still holds; a bare "N/A" only says that somebody did not want to answer.',
  severity: 'warning',
  examples: {
    bad: '# Seed bank\n\n## Pagination\n\nN/A\n',
    good: '# Seed bank\n\n## Pagination\n\nN/A: the whole list of shelves fits on one page.\n',
  },
  *check(view) {
    for (const section of view.doc.sections) {
      const declined = section.heading && notApplicable(view.doc, section);
      if (!section.heading || !declined || declined.reason !== '') continue;
      const [topic] = topicsOfSection(view, section);
      yield {
        range: declined.range,
        message: message('"{heading}" is said not to apply, without a reason. Add it: "Not applicable: because ...".', { heading: section.heading.text }),
        ...(topic ? { topic: topic.id } : {}),
        level: levelOfSection(view, section),
      };
    }
    for (const [topic, reason] of view.assignment.notApplicable) {
      const range = view.doc.frontMatter?.find(['plumbline', 'not-applicable', topic], 'key');
      if (reason === '' && range) yield { range, message: message('"{topic}" is said not to apply, without a reason. Write it behind the colon.', { topic }), topic, level: view.asked.get(topic)?.level ?? 'optional' };
    }
  },
});
