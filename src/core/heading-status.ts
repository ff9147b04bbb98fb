import { isGap, type State } from './content.ts';
import type { Range } from './document/model.ts';
import { headingUpTo } from './insert.ts';
import { namedSections } from './named-sections.ts';
import { message, type Message } from './parsed.ts';
import type { View } from './rules/rule.ts';
import type { Level } from './templates/template.ts';

/** How far a heading of the document is: what the template asks for there, and below it where the document has no heading of its own for that. */
export interface HeadingStatus {
  readonly text: string;
  /** The heading's words. */
  readonly range: Range;
  /** Whether it is the document's title, which stands for all that has no place yet. */
  readonly isTitle: boolean;
  /** Whether nothing is open here or below. */
  readonly isDone: boolean;
  /** The worst state of what is asked here: `covered` where nothing is open. */
  readonly state: State;
  /** Prompts that the document still holds here. */
  readonly ticked: number;
  readonly prompts: number;
  /** Required and recommended topics, and sections that no topic stands for, that are not answered yet; in the template's order. */
  readonly open: readonly OpenTopic[];
}

export interface OpenTopic {
  /** Undefined for a section of the template that no topic stands for. */
  readonly topic: string | undefined;
  readonly title: string;
  readonly state: State;
  readonly level: Level;
  /** The heading to go to: where the section would come, for one that is missing. */
  readonly place: Range;
}

/** From what is worst to what is best. */
const WORST_FIRST: readonly State[] = ['missing', 'empty', 'placeholder', 'unread', 'thin', 'not-applicable', 'covered'];

/** How many topics are named; the others are counted. */
const NAMED = 3;

/** The status of every heading that the template knows, and of the title for what has no place yet; in the order of the text. */
export function headingStatuses(view: View): HeadingStatus[] {
  const { doc, outline, asked, verdicts } = view;
  const named = new Map(namedSections(view).map((section) => [section.at, section]));
  const homes = new Map<number, { states: State[]; ticked: number; prompts: number; open: (Omit<OpenTopic, 'place'> & { readonly at: number })[] }>();
  outline.forEach((entry, at) => {
    const home = homeOf(view, at);
    if (home === undefined) return;
    const found = homes.get(home) ?? { states: [], ticked: 0, prompts: 0, open: [] };
    homes.set(home, found);
    found.prompts += entry.prompts.length;
    found.ticked += entry.prompts.filter(({ item }) => item.checkbox?.ticked).length;
    const own = named.get(at)?.state ?? (entry.section && view.states[entry.section.index]);
    // A checklist is what is ticked of it, which is counted.
    if (own !== undefined && entry.level !== 'optional' && entry.template.kind !== 'checklist' && entry.template.topics.length === 0) found.states.push(own);
    if (own !== undefined && named.has(at) && isGap(own)) found.open.push({ topic: undefined, title: entry.template.title, state: own, level: entry.level, at });
    for (const topic of entry.template.topics) {
      const { at: place, level } = asked.get(topic) ?? {};
      if (place !== at || level === undefined || level === 'optional') continue;
      const state = verdicts.get(topic)?.state ?? 'missing';
      const parent = view.topics.get(topic)?.parent;
      // What is part of a gap would only repeat it.
      if (isGap(state) && parent !== undefined && asked.has(parent) && isGap(verdicts.get(parent)?.state ?? 'missing')) continue;
      found.states.push(state);
      if (state !== 'covered' && state !== 'not-applicable') found.open.push({ topic, title: view.topics.get(topic)?.title ?? topic, state, level, at });
    }
  });
  const top = (doc.title ?? doc.sections[1])?.index;
  const unfinished = [...homes].flatMap(([index, { states, ticked, prompts }]) => (ticked < prompts || states.some((state) => state !== 'covered' && state !== 'not-applicable') ? [index] : []));
  return [...homes]
    .sort(([a], [b]) => a - b)
    .flatMap(([index, { states, ticked, prompts, open }]) => {
      const section = doc.sections[index];
      if (!section?.heading || (states.length === 0 && prompts === 0)) return [];
      const { text, range } = section.heading;
      const worst = WORST_FIRST.find((state) => states.includes(state)) ?? 'covered';
      const isDone = !unfinished.some((at) => at >= index && at < section.endIndex);
      const placed = open.map(({ at, ...topic }) => ({ ...topic, place: (index === top ? headingUpTo(view, at)?.range : undefined) ?? range }));
      return [{ text, range, isTitle: index === doc.title?.index, isDone, state: worst, ticked, prompts, open: placed }];
    });
}

/** The section that an outline entry shows at: its own, else that of the nearest entry around it, else the title. */
function homeOf({ doc, outline }: View, at: number): number | undefined {
  for (let entry = outline[at]; entry; entry = entry.parent === undefined ? undefined : outline[entry.parent]) {
    if (entry.section?.heading) return entry.section.index;
  }
  return (doc.title ?? doc.sections[1])?.index;
}

/** What is open at a heading in a few words: `2 of 5 prompts, missing: Pagination`. One message for each part; none where nothing is open. */
export function describeHeading({ text, ticked, prompts, state, open }: HeadingStatus): Message[] {
  const parts: Message[] = [];
  if (ticked < prompts) parts.push(message('{ticked} of {prompts} prompts', { ticked, prompts }));
  for (const known of WORST_FIRST) {
    const titles = open.filter((topic) => topic.state === known).map(({ title }) => title);
    if (titles.length === 0) continue;
    const more = titles.length - NAMED;
    const isItself = titles.length === 1 && titles[0]?.toLowerCase() === text.toLowerCase();
    const itself = isItself ? ITSELF[known] : undefined;
    if (itself !== undefined) parts.unshift(message(itself));
    else parts.push(more > 0 ? message(OPEN_AND_MORE[known] ?? '{titles}', { titles: titles.slice(0, NAMED).join(', '), more }) : message(OPEN[known] ?? '{titles}', { titles: titles.join(', ') }));
  }
  const itself = open.length === 0 ? ITSELF[state] : undefined;
  if (itself !== undefined) parts.push(message(itself));
  return parts;
}

/** Where the topic is what the heading says. */
const ITSELF: Partial<Record<State, string>> = { empty: 'empty', placeholder: 'only a placeholder', thin: 'thin' };

const OPEN: Partial<Record<State, string>> = {
  missing: 'missing: {titles}',
  empty: 'empty: {titles}',
  placeholder: 'only a placeholder: {titles}',
  thin: 'thin: {titles}',
  unread: 'cannot be read: {titles}',
};

const OPEN_AND_MORE: Partial<Record<State, string>> = {
  missing: 'missing: {titles} and {more} more',
  empty: 'empty: {titles} and {more} more',
  placeholder: 'only a placeholder: {titles} and {more} more',
  thin: 'thin: {titles} and {more} more',
  unread: 'cannot be read: {titles} and {more} more',
};
