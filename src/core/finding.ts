import type { Range } from './document/model.ts';
import type { Message } from './parsed.ts';
import type { Level, Stage } from './templates/template.ts';

export type Severity = 'error' | 'warning' | 'information' | 'hint';

/** Replaces a stretch of the text; edits of one list do not overlap. */
export interface Edit {
  readonly range: Range;
  readonly text: string;
}

/** Something that can be done about a document; {@link planAction} in fix.ts turns it into edits against a version. */
export type Action =
  | { readonly kind: 'insert-section'; readonly topic: string }
  | { readonly kind: 'insert-template-section'; readonly section: string }
  | { readonly kind: 'decline-template-section'; readonly section: string; readonly reason: string }
  | { readonly kind: 'insert-all' }
  | { readonly kind: 'set-prompts'; readonly prompts: readonly string[]; readonly ticked: boolean }
  | { readonly kind: 'toggle-line'; readonly line: number }
  | { readonly kind: 'not-applicable'; readonly topic: string; readonly reason: string }
  | { readonly kind: 'covered-by'; readonly topic: string; readonly section: number }
  | { readonly kind: 'suppress'; readonly rule: string; readonly offset: number; readonly reason: string }
  | { readonly kind: 'remove-guidance' }
  | { readonly kind: 'upgrade' }
  | { readonly kind: 'check-as'; readonly template: string };

/** What a finding offers. `ask` names the one thing the writer has to give before the action can be carried out. */
export interface Fix {
  readonly title: Message;
  /** A safe fix leaves the writer nothing to fill in and may be applied unseen. */
  readonly safe: boolean;
  readonly edits?: readonly Edit[];
  readonly action?: Action;
  readonly ask?: 'reason' | 'section';
}

export interface Finding {
  readonly rule: string;
  /** Covers at least one character unless the text is empty. */
  readonly range: Range;
  readonly severity: Severity;
  readonly message: Message;
  /** The topic the finding is about, where it is about one. */
  readonly topic: string | undefined;
  readonly fixes: readonly Fix[];
}

/** Severity of a gap by how much the template asks for the topic and how far the document is; undefined is silence. */
export function gapSeverity(level: Level, stage: Stage): Severity | undefined {
  return GAP_SEVERITY[stage][level];
}

const GAP_SEVERITY: Readonly<Record<Stage, Readonly<Record<Level, Severity | undefined>>>> = {
  draft: { required: 'information', recommended: 'information', optional: undefined },
  review: { required: 'warning', recommended: 'information', optional: undefined },
  approved: { required: 'error', recommended: 'warning', optional: undefined },
  archived: { required: undefined, recommended: undefined, optional: undefined },
};
