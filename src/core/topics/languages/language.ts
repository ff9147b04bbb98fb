/** Names that writers of a language give to sections and columns. What stands in the sections' bodies is not read. */
export interface Language {
  /** Names by topic, found as whole words within a heading; in Chinese and Japanese, which do not part their words, anywhere in it. */
  readonly headings: Readonly<Record<string, readonly string[]>>;
  /** Names of columns by topic. */
  readonly columns: Readonly<Record<string, readonly string[]>>;
  /** How a section is declined. */
  readonly notApplicable: readonly string[];
}
