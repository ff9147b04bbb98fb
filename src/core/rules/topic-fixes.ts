import type { Fix } from '../finding.ts';
import { message } from '../parsed.ts';
import type { Topic } from '../topics/topic.ts';

/** What can be done about a topic that is missing. None is safe: each leaves the writer a text to write or a choice to make. */
export function topicFixes(topic: Topic): Fix[] {
  return [
    { title: message('Insert the section "{title}"', { title: topic.title }), safe: false, action: { kind: 'insert-section', topic: topic.id } },
    { title: message('Insert all missing sections'), safe: false, action: { kind: 'insert-all' } },
    { title: message('{title} is covered by another section...', { title: topic.title }), safe: false, ask: 'section', action: { kind: 'covered-by', topic: topic.id, section: 0 } },
    { title: message('{title} does not apply here...', { title: topic.title }), safe: false, ask: 'reason', action: { kind: 'not-applicable', topic: topic.id, reason: '' } },
  ];
}
