import type { Shape } from '../topics/topic.ts';

/**
 * Points that evidence in bodies needs to cover a topic without a section of its own. One dedicated table or code block is enough, or
 * two statements about the topic, or one statement amid the topic's words.
 */
const COVERED_POINTS = 3.5;

/**
 * Topics that need another number. Less: either every design speaks of them throughout and not in words of their own (what a component does,
 * where it is slow, who uses it), or their words hardly stand in a document that does not address them.
 * More: words that many documents use in passing, such as those of tools, of limits and of paths and calls that others offer.
 * A number is that at which fewest verdicts are wrong on documents that no phrase was written for: on those that phrases were, it comes out too low.
 */
const COVERED_POINTS_OF: Readonly<Record<string, number>> = {
  'functional-requirements': 1,
  actors: 2.5,
  'data-flow': 1.5,
  'detailed-design': 1.5,
  bottlenecks: 2.5,
  cost: 4.5,
  'privacy-compliance': 2,
  auth: 3,
  'error-handling': 4,
  assumptions: 4,
  caching: 2.5,
  availability: 3,
  'edge-cases': 2.5,
  'primary-key': 3.5,
  'service-communication': 4,
  'message-model': 4,
  'design-goals': 4,
  'storage-choice': 4,
  messaging: 2.5,
  'request-response': 4,
  monitoring: 5.5,
  rollout: 4.5,
  scope: 2.5,
  api: 4,
  'non-functional-requirements': 2.5,
  'capacity-estimation': 4,
  relationships: 4,
  replication: 5,
  security: 3,
  testing: 4.5,
  'durability-retention': 4,
  architecture: 2.5,
  latency: 5.5,
  pagination: 4.5,
};

/** What has to be found in bodies to cover a topic without a section of its own, in points. */
export const pointsNeeded = (topic: string): number => COVERED_POINTS_OF[topic] ?? COVERED_POINTS;

/** A section tied to several topics answers those its heading does not name with less: its reader already expects them there. */
export const TIED_POINTS = 2;

/** A section whose heading names a topic in passing answers it where anything else speaks for the topic. */
export const A_WORD = 0.5;

export const POINTS = { strong: 2, passing: 2, weak: 1, label: 2, columns: 4, code: 4 } as const;

export const SHAPE_POINTS: Readonly<Record<Shape, number>> = {
  diagram: 4,
  'er-diagram': 4,
  'sequence-diagram': 4,
  endpoint: 3,
  path: 1.5,
  condition: 0.75,
  record: 3,
  settings: 4,
  'field-list': 3,
  rpc: 3,
  payload: 4,
  schema: 4,
  structure: 3,
  'numbered-flow': 4,
  'quantity-per-time': 1.5,
  'data-size': 1,
  population: 1.5,
  'duration-target': 2,
  nines: 2,
  money: 1,
  'status-code': 2,
  percentile: 2,
  arithmetic: 2,
};

/** A phrase that is said in passing speaks for the verdict, but hardly for its line. */
export const PASSING = 0.25;

/** A label that leads a list of its own is worth a table: 4 points. */
export const LEADING_LABEL = 4 / POINTS.label;

/** Evidence outside the section richest in it counts half: scattered words are weaker than a place that deals with the topic. */
export const ELSEWHERE = 0.5;

/** What the words of a heading say beside the name of a topic is said of all below it, but in a few words: half. */
export const IN_HEADING = 0.5;

/** Points are counted in quarters, so that they are whole numbers: half a weak word is two. */
export const UNIT = 4;
