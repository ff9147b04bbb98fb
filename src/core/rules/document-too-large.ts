import { MAX_LENGTH } from '../document/parse.ts';
import { startOf } from '../document/lines.ts';
import { message } from '../parsed.ts';
import { defineRule } from './rule.ts';

export default defineRule({
  id: 'document-too-large',
  summary: 'The document is short enough to be checked.',
  why: 'Above two million characters checking would make typing slow, so it is left out, and that should be known.',
  severity: 'warning',
  always: true,
  examples: {
    bad: `# Seed bank\n\n${'A line of a very long list of seeds.\n'.repeat(60_000)}`,
    good: '# Seed bank\n\nA line of a short list of seeds.\n',
  },
  *check({ doc }) {
    if (!doc.tooLarge) return;
    yield { range: startOf(doc), message: message('This document has {length} characters; above {limit} it is not checked. Split it into a document for each part.', { length: doc.text.length, limit: MAX_LENGTH }) };
  },
});
