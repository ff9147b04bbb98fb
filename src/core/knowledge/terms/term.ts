/** A term of the field: what a reader who does not know it is told. */
export interface Term {
  /** Kebab case. */
  readonly id: string;
  /** As it stands in a heading. */
  readonly name: string;
  /** How texts write it, plurals included. One with a capital is found as it is written, others in any case; blanks stand for hyphens too. */
  readonly names: readonly string[];
  /** What it is, in two sentences. */
  readonly what: string;
  /** What it costs, in money, time, complexity or another quality. */
  readonly cost: string;
  /** When to choose it, or to ask for it. */
  readonly when: string;
  /** Where it was first said or is best defined; absent for common usage. */
  readonly source?: TermSource;
}

export interface TermSource {
  readonly name: string;
  /** An address over https. */
  readonly link: string;
}

/** Terms that belong together. */
export interface TermArea {
  readonly title: string;
  readonly terms: readonly Term[];
}
