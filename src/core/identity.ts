import type { DesignDoc } from './document/model.ts';
import type { Finding } from './finding.ts';
import type { Analysis } from './lint.ts';

/** What makes a finding the same one after the document was edited: not its line, and not its wording. */
export interface Identity {
  readonly rule: string;
  /** Titles from the outermost section below the document's title to the one the finding lies in; none for a topic that the whole document lacks, and the template's id of a section that it lacks. */
  readonly section: readonly string[];
  /** Counts the findings of the rule in a section of that path, from 0. */
  readonly occurrence: number;
}

/** The identity of each finding of a document, in their order. */
export function identitiesOf({ doc, findings }: Pick<Analysis, 'doc' | 'findings'>): Identity[] {
  const seen = new Map<string, number>();
  return findings.map((finding) => {
    const section = sectionPath(doc, finding);
    const key = fingerprintOf({ rule: finding.rule, section, occurrence: 0 });
    const occurrence = seen.get(key) ?? 0;
    seen.set(key, occurrence + 1);
    return { rule: finding.rule, section, occurrence };
  });
}

/** An identity as one text, such as `empty-section:Data%20model/Queries:0`. */
export const fingerprintOf = ({ rule, section, occurrence }: Identity): string => `${rule}:${section.map(encodeURIComponent).join('/')}:${occurrence}`;

function sectionPath(doc: DesignDoc, { rule, topic, range, fixes }: Finding): string[] {
  // What is missing is shown on a heading near to where it would stand, which changes when sections move.
  if (topic !== undefined && rule === `missing-${topic}`) return [];
  const [inserting] = fixes.flatMap(({ action }) => (action?.kind === 'insert-template-section' ? [action.section] : []));
  if (inserting !== undefined) return [inserting];
  const path: string[] = [];
  let section = doc.sections.findLast((candidate) => candidate.range.start <= range.start);
  while (section) {
    // A document that is renamed keeps its findings.
    if (section.heading && section.index !== doc.title?.index) path.unshift(section.heading.text);
    section = section.parent === undefined ? undefined : doc.sections[section.parent];
  }
  return path;
}
