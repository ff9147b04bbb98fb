import { lineRange, startOf } from '../document/lines.ts';
import { headingAround, headingUpTo } from '../insert.ts';
import { message } from '../parsed.ts';
import { isGap } from '../content.ts';
import { pointsNeeded } from '../recognition/points.ts';
import { isName } from '../recognition/places.ts';
import type { Topic } from '../topics/topic.ts';
import { designedBy } from './designed.ts';
import { isWorthAsking, mattersLess } from './occasions.ts';
import { topicFixes } from './gap-fixes.ts';
import type { Report, Rule, View } from './rule.ts';

/** One rule for each topic, `missing-<topic>`: the template asks for it and nothing in the document addresses it. */
export function missingRules(topics: readonly Topic[]): Rule[] {
  return topics.map((topic) => ({
    id: `missing-${topic.id}`,
    summary: `The document addresses ${topic.title.toLowerCase()}: ${lowerFirst(topic.purpose)}`,
    why: topic.why,
    severity: 'warning',
    examples: { bad: '# Seed bank\n\nA cold store lends seeds to growers.\n', good: `# Seed bank\n\n## ${topic.title}\n\n${topic.example}\n` },
    check: (view) => check(view, topic),
  }));
}

/**
 * The share of the points that cover a topic from which on it may well be covered: of the labelled documents that reach so much, one in ten
 * covers it and six more speak of it. Then only what the template requires is asked for, one level lower.
 */
const DOUBT = 0.5;

/** What every design says something of in passing: where it is missing, it has no place in which a reader finds it. */
const SCATTERED: ReadonlySet<string> = new Set(['functional-requirements', 'non-functional-requirements', 'scope', 'actors', 'assumptions', 'architecture', 'detailed-design', 'data-flow', 'request-response', 'trade-offs', 'edge-cases', 'bottlenecks', 'open-questions']);

function* check(view: View, topic: Topic): Iterable<Report> {
  const asked = view.asked.get(topic.id);
  const state = view.verdicts.get(topic.id)?.state;
  if (!asked || (state !== 'missing' && state !== 'unread')) return;
  if (!isWorthAsking(view, topic.id)) return;
  if (topic.parent !== undefined && view.asked.has(topic.parent) && isGap(view.verdicts.get(topic.parent)?.state ?? 'missing')) return;
  if (state === 'unread') {
    // Said once for a whole; its parts would only repeat it.
    if (asked.level === 'optional' || topic.parent !== undefined) return;
    yield {
      range: placeOf(view, topic),
      message: message('{title}: the language of this text cannot be read, and no heading names it. {question} If it is answered, tie its section to it.', { title: topic.title, question: topic.question }),
      topic: topic.id,
      severity: 'information',
      fixes: topicFixes(topic),
    };
    return;
  }
  const points = view.verdicts.get(topic.id)?.points ?? 0;
  const isDoubtful = points >= DOUBT * pointsNeeded(topic.id);
  if (isDoubtful && asked.level !== 'required') return;
  yield {
    range: placeOf(view, topic),
    message: message(
      // Where a word was found, it may be the topic's own.
      points === 0
        ? 'Missing: {title}. {question} Add it, or say why it does not apply.'
        : SCATTERED.has(topic.id)
          ? 'Not set out in any place of its own: {title}. {question} Gather it in a section, list or table, or say why it does not apply.'
          : 'Missing or only touched on: {title}. {question} Say more in a section of its own, or say why it does not apply.',
      { title: topic.title, question: topic.question },
    ),
    topic: topic.id,
    level: asked.level === 'required' && (isDoubtful || (points > 0 && SCATTERED.has(topic.id)) || mattersLess(view, topic.id)) ? 'recommended' : asked.level,
    fixes: topicFixes(topic),
  };
}

/** The heading of the parent topic, else where its section would stand. */
function placeOf(view: View, topic: Topic): Report['range'] {
  const parents = topic.parent === undefined ? [] : (view.verdicts.get(topic.parent)?.sections ?? []).flatMap((index) => view.doc.sections[index]?.heading ?? []);
  return parents.find(isName)?.range ?? placeOfGap(view, view.asked.get(topic.id)?.at);
}

/**
 * Where to say that a section of the template is missing, by its index in the outline: at the heading that it would follow. Where the document is
 * not laid out like the template, the heading of the template's section around it, else the title: a heading about something else is not at fault. A
 * document that begins without a heading is marked at its first line.
 */
export function placeOfGap(view: View, at = -1): Report['range'] {
  const place = designedBy(view).followsTemplate ? headingUpTo : headingAround;
  const heading = (at < 0 ? undefined : place(view, at)) ?? view.doc.title?.heading;
  const [preamble, first] = view.doc.sections;
  const lead = preamble && view.doc.blocks.slice(preamble.firstBlock, preamble.endBlock)[0];
  return heading?.range ?? (lead ? lineRange(view.doc, lead.line, lead.line + 1) : (first?.heading?.range ?? startOf(view.doc)));
}

const lowerFirst = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);
