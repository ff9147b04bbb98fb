import { startOf } from '../document/lines.ts';
import { message } from '../parsed.ts';
import { meantHint, suggest } from '../suggest.ts';
import { defineRule } from './rule.ts';

export default defineRule({
  id: 'unknown-template',
  summary: 'The template that a document names is there.',
  why: 'Without its template a document is held to nothing, and looks as if it had no gaps.',
  severity: 'warning',
  always: true,
  examples: {
    bad: '---\nplumbline:\n  template: seven-steps@1\n---\n# Seed bank\n',
    good: '---\nplumbline:\n  template: seven-step@1\n---\n# Seed bank\n',
  },
  *check({ doc, assignment, template, templateProblem, templateIds }) {
    if (template || assignment.template === undefined) return;
    const [name = ''] = assignment.template.split('@');
    const range = assignment.templateRange ?? doc.title?.heading?.range ?? startOf(doc);
    if (templateProblem) {
      yield { range, message: message('The template "{name}" cannot be used: {problem}', { name, problem: templateProblem }) };
      return;
    }
    const meant = suggest(name, templateIds);
    const fixes = meant !== undefined && assignment.templateRange ? [{ title: message('Change it to "{meant}"', { meant }), safe: false, edits: [{ range, text: meant }] }] : [];
    yield { range, message: message('There is no template "{name}" that can be read.{hint} Templates are {list}, or a path relative to this document.', { name, hint: meantHint(name, templateIds), list: templateIds.join(', ') }), fixes };
  },
});
