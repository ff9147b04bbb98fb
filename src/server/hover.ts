import { type Hover, type HoverParams, MarkupKind } from 'vscode-languageserver/browser';
import { aboutEstimate, aboutTerm, type Analysis, describeQuantity, type DesignDoc, guidanceOf, latencyTable, lineAt, message, type Quality, qualityOf, termAt, type Topic, topics, type Verdict } from '../core/index.ts';
import type { Checked } from './documents.ts';
import { LEVEL_NAMES, STATE_NAMES } from './names.ts';
import { toOffset, toRange } from './to-lsp.ts';
import type { Say } from './translate.ts';

/** On a heading of a design document: the topics it answers, what is asked, how they stand and what speaks for them; what the template says of it; the tactics for the quality it is about. On a name or function of an estimate block: what it comes to and how. On a quantity: the same in other units. On a term that its section names for the first time: what it is, unless terms are not wanted. */
export function hover({ doc, analysis }: Checked, { position }: HoverParams, say: Say, showsTerms: boolean): Hover | null {
  if (!analysis) return null;
  const section = doc.sections.find((candidate) => candidate.heading && lineAt(doc, candidate.heading.range.start) === position.line);
  if (!section?.heading) return aboutName(doc, position) ?? aboutQuantity(doc, position) ?? (showsTerms ? explainTerm(doc, position) : null);
  const known = new Map(topics.map((topic) => [topic.id, topic]));
  const verdicts = [...analysis.view.verdicts.values()].filter((verdict) => verdict.sections.includes(section.index));
  const topicParts = verdicts.flatMap((verdict) => {
    const topic = known.get(verdict.topic);
    return topic ? [about(topic, verdict, analysis, say)] : [];
  });
  const guidance = guidanceOf(analysis.view, section.index);
  const quality = qualityOf(section.heading.text);
  const parts = [...topicParts, ...(guidance.length > 0 ? [[`**${say(message('From the template'))}**`, ...guidance.map(plain)].join('\n\n')] : []), ...(quality ? [tactics(quality, say)] : [])];
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

function explainTerm(doc: DesignDoc, { line, character }: HoverParams['position']): Hover | null {
  const found = termAt(doc, (doc.lineStarts[line] ?? 0) + character);
  return found ? { contents: { kind: MarkupKind.Markdown, value: `**${found.term.name}**\n\n${aboutTerm(found.term)}` }, range: toRange(doc, found.range) } : null;
}

/** Text as it is, for templates hold `<places to fill in>` and tables. */
const plain = (text: string): string => text.replace(/[\\`*_[\]<>#|~$]/g, '\\$&');

const tactics = ({ question, tactics: all }: Quality, say: Say): string => [`**${say(message('Tactics'))}**`, question, all.map(({ name, what, when, cost }) => `- **${name}**: ${say(message('{what} *When:* {when} *Costs:* {cost}', { what, when, cost }))}`).join('\n')].join('\n\n');

function about(topic: Topic, verdict: Verdict, { view }: Analysis, say: Say): string {
  const level = view.asked.get(topic.id)?.level;
  const lines = verdict.evidence.map(({ line, text }) => `- ${say(message('line {line}', { line: line + 1 }))}: \`${text.replaceAll('`', "'").slice(0, 90)}\``);
  return [
    `**${topic.title}** - ${say(STATE_NAMES[verdict.state])}${level ? `, ${say(LEVEL_NAMES[level])}` : ''}`,
    topic.question,
    topic.why,
    ...(lines.length > 0 ? [`${say(message('Evidence:'))}\n${lines.join('\n')}`] : []),
    ...(verdict.state === 'covered' || verdict.state === 'not-applicable' ? [] : [say(message('A good answer: {purpose}', { purpose: topic.purpose })), `${say(message('Example:'))}\n\n${topic.example}`]),
  ].join('\n\n');
}
