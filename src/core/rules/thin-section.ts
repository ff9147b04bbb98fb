import { isUnder } from '../design/under.ts';
import { normalise } from '../document/plain-text.ts';
import { message } from '../parsed.ts';
import { defineRule } from './rule.ts';
import { topicsOfSection } from './sections.ts';

/** That there is none says it all. */
const NONE = /^\W{0,9}(?:none|nobody|nothing|no (?:open |known |further )?(?:questions|issues))\b/i;

/** A whole sentence. */
const SENTENCE = /\b[\p{L}]+(?:[ ,'-]+[\p{L}\d]+){5,}\./u;

/** Headings over what is kept; those below name it: `Availability count` under `Redis`. */
const KEPT = /\b(?:data ?(?:model|base|design)s?|schemas?|entit(?:y|ies)|tables?|collections?|redis|memcached|key[- ]?(?:value|space)s?)\b/i;

export default defineRule({
  id: 'thin-section',
  summary: 'A section that the template asks for says more than a few words.',
  why: 'A name is not a decision: "Redis." under Caching leaves every question of a reviewer open.',
  severity: 'information',
  examples: {
    bad: '# Seed bank\n\n## Caching\n\nRedis.\n',
    good: '# Seed bank\n\n## Caching\n\nThe catalogue is read often and changes weekly, so it is cached in Redis for an hour and dropped on import.\n',
  },
  *check(view) {
    for (const section of view.doc.sections) {
      if (!section.heading || view.states[section.index] !== 'thin') continue;
      const topic = topicsOfSection(view, section).find((candidate) => view.verdicts.get(candidate.id)?.state === 'thin');
      if (!topic || (view.asked.get(topic.id)?.level ?? 'optional') === 'optional') continue;
      const text = view.doc.text.slice(section.body.start, section.range.end);
      if (topic.evidence.listed === true && NONE.test(text)) continue;
      // Where not a word below speaks of the topic, the heading may use its name in another sense, and a sentence may be all there is to say.
      const isNamed = (view.verdicts.get(topic.id)?.points ?? 0) > 0 || normalise(section.heading.text) === normalise(topic.title);
      if (!isNamed && SENTENCE.test(text)) continue;
      if (section.parent !== undefined && isUnder(view.doc, section.parent, KEPT) && topic.id !== 'data-model' && topic.parent !== 'data-model') continue;
      yield {
        range: section.heading.range,
        message: isNamed
          ? message('"{heading}" says little: {question} Say what was decided and why.', { heading: section.heading.text, question: topic.question })
          : message('"{heading}" says little. Say what was decided and why.', { heading: section.heading.text }),
        topic: topic.id,
      };
    }
  },
});
