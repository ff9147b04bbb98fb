import type { DesignDoc } from '../document/model.ts';
import { perDocument } from './per-document.ts';

const known = perDocument<Map<RegExp, (boolean | undefined)[]>>(() => new Map());

/** Whether a section, by its index, or one that it lies in has a title that a pattern matches. Each title is looked at once. */
export function isUnder(doc: DesignDoc, index: number, title: RegExp): boolean {
  const all = known(doc).get(title) ?? [];
  known(doc).set(title, all);
  const section = doc.sections[index];
  return (all[index] ??= section?.heading !== undefined && (title.test(section.heading.text) || (section.parent !== undefined && isUnder(doc, section.parent, title))));
}
