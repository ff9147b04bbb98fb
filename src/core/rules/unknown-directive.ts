import { message } from '../parsed.ts';
import { meantHint, suggest } from '../suggest.ts';
import { defineRule } from './rule.ts';

/** Keys a `<!-- plumbline: ... -->` comment of a document may have. Those of templates are allowed, so that a copied section is no finding. */
const KEYS = ['topics', 'id', 'required', 'recommended', 'optional', 'minutes', 'since', 'was', 'kind', 'seen', 'ours'];

export default defineRule({
  id: 'unknown-directive',
  summary: 'Every `<!-- plumbline: ... -->` comment has keys and topics that exist.',
  why: 'A mistyped directive is silently without effect, and the finding it was to answer stays.',
  severity: 'warning',
  examples: {
    bad: '# Seed bank\n\n## Look-ups\n\n<!-- plumbline: topic=indexes -->\n\nSeeds are found by their Latin name through a unique index.\n',
    good: '# Seed bank\n\n## Look-ups\n\n<!-- plumbline: topics=indexes -->\n\nSeeds are found by their Latin name through a unique index.\n',
  },
  *check({ doc, topics }) {
    const ids = [...topics.keys()];
    for (const section of doc.sections) {
      for (const { key, value, range } of section.directives) {
        if (!KEYS.includes(key)) {
          const meant = suggest(key, KEYS);
          const edit = meant === undefined ? [] : [{ title: message('Change it to "{meant}"', { meant }), safe: true, edits: [{ range: { start: range.start, end: range.start + key.length }, text: meant }] }];
          yield { range, message: message('"{key}" is not a directive.{hint} "topics=..." ties a section to topics.', { key, hint: meantHint(key, KEYS) }), fixes: edit };
        } else if (key === 'topics') {
          for (const topic of value.split(',').map((part) => part.trim())) {
            if (!topics.has(topic)) yield { range, message: message('There is no topic "{topic}".{hint}', { topic, hint: meantHint(topic, ids) }) };
          }
        }
      }
    }
  },
});
