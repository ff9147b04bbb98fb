import { namedSections } from '../named-sections.ts';
import { message } from '../parsed.ts';
import { sectionFixes } from './gap-fixes.ts';
import { placeOfGap } from './missing.ts';
import { defineRule } from './rule.ts';

export default defineRule({
  id: 'section-left-out',
  summary: 'The document has the sections that its template asks for by name.',
  why: 'What no topic stands for, such as a sign-off, is told by its heading alone: without it nobody sees that it was left out.',
  severity: 'warning',
  examples: {
    bad: '---\nplumbline:\n  template: design-doc\n  size: small\n---\n# Seed bank\n\n## Requirements\n\n- Growers borrow seeds.\n\n## Architecture\n\nA web client talks to one service and its database.\n\n## API\n\n`POST /loans` lends a kind of seed.\n\n## Data model\n\nA loan has a primary key, a grower and a kind.\n',
    good: '---\nplumbline:\n  template: design-doc\n  size: small\n---\n# Seed bank\n\n## Summary\n\nWe propose to lend seeds by post, because growers travel a day for a bag; the largest risk is damp.\n\n## Requirements\n\n- Growers borrow seeds.\n\n## Architecture\n\nA web client talks to one service and its database.\n\n## API\n\n`POST /loans` lends a kind of seed.\n\n## Data model\n\nA loan has a primary key, a grower and a kind.\n',
  },
  *check(view) {
    for (const { at, level, state, isLater } of namedSections(view)) {
      const { title = '', id = '' } = view.outline[at]?.template ?? {};
      if (state !== 'missing') continue;
      yield {
        range: placeOfGap(view, at),
        message: message('Missing: {title}, a section of the template. Add it, or say why it does not apply.', { title }),
        level,
        isLater,
        fixes: sectionFixes(id, title),
      };
    }
  },
});
