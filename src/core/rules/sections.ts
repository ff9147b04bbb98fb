import type { Section } from '../document/model.ts';
import type { Fix } from '../finding.ts';
import type { Level } from '../templates/template.ts';
import type { Topic } from '../topics/topic.ts';
import { topicFixes } from './gap-fixes.ts';
import type { View } from './rule.ts';

/** The topics a section of the document is dedicated to: in the template's order, then those it asks for elsewhere, then others. */
export function topicsOfSection(view: View, section: Section): Topic[] {
  const found = [...view.verdicts.values()].filter((verdict) => verdict.sections.includes(section.index)).map((verdict) => view.topics.get(verdict.topic));
  const known = found.filter((topic): topic is Topic => topic !== undefined);
  const own = view.outline.find((entry) => entry.section?.index === section.index)?.template.topics ?? [];
  const rank = ({ id }: Topic): number => (own.includes(id) ? own.indexOf(id) : view.asked.has(id) ? own.length : own.length + 1);
  return known.sort((a, b) => rank(a) - rank(b));
}

/** How much the template asks for a section: its own level, else that of a topic it answers, else recommended. */
export function levelOfSection(view: View, section: Section): Level {
  const entry = view.outline.find((candidate) => candidate.section?.index === section.index);
  if (entry) return entry.level;
  const topic = topicsOfSection(view, section)[0];
  return (topic && view.asked.get(topic.id)?.level) ?? 'recommended';
}

/** What can be done about a section that stands but does not answer: the section is there, so it is not inserted again. */
export function topicFixesOf(topic: Topic): Fix[] {
  return topicFixes(topic).filter((fix) => fix.action?.kind !== 'insert-section' && fix.action?.kind !== 'insert-all');
}
