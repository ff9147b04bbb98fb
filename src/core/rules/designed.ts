import { countWords, type State } from '../content.ts';
import { endpointsOf } from '../design/endpoints.ts';
import { perDocument } from '../design/per-document.ts';
import { isUnder } from '../design/under.ts';
import { beginsIn } from '../design/words.ts';
import type { DesignDoc } from '../document/model.ts';
import { followsTemplate } from '../named-sections.ts';
import { NOT_THE_DESIGN } from './mechanisms.ts';
import { shapesOf } from '../recognition/shapes.ts';
import type { View } from './rule.ts';
import { figures } from './scale.ts';
import { stored } from './stored.ts';

/** What a document designs, told from its structure: a reviewer of a client library asks other questions than one of a booking service. */
export interface Designed {
  /** Changes something that is there, or describes only its interface, as a library, a format or a protocol does: the system around it is designed elsewhere. */
  readonly isChange: boolean;
  /** Has the headings of a proposal. */
  readonly isProposal: boolean;
  /** Chooses or lays out a store of its own. */
  readonly hasStore: boolean;
  /** Has a store of its own and draws its parts: even as a change it is a system. */
  readonly isSystem: boolean;
  /** Speaks of stores, load, growth or failure: there is something to be run. */
  readonly isRun: boolean;
  /** Estimates its load or size. */
  readonly hasFigures: boolean;
  /** Says what it is to reach. */
  readonly hasGoals: boolean;
  /** Says of itself that it was carried out. */
  readonly isDone: boolean;
  /** Offers operations over the network. */
  readonly hasEndpoints: boolean;
  /** Is laid out after its template: what is missing was left out. */
  readonly followsTemplate: boolean;
}

/** A document with fewer words is still being begun: nobody knows yet what it will speak of. */
const BEGUN = 150;

/** Headings of a document that proposes one change of a system that is there. */
const OF_A_CHANGE =
  /^(?:motivations?(?: or background)?|(?:guide|reference)-level explanation|future possibilities|impacts? (?:&|and) risks?|(?:the )?proposals?|proposed (?:solutions?|changes?|designs?|approach|implementation)|rationale|drawbacks|decision(?: outcome| drivers)?|context and problem statement|consequences|abstract|prior art|user stories|(?:alternatives|options) considered|considered (?:alternatives|options)|(?:backwards? )?compatibility|implementation history|graduation criteria|unresolved questions|risks and mitigations|upgrade.{0,25} strategy|(?:\w{1,20} )?api changes|goals?|non[- ]goals?)$/i;

/** Those of them that any design may have. */
const OF_ANY = /^(?:abstract|decision|rationale|user stories|goals?|non[- ]goals?|(?:alternatives|options) considered|considered (?:alternatives|options)|risks and mitigations)$/;

/** Who gathers requirements, designs the whole that meets them. */
const REQUIREMENTS = /^[\d. ]{0,6}(?:\w{1,20} )?requirements\b/i;

const NUMBER = /^\d{1,2}[\d.]{0,6} /;

const CALLED_A_CHANGE = /\b(?:proposal|rfc|adr|enhancement|draft design|design draft|[kpml]ep|pip|msc)[- #]?\d{0,6}\b/i;

/** What one says of a thing that is there. */
const OF_WHAT_IS_THERE = /\b(?:this (?:proposal|change|feature|enhancement|rfc|pr)|we propose|proposed|currently|existing|(?:the|its|our) current \w{1,20}|backwards?[- ]compatib\w{1,6}|(?:a|the|this) new (?:flag|field|option|parameter|method|command))\b/iy;

/** As much of a document is looked at for its status. */
const FRONT = 2_000;
const DONE = /\bstatus\b[^a-z\n]{1,20}(?:implemented|completed|done|released|shipped|superseded)\b/i;

/** Sections of the template that a document has when it is written after the template. */
const AFTER_TEMPLATE = 6;

/** What is declined is not there either. */
const SAYS: ReadonlySet<State | undefined> = new Set(['covered', 'thin']);

/** What a document designs. */
export const designedBy = perDocument((view: View): Designed => {
  const { doc, outline } = view;
  const says = (topic: string): boolean => SAYS.has(view.verdicts.get(topic)?.state);
  const matched = outline.filter(({ section }) => section !== undefined).length;
  const hasStore = says('storage-choice') || (says('data-model') && says('primary-key')) || stored(view).length > 0;
  const hasParts = says('architecture') && says('diagram');
  const isLoaded = says('capacity-estimation') || figures(view, 'users').length + figures(view, 'rate').length > 0;
  const isRun = hasStore || isLoaded || ['scaling', 'availability', 'load-balancing', 'replication'].some(says);
  const names = new Set(doc.sections.flatMap(({ heading }) => {
    const name = heading?.text.replace(NUMBER, '').toLowerCase() ?? '';
    return OF_A_CHANGE.test(name) ? [name] : [];
  }));
  const isCalled = CALLED_A_CHANGE.test(doc.sections[1]?.heading?.text ?? '');
  // Any design has goals; what chooses a store or counts its users without a word of proposing is a system of its own.
  const isProposed = isCalled || [...names].some((name) => !OF_ANY.test(name));
  const isProposal = names.size >= (isCalled ? 1 : 2) && (isProposed || !(hasStore || isLoaded));
  const hasRequirements = doc.sections.some(({ heading }) => heading !== undefined && REQUIREMENTS.test(heading.text));
  const hasEndpoints = endpointsOf(doc).some(({ section }) => !isUnder(doc, section, NOT_THE_DESIGN));
  const isInterface = says('api') && !isRun && !hasParts && !hasEndpoints;
  const isOwn = !isLong(doc) || matched >= AFTER_TEMPLATE;
  // What is there already it speaks of when it changes it.
  const isOfWhatIsThere = (): boolean => isProposed || (!hasStore && !isLoaded && !hasRequirements && (hasTypes(doc) || speaksOf(doc, OF_WHAT_IS_THERE, 2)));
  return {
    isChange: !isOwn && (isProposal || isInterface || (names.size > 0 && !hasStore)) && isOfWhatIsThere(),
    isProposal: !isOwn && isProposal,
    hasStore,
    isSystem: hasStore && hasParts,
    isRun,
    hasFigures: says('capacity-estimation'),
    hasGoals: says('design-goals'),
    isDone: DONE.test(doc.text.slice(0, FRONT)),
    hasEndpoints,
    followsTemplate: followsTemplate(outline),
  };
});

/** Whether code declares types of a library or of messages, or a resource of a platform that runs it. */
const hasTypes = (doc: DesignDoc): boolean => shapesOf(doc).some(({ shape, block }) => shape === 'structure' && block !== undefined && doc.blocks[block]?.kind === 'code') || doc.blocks.some((block) => block.kind === 'code' && /^apiVersion:/m.test(block.text));

/** Whether a document is long enough to be taken at its word. */
export const isLong = perDocument((doc: DesignDoc): boolean => doc.blocks.reduce((words, block) => (block.kind === 'html' || words >= BEGUN ? words : words + countWords(doc.text.slice(block.range.start, block.range.end), BEGUN)), 0) >= BEGUN);

/** The words of a document's paragraphs and lists. */
export const proseWords = perDocument((doc: DesignDoc): number => doc.blocks.reduce((words, block) => (block.kind === 'text' ? words + countWords(block.text, Infinity) : words), 0));

/** Whether a pattern, which is global or sticky, matches in a document so many times. */
export function speaksOf(doc: DesignDoc, pattern: RegExp, often: number): boolean {
  let times = 0;
  let end = 0;
  for (const at of beginsIn(doc, { start: 0, end: doc.text.length }, pattern)) {
    pattern.lastIndex = at;
    if (at < end || !pattern.test(doc.text)) continue;
    if (++times === often) return true;
    end = pattern.lastIndex;
  }
  return false;
}
