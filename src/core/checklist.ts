import { isGap, type State } from './content.ts';
import type { Range } from './document/model.ts';
import { namedSections } from './named-sections.ts';
import { progressByEntry, type Progress, shareOf, sumProgress } from './progress.ts';
import type { View } from './rules/rule.ts';
import type { Level } from './templates/template.ts';
import type { Topic } from './topics/topic.ts';

/** The checklist of a document as a tree: phases, topics and prompts, each with what a view needs to show it. */
export interface ChecklistNode {
  /** Stays the same while the text changes, so that a tree keeps its state. */
  readonly id: string;
  readonly kind: 'phase' | 'section' | 'topic' | 'prompt';
  readonly label: string;
  /** Where a click goes; undefined for what the document does not have. */
  readonly range: Range | undefined;
  /** Of a topic, and of a section that no topic stands for. */
  readonly state?: State;
  readonly level?: Level;
  readonly topic?: string;
  /** Id of the template's section that can be inserted, where it is missing and no topic stands for it. */
  readonly insertable?: string;
  readonly question?: string;
  /** Up to three places that speak for a topic, lines counted from 0. */
  readonly evidence?: readonly { readonly line: number; readonly text: string }[];
  /** Names of headings that were looked for, some of them, of a topic that is missing. */
  readonly sought?: readonly string[];
  /** Of a prompt. */
  readonly ticked?: boolean;
  /** Of the node and everything below it. */
  readonly progress: Progress;
  readonly minutes?: number;
  readonly children: readonly ChecklistNode[];
}

/** Builds the tree of phases. A section that asks for one topic is shown as that topic. */
export function checklistOf(view: View): ChecklistNode[] {
  const progress = progressByEntry(view);
  const named = new Map(namedSections(view).map(({ at, state }) => [at, state]));
  const childrenOf = new Map<number | undefined, number[]>();
  view.outline.forEach((entry, at) => childrenOf.set(entry.parent, [...(childrenOf.get(entry.parent) ?? []), at]));
  return (childrenOf.get(undefined) ?? []).map((at) => nodeOf(at, true));

  function nodeOf(at: number, isPhase: boolean): ChecklistNode {
    const entry = view.outline[at];
    if (!entry) throw new Error('An outline entry is gone while its tree is built.');
    const { template, section } = entry;
    const own = template.topics.filter((topic) => view.asked.get(topic)?.at === at);
    const prompts = entry.prompts.map((prompt): ChecklistNode => {
      const ticked = prompt.item.checkbox?.ticked ?? false;
      return {
        id: `prompt:${prompt.id}`,
        kind: 'prompt',
        label: prompt.text,
        range: prompt.item.range,
        ticked,
        ...(prompt.topics.length > 0 ? { evidence: prompt.topics.flatMap((topic) => evidenceOf(topic)).slice(0, 3) } : {}),
        progress: { done: ticked ? 1 : 0, total: 1 },
        children: [],
      };
    });
    const below = (childrenOf.get(at) ?? []).map((child) => nodeOf(child, false));
    const heading = section?.heading?.range;
    const minutes = template.minutes === undefined ? {} : { minutes: template.minutes };
    const [only] = own;
    if (!isPhase && own.length === 1 && only !== undefined) {
      const topic = topicNode(only, entry.level, heading);
      return { ...topic, progress: sumProgress([progress[at] ?? NOTHING, ...below.map((child) => child.progress)]), children: [...prompts, ...below] };
    }
    const topics = own.map((topic) => topicNode(topic, entry.level, heading));
    const state = named.get(at);
    return {
      id: `section:${template.id}`,
      kind: isPhase ? 'phase' : 'section',
      label: template.title,
      range: heading,
      level: entry.level,
      ...(state === undefined ? {} : { state }),
      ...(state === 'missing' ? { insertable: template.id } : {}),
      ...minutes,
      progress: sumProgress([progress[at] ?? NOTHING, ...below.map((child) => child.progress)]),
      children: [...topics, ...prompts, ...below],
    };
  }

  function topicNode(id: string, level: Level, heading: Range | undefined): ChecklistNode {
    const verdict = view.verdicts.get(id);
    const topic = view.topics.get(id);
    const state = verdict?.state ?? 'missing';
    return {
      id: `topic:${id}`,
      kind: 'topic',
      label: topic?.title ?? id,
      range: state === 'missing' ? undefined : (verdict?.evidence[0]?.range ?? heading),
      state,
      level,
      topic: id,
      question: topic?.question ?? '',
      evidence: evidenceOf(id),
      ...(state === 'missing' && topic ? { sought: soughtBy(topic) } : {}),
      progress: { done: level === 'optional' ? 0 : shareOf(state), total: level === 'optional' ? 0 : 1 },
      children: [],
    };
  }

  function evidenceOf(topic: string): { line: number; text: string }[] {
    return (view.verdicts.get(topic)?.evidence ?? []).slice(0, 3).map(({ line, text }) => ({ line, text }));
  }
}

/** A few names of headings about a topic, of those that are plain words. */
function soughtBy({ title, headings }: Topic): string[] {
  const names = headings.map((phrase) => phrase.split(' ').map((word) => word.split('|')[0]).join(' ')).filter((name) => /^[a-z][a-z -]{3,30}$/.test(name) && !name.endsWith(' and') && !title.toLowerCase().includes(name));
  return [title, ...new Set(names.map((name) => name.charAt(0).toUpperCase() + name.slice(1)))].slice(0, 4);
}

const NOTHING: Progress = { done: 0, total: 0 };

/** Titles of the required topics and sections that are still gaps, each in the template's order. */
export function openRequired(view: View): string[] {
  const topics = [...view.asked].filter(([topic, asked]) => asked.level === 'required' && !asked.isLater && isGap(view.verdicts.get(topic)?.state ?? 'missing'));
  const sections = namedSections(view).filter(({ level, state, isLater }) => level === 'required' && !isLater && isGap(state));
  return [...topics.map(([topic]) => view.topics.get(topic)?.title ?? topic), ...sections.map(({ at }) => view.outline[at]?.template.title ?? '')];
}
