import { message } from '../parsed.ts';
import { defineRule } from './rule.ts';

export default defineRule({
  id: 'section-order',
  summary: "Sections stand in the template's order, where the template asks for one.",
  why: 'Readers of many documents find their way by order; an interview framework builds each step on the one before.',
  severity: 'information',
  examples: {
    bad: '---\nplumbline:\n  template: seven-step\n---\n# Seed bank\n\n## High-level design\n\nA web client talks to one service, which keeps its seeds in one database.\n\n## Data model\n\nA seed has a primary key and a name, a batch refers to its seed.\n',
    good: '---\nplumbline:\n  template: seven-step\n---\n# Seed bank\n\n## Data model\n\nA seed has a primary key and a name, a batch refers to its seed.\n\n## High-level design\n\nA web client talks to one service, which keeps its seeds in one database.\n',
  },
  *check(view) {
    if (!view.template || view.template.order === 'any') return;
    const present = view.outline.filter((entry) => entry.section);
    for (const [at, entry] of present.entries()) {
      const section = entry.section;
      if (!section?.heading) continue;
      // Only siblings are compared: a subsection moves with its parent.
      const siblings = present.slice(0, at).filter((other) => other.parent === entry.parent);
      const late = siblings.find((other) => (other.section?.index ?? 0) > section.index);
      if (!late?.section?.heading) continue;
      yield {
        range: section.heading.range,
        message: message('"{heading}" stands before "{other}"; the template has it behind. Move one of them.', { heading: section.heading.text, other: late.section.heading.text }),
      };
    }
    if (view.template.order !== 'strict') return;
    const known = new Set(present.map((entry) => entry.section?.index));
    for (const section of view.doc.sections) {
      if (!section.heading || section.parent !== view.doc.title?.index || section.index === view.doc.title?.index || known.has(section.index)) continue;
      yield { range: section.heading.range, message: message('The template has no section "{heading}", and allows no others. Move the text to one it has.', { heading: section.heading.text }) };
    }
  },
});
