import { message } from '../parsed.ts';
import { defineRule } from './rule.ts';

export default defineRule({
  id: 'invalid-front-matter',
  summary: 'The front matter under `plumbline:` can be read, and its keys and values are known.',
  why: 'A mistyped stage or size silently holds the document to something else than its author believes.',
  severity: 'warning',
  always: true,
  examples: {
    bad: '---\nplumbline:\n  template: design-doc\n  stage: reveiw\n---\n# Seed bank\n',
    good: '---\nplumbline:\n  template: design-doc\n  stage: review\n---\n# Seed bank\n',
  },
  *check({ doc, assignment, template }) {
    yield* assignment.problems;
    const { variant } = assignment;
    if (!template || variant === undefined || variant in template.variants) return;
    const range = doc.frontMatter?.find(['plumbline', 'variant']);
    const known = Object.keys(template.variants);
    if (!range) return;
    yield {
      range,
      message: known.length === 0
        ? message('The template "{template}" has no variants. Remove the line.', { template: template.id })
        : message('"{variant}" is not a variant of "{template}"; it has {known}.', { variant, template: template.id, known: known.join(', ') }),
    };
  },
});
