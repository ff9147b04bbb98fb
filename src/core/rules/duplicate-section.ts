import type { Section } from '../document/model.ts';
import { message } from '../parsed.ts';
import { defineRule } from './rule.ts';

export default defineRule({
  id: 'duplicate-section',
  summary: 'No heading stands twice in the same place.',
  why: 'Two sections of one name split their answer, and a link to the second leads to the first.',
  severity: 'information',
  examples: {
    bad: '# Seed bank\n\n## Caching\n\nThe catalogue is cached for an hour and dropped on every import.\n\n## Caching\n\nPictures are cached at the edge for a day, by their hash.\n',
    good: '# Seed bank\n\n## Caching\n\nThe catalogue is cached for an hour and dropped on every import.\n\n### Pictures\n\nPictures are cached at the edge for a day, by their hash.\n',
  },
  *check({ doc }) {
    const first = new Map<string, Section>();
    for (const section of doc.sections) {
      // A bold line repeats by its nature, as Pros and Cons do under each option.
      if (!section.heading || section.heading.style === 'bold') continue;
      // `Users+` and `Users++` differ; a heading without a word is a stand-in.
      const name = section.heading.text.toLowerCase().replace(/[.:;!?\s]+/g, ' ').trim();
      if (!/[\p{L}\p{N}]/u.test(name)) continue;
      const key = `${section.parent ?? ''} ${section.level} ${name}`;
      if (first.has(key)) yield { range: section.heading.range, message: message('"{heading}" stands twice here. Join the two, or name what tells them apart.', { heading: section.heading.text }) };
      else first.set(key, section);
    }
  },
});
