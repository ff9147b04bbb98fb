import type { Term } from './knowledge/terms/term.ts';
import { aboutTerm, findTerm } from './knowledge/vocabulary.ts';
import { rules } from './rules/index.ts';
import type { Rule } from './rules/rule.ts';
import { topics } from './topics/index.ts';
import { sectionBody, type Topic } from './topics/topic.ts';

/**
 * The page about a topic, a rule or else a term, as Markdown: what, why, and a bad and a good example; undefined for a name that is none.
 * Topics and rules go by their ids, terms by any of their names.
 */
export function explain(name: string): string | undefined {
  const topic = topics.find((candidate) => candidate.id === name);
  if (topic) return topicPage(topic);
  const rule = rules.find((candidate) => candidate.id === name);
  if (!rule) {
    const term = findTerm(name);
    return term && termPage(term);
  }
  const about = topics.find((candidate) => rule.id === `missing-${candidate.id}`);
  return about ? missingPage(rule, about) : rulePage(rule);
}

/** The page about a term, as Markdown. */
export const termPage = (term: Term): string => `# ${term.name}\n\n${aboutTerm(term)}\n`;

function rulePage(rule: Rule): string {
  return [
    `# ${rule.id}`,
    rule.summary,
    '## Why',
    rule.why,
    '## Flagged',
    fenced(shortened(rule.examples.bad)),
    '## Not flagged',
    fenced(shortened(rule.examples.good)),
    '## When it is right to differ',
    ...(rule.off ? ['The rule is off unless `.plumbline.yaml` gives it a severity.'] : []),
    suppression(rule.id),
  ].join('\n\n') + '\n';
}

function missingPage(rule: Rule, topic: Topic): string {
  return [
    `# ${rule.id}`,
    `${topic.question} The template asks for it, and nothing in the document addresses it. A document is asked what its own content raises: one that changes a part of something, or describes a library or a protocol, is not asked for what belongs to a whole system. The checklist lists the topic all the same.`,
    '## Why',
    topic.why,
    '## What answers it',
    topic.purpose,
    `A section under a heading such as "${topic.title}", or the same said elsewhere in a table, a list, a code block or a few sentences.`,
    '## An answer',
    topic.example,
    '## When it does not apply',
    `Write \`Not applicable: <reason>\` under the heading, or put \`${topic.id}: "<reason>"\` under \`not-applicable\` in the front matter. If another section answers it, put \`<!-- plumbline: topics=${topic.id} -->\` below that section's heading.`,
  ].join('\n\n') + '\n';
}

function topicPage(topic: Topic): string {
  return [`# ${topic.title}`, topic.question, '## Why', topic.why, '## What a good answer holds', topic.purpose, '## An answer', topic.example, '## What the fix inserts', fenced(`## ${topic.title}\n\n${sectionBody(topic)}`)].join('\n\n') + '\n';
}

const fenced = (text: string): string => `\`\`\`\`markdown\n${text.trimEnd()}\n\`\`\`\``;

const shortened = (text: string): string => (text.length > 2000 ? `${text.slice(0, 200).trimEnd()}\n...` : text);

const suppression = (rule: string): string => `Put \`<!-- plumbline-disable-next-line ${rule}: <reason> -->\` above the line, or set the rule's severity in \`.plumbline.yaml\`.`;
