import { startOf } from '../document/lines.ts';
import { message } from '../parsed.ts';
import { statedVersion, upgradeOf } from '../templates/upgrade.ts';
import { defineRule } from './rule.ts';

export default defineRule({
  id: 'outdated-template',
  summary: "A document follows its template's current version.",
  why: 'What a template asks for since the document was made is information at most until the document is upgraded, so a reviewer may look for sections that nobody asked the writer for.',
  severity: 'information',
  examples: {
    bad: '---\nplumbline:\n  template: design-doc@0\n---\n# Seed bank\n',
    good: '---\nplumbline:\n  template: design-doc@1\n---\n# Seed bank\n',
  },
  *check(view) {
    const { doc, assignment, template, outline } = view;
    const stated = statedVersion(assignment.template);
    if (!template || stated === undefined || stated === template.version || assignment.from === 'caller') return;
    const range = (assignment.from === 'front-matter' ? assignment.templateRange : undefined) ?? doc.title?.heading?.range ?? startOf(doc);
    const now = `${template.id}@${template.version}`;
    const upgrade = upgradeOf(view);
    if (!upgrade) {
      yield { range, message: message('The document is made from version {stated} of "{id}", and the template that can be read is at {version}. Get the newer template, or name the version there is.', { stated, id: template.id, version: template.version }) };
      return;
    }
    const added = upgrade.added.map((at) => outline[at]?.template.title ?? '');
    const renamed = upgrade.renamed.map(({ heading, title }) => `${heading.text} → ${title}`);
    const moved = upgrade.moved.map(({ heading }) => heading?.text ?? '');
    const fix = { title: message('Upgrade to {version}', { version: now }), safe: false, action: { kind: 'upgrade' } } as const;
    yield {
      range,
      message: message('The document follows version {stated} of "{id}", which is now at {version}.{added}{renamed}{moved}{nothing}', {
        stated,
        id: template.id,
        version: template.version,
        added: added.length > 0 ? message(' Added: {sections}.', { sections: listed(added) }) : '',
        renamed: renamed.length > 0 ? message(' Renamed: {sections}.', { sections: listed(renamed) }) : '',
        moved: moved.length > 0 ? message(' Moved: {sections}.', { sections: listed(moved) }) : '',
        nothing: added.length + renamed.length + moved.length === 0 ? message(' Nothing in it is new to this document.') : '',
      }),
      ...(assignment.from === 'front-matter' ? { fixes: [fix] } : {}),
    };
  },
});

/** More names than these are counted. */
const NAMES = 6;

const listed = (names: readonly string[]): string => (names.length <= NAMES ? names.join(', ') : `${names.slice(0, NAMES).join(', ')}, +${names.length - NAMES}`);
