import type { Action, Fix } from '../finding.ts';
import { message } from '../parsed.ts';
import type { Topic } from '../topics/topic.ts';

/** What can be done about a topic that is missing. None is safe: each leaves the writer a text to write or a choice to make. */
export function topicFixes({ id, title }: Topic): Fix[] {
  const tie: Fix = { title: message('{title} is covered by another section...', { title }), safe: false, ask: 'section', action: { kind: 'covered-by', topic: id, section: 0 } };
  return gapFixes(title, { kind: 'insert-section', topic: id }, { kind: 'not-applicable', topic: id, reason: '' }, [tie]);
}

/** The same about a section of the template that no topic stands for; no other section can stand for it either. */
export const sectionFixes = (id: string, title: string): Fix[] => gapFixes(title, { kind: 'insert-template-section', section: id }, { kind: 'decline-template-section', section: id, reason: '' });

const gapFixes = (title: string, insert: Action, decline: Action, others: readonly Fix[] = []): Fix[] => [
  { title: message('Insert the section "{title}"', { title }), safe: false, action: insert },
  { title: message('Insert all missing sections'), safe: false, action: { kind: 'insert-all' } },
  ...others,
  { title: message('{title} does not apply here...', { title }), safe: false, ask: 'reason', action: decline },
];
