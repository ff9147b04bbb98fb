/** A way to cut a list into pages. */
export interface Paging {
  readonly id: string;
  readonly name: string;
  /** When it is the right one. */
  readonly when: string;
  readonly cost: string;
  /** What it adds to the path of a list. */
  readonly parameters: string;
  /** What comes back, behind "200 with". */
  readonly answer: string;
  /** No source names it. */
  readonly ours?: true;
}

/** The ways to page, the one to prefer first. */
export const PAGINGS: readonly Paging[] = [
  { id: 'cursor', name: 'cursor', when: 'Long or growing lists and endless scrolling: rows that come in meanwhile are neither skipped nor repeated.', cost: 'no jump to page 7 and no total', parameters: '?limit={n}&cursor={cursor}', answer: 'and the cursor of the next page' },
  { id: 'offset', name: 'limit and offset', when: 'Short lists with page numbers, such as in a back office.', cost: 'slower with each page, and rows shift while others are inserted', parameters: '?limit={n}&offset={n}', answer: 'and their total' },
  { id: 'none', name: 'not at all', when: 'The list is bounded, such as the countries, and stays below some hundred entries.', cost: 'somebody has to watch that it stays short', parameters: '', answer: '', ours: true },
];
