/** What the review panel's page and the extension tell each other. Lines are counted from 0. */

export type ToPage =
  /** The body to show; what is there is patched into it. `from` names the document: another one begins at its top. */
  | { readonly kind: 'show'; readonly html: string; readonly version: number; readonly from: string }
  /** Presses the row with a key, as a click would. For tests. */
  | { readonly kind: 'press'; readonly key: string };

export type FromPage =
  | { readonly kind: 'ready' }
  /** The version that is shown now, with the keys of its rows. */
  | { readonly kind: 'shown'; readonly version: number; readonly rows: readonly string[] }
  | { readonly kind: 'go'; readonly line: number }
  | { readonly kind: 'export' };
