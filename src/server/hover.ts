import { type Hover, type HoverParams, MarkupKind } from 'vscode-languageserver/browser';
import { aboutEstimate, type Analysis, describeQuantity, type DesignDoc, latencyTable, lineAt, type State, type Topic, topics, type Verdict } from '../core/index.ts';
import type { Checked } from './documents.ts';
import { toOffset, toRange } from './to-lsp.ts';

/**
 * On a heading of a design document: the topics it answers, what is asked, how they stand and what speaks for them. On a name or function of an estimate block: what it comes to and how.
 * On a quantity: the same in other units.
 */
export function hover({ doc, analysis }: Checked, { position }: HoverParams): Hover | null {
  if (!analysis) return null;
  const section = doc.sections.find((candidate) => candidate.heading && lineAt(doc, candidate.heading.range.start) === position.line);
  if (!section?.heading) return aboutName(doc, position) ?? aboutQuantity(doc, position);
  const known = new Map(topics.map((topic) => [topic.id, topic]));
  const verdicts = [...analysis.view.verdicts.values()].filter((verdict) => verdict.sections.includes(section.index));
  const parts = verdicts.flatMap((verdict) => {
    const topic = known.get(verdict.topic);
    return topic ? [about(topic, verdict, analysis)] : [];
  });
  if (parts.length === 0) return null;
  return { contents: { kind: MarkupKind.Markdown, value: parts.join('\n\n---\n\n') }, range: toRange(doc, section.heading.range) };
}

function aboutName(doc: DesignDoc, position: HoverParams['position']): Hover | null {
  const about = aboutEstimate(doc, toOffset(doc, position));
  return about ? { contents: { kind: MarkupKind.Markdown, value: about.markdown }, range: toRange(doc, about.range) } : null;
}

function aboutQuantity(doc: DesignDoc, position: HoverParams['position']): Hover | null {
  const described = describeQuantity(doc, toOffset(doc, position));
  if (!described) return null;
  const [first = '', ...others] = described.lines;
  return { contents: { kind: MarkupKind.Markdown, value: [`**${first.replace(/[\\*_`$]/g, '\\$&')}**`, ...others.map((other) => `- ${other.replaceAll('$', '\\$')}`), ...(described.isLatency ? ['', latencyTable()] : [])].join('\n') }, range: toRange(doc, described.range) };
}

/** How each state is called in front of a reader. */
export const STATE_NAMES: Readonly<Record<State, string>> = {
  missing: 'missing',
  empty: 'empty',
  placeholder: 'only a placeholder',
  thin: 'thin',
  covered: 'covered',
  'not-applicable': 'not applicable',
  unread: 'in a language that cannot be read',
};

function about(topic: Topic, verdict: Verdict, { view }: Analysis): string {
  const level = view.asked.get(topic.id)?.level;
  const lines = verdict.evidence.map(({ line, text }) => `- line ${line + 1}: \`${text.replaceAll('`', "'").slice(0, 90)}\``);
  return [
    `**${topic.title}** - ${STATE_NAMES[verdict.state]}${level ? `, ${level}` : ''}`,
    topic.question,
    topic.why,
    ...(lines.length > 0 ? [`Evidence:\n${lines.join('\n')}`] : []),
    ...(verdict.state === 'covered' || verdict.state === 'not-applicable' ? [] : [`A good answer: ${topic.purpose}`, `Example:\n\n${topic.example}`]),
  ].join('\n\n');
}
