import type { State } from './content.ts';
import { namedSections } from './named-sections.ts';
import type { View } from './rules/rule.ts';

/** How far a document or a part of it is. `done` may end in a half: a thin topic counts half. */
export interface Progress {
  readonly done: number;
  readonly total: number;
}

/** Percentage, rounded down; 100 where nothing is asked. */
export const percentOf = ({ done, total }: Progress): number => (total === 0 ? 100 : Math.floor((100 * done) / total));

/** What a topic or section in a state adds to `done`. */
export function shareOf(state: State | undefined): number {
  if (state === 'covered' || state === 'not-applicable') return 1;
  return state === 'thin' ? 0.5 : 0;
}

/**
 * Progress of each outline entry by itself, subsections not included: ticked prompts that the document still holds, the required and
 * recommended topics the entry asks for, and the section itself where no topic stands for it. The one place where progress is counted.
 */
export function progressByEntry(view: View): Progress[] {
  const named = new Map(namedSections(view).map(({ at, state }) => [at, state]));
  return view.outline.map((entry, at) => {
    let done = shareOf(named.get(at));
    let total = named.has(at) ? 1 : 0;
    for (const prompt of entry.prompts) {
      total++;
      if (prompt.item.checkbox?.ticked) done++;
    }
    for (const topic of entry.template.topics) {
      const asked = view.asked.get(topic);
      if (!asked || asked.at !== at || asked.level === 'optional') continue;
      total++;
      done += shareOf(view.verdicts.get(topic)?.state);
    }
    return { done, total };
  });
}

/** Adds up. */
export function sumProgress(parts: readonly Progress[]): Progress {
  return parts.reduce((sum, part) => ({ done: sum.done + part.done, total: sum.total + part.total }), { done: 0, total: 0 });
}

/** Progress of the whole document. */
export const progressOf = (view: View): Progress => sumProgress(progressByEntry(view));
