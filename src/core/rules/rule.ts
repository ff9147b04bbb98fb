import type { BlockRole, State } from '../content.ts';
import type { DesignDoc, Range } from '../document/model.ts';
import type { Finding, Fix, Severity } from '../finding.ts';
import type { OutlineSection } from '../outline.ts';
import type { Message } from '../parsed.ts';
import type { Assignment } from '../config/assignment.ts';
import type { Level, Template } from '../templates/template.ts';
import type { Verdict } from '../recognition/recognise.ts';
import type { Topic } from '../topics/topic.ts';

/** What a rule is given: the document, what it is held to, and what was recognised in it. */
export interface View {
  readonly doc: DesignDoc;
  readonly assignment: Assignment;
  /** Undefined where none could be found or read; only rules with `always` are asked then. */
  readonly template: Template | undefined;
  /** Why the template was found and cannot be used. */
  readonly templateProblem: Message | undefined;
  /** Ids of the templates there are. */
  readonly templateIds: readonly string[];
  /** The template's sections in force, laid over the document. */
  readonly outline: readonly OutlineSection[];
  /** The version of the template that the document follows; infinite where it names none. */
  readonly version: number;
  /** The topics the template asks for, each with its level and the outline entry that asks. */
  readonly asked: ReadonlyMap<string, Asked>;
  readonly verdicts: ReadonlyMap<string, Verdict>;
  /** The role of each block, by its index. */
  readonly roles: readonly BlockRole[];
  /** State of each of the document's sections by itself, by its index; undefined for text before the first heading. */
  readonly states: readonly (State | undefined)[];
  /** The whole catalogue by id. */
  readonly topics: ReadonlyMap<string, Topic>;
  /** Columns that every entity is expected to have, as configured. */
  readonly auditColumns: readonly string[];
  /** Paths of pictures beside the document that are known not to be there; see pictures.ts. */
  readonly missingPictures: ReadonlySet<string>;
  /** Ids of all rules, for checking names. */
  readonly ruleIds: ReadonlySet<string>;
}

export interface Asked {
  readonly level: Level;
  /** Index in the outline. */
  readonly at: number;
  /** Whether the template asks since a later version than the document follows: what is said of it is information at most. */
  readonly isLater: boolean;
}

/** What a rule found; the host adds severity. */
export interface Report {
  readonly range: Range;
  readonly message: Message;
  readonly topic?: string;
  /** The level at which the template asks; gives the finding a gap's severity. */
  readonly level?: Level;
  /** Whether the template asks since a later version than the document follows: information at most. A topic's own is known. */
  readonly isLater?: boolean;
  /** Where neither that nor the rule's own fits. */
  readonly severity?: Severity;
  readonly fixes?: readonly Fix[];
}

export interface Rule {
  /** Kebab case; equals the file's name. */
  readonly id: string;
  /** What holds where the rule is satisfied; one sentence. */
  readonly summary: string;
  /** What goes wrong otherwise; one or two sentences. */
  readonly why: string;
  /** Unless the finding is a gap, which has a severity by level and stage. */
  readonly severity: Severity;
  /** Documents under `design-doc` in review: the bad one has exactly one finding of the rule, the good one none. */
  readonly examples: { readonly bad: string; readonly good: string };
  /** Whether the rule is asked even where there is no template to hold the document to. */
  readonly always?: boolean;
  /** Whether the rule judges the findings of the others, suppressed ones included; it is then asked last. */
  readonly last?: boolean;
  /** Whether the rule is silent until the configuration gives it a severity. */
  readonly off?: boolean;
  readonly check: (view: View, found: readonly Finding[]) => Iterable<Report>;
}

/** Gives a rule its type. */
export const defineRule = (rule: Rule): Rule => rule;
