import type { Heading, Section } from '../document/model.ts';
import type { Topic } from '../topics/topic.ts';
import { TIED_POINTS } from './points.ts';

/** Words of a heading that names a topic; a longer one is a question or sentence in which the name may stand in passing. */
const NAME_WORDS = 9;

/** Whether a heading is short enough to be a name. */
export const isName = ({ text }: Heading): boolean => (text.match(/\S+/g)?.length ?? 0) <= NAME_WORDS;

/** Headings of the whole design. */
const VAGUE = /^[\d.\s]*(?:proposal|implementation|overview|abstract|summary)\W*$/i;

/** Headings that stand for a topic where none of its own does: those, parts of a form, and what speaks for or against a thing. */
const LAST = /^[\d.\s]*(?:(?:proposal|overview|abstract|summary|implementation|(?:design|implementation) details[\w/ ]{0,30})\W*$|(?:pros|cons|benefits|advantages|disadvantages|drawbacks) of\b)/i;

/** Topics whose sections tell the design itself. */
const DESIGN: ReadonlySet<string> = new Set(['architecture', 'detailed-design', 'scaling']);

/** Topics that lead to a design, and are at home in what is told before it. */
const LEADING: ReadonlySet<string> = new Set(['functional-requirements', 'design-goals', 'actors', 'scope', 'assumptions', 'bottlenecks', 'diagram']);
const isLeading = ({ id }: Topic): boolean => LEADING.has(id);

/** Headings of what led to a design, or explains its words; beside the design itself they say little of most topics. */
const BACKGROUND = /^[\d.\s]*(?:motivation|background|introduction|context|problem|current|existing|status quo|why\b|history|footnotes?|glossary|definitions|terminology)/i;

/** Topics whose sections only name what other topics are about: what is left out or tested, or still open, where an answer may stand beside it. */
const NAMING: ReadonlySet<string> = new Set(['scope', 'testing']);
const OPEN = 'open-questions';

/** Topics that ask how something is done, and those whose sections say what is wanted, or weigh what was not chosen. */
const MECHANISMS: ReadonlySet<string> = new Set(['availability', 'scaling', 'replication', 'consistency', 'caching', 'messaging', 'load-balancing', 'durability-retention', 'rate-limiting', 'security', 'auth', 'bottlenecks', 'storage-choice', 'monitoring']);
const WISHES: ReadonlySet<string> = new Set(['non-functional-requirements', 'trade-offs']);

/** What is assumed there is put into the sum, and the design does not rest on it. */
const ESTIMATE = 'capacity-estimation';

/** Topics whose answer may be drawn; for others a word in a drawing is only a name. */
const DRAWN: ReadonlySet<string> = new Set(['architecture', 'diagram', 'data-flow', 'service-communication', 'data-model', 'primary-key', 'relationships', 'indexes', 'detailed-design']);
export const isDrawn = ({ id }: Topic): boolean => DRAWN.has(id);

/** A line of a drawing in which boxes stand side by side or within each other has more sides than this. */
const BOX_SIDE = /[│┃║]/;
const BOX_SIDES = 3;

/** Tells the writer what to say, in a template's quotation above all, or the reader where it is said. */
const PROMPTS = /^[\s>*+\d.-]{0,12}(?:\*\*)?(?:discuss|clarify|mention|outline|state)\b|^\s{0,3}>\s*(?:\*\*|_)?(?:identify|describe|explain|list|define|dive|gather|think|consider|summari[sz]e|what|how|which|who|why|where)\b|^.{0,20}\bimportant to (?:discuss|mention|clarify)\b|\brefer to (?:the|these|\[)/i;

/** Topics that a heading may name by the words of another: a user story is a feature, a failure what happens then, a plan the work. */
const SAME_WORDS: ReadonlyMap<string, string> = new Map([
  ['actors', 'functional-requirements'],
  ['availability', 'edge-cases'],
  ['error-handling', 'availability'],
  ['rollout', 'detailed-design'],
]);

/**
 * Whether a heading speaks for a topic only with what stands below it: one of the whole design for its parts, and one that names another topic by
 * the same words. `named` is all that it names.
 */
export const isVague = ({ id }: Topic, { heading }: Section, named: readonly string[]): boolean => (id === 'architecture' && VAGUE.test(heading?.text ?? '')) || named.includes(SAME_WORDS.get(id) ?? '');

/** What is known of sections, for one topic. */
export interface Around {
  /** The topics that the heading of a section names, by its index. */
  readonly named: (section: number) => readonly string[];
  /** The topics of the innermost section around a place that names any. */
  readonly owners: (section: number) => readonly string[];
  /** What a section says of the topic, in points. */
  readonly points: (section: Section) => number;
}

/** Whether a section is about what is left out or tested, where other topics are only named. */
const isNaming = (topic: Topic, owners: readonly string[]): boolean => topic.evidence.promised !== true && !owners.includes(topic.id) && owners.some((owner) => NAMING.has(owner));

/** Whether what is said in sections about these covers nothing by itself. What leads to a design may be told anywhere. */
export const isOnlyNamedIn = (topic: Topic, owners: readonly string[]): boolean => !isLeading(topic) && isNaming(topic, owners);

/** Whether a line in sections about these is to be shown only where no other is: there things are left out, tested, wanted or weighed, or put into a sum. */
const isOnlyNamed = (topic: Topic, owners: readonly string[]): boolean =>
  isNaming(topic, owners) || (topic.evidence.promised !== true && owners.some((owner) => (WISHES.has(owner) && MECHANISMS.has(topic.id)) || (owner === ESTIMATE && topic.id === 'assumptions')));

/** A task names what is done or to be done, and a conversion (`1 request per second = 2.5 million per month`) estimates nothing. */
const LISTED = /^\s{0,12}[-*+] (?:\[[ xX]\]|\d[\d,.]{0,9} [a-z][a-z ]{1,30}= )/;

/** Whether a line tells the writer what to say, or is a task, a conversion or a name in a drawing. */
const saysNothing = (topic: Topic, text: string): boolean => PROMPTS.test(text) || LISTED.test(text) || (!isDrawn(topic) && text.split(BOX_SIDE, BOX_SIDES + 2).length > BOX_SIDES + 1);

/** Whether a line is to be shown only where no other is: it says nothing itself, or stands where the topic is only named, open, or led to the design. */
export const isAside = (topic: Topic, text: string, section: Section | undefined, owners: readonly string[]): boolean =>
  saysNothing(topic, text) || isOnlyNamed(topic, owners) || (topic.evidence.promised !== true && (owners.includes(OPEN) || (!isLeading(topic) && BACKGROUND.test(section?.heading?.text ?? ''))));

/** Of the sections that are dedicated to a topic and say something, those whose headings name it best, the one that says most first. */
export function bestNamed(topic: Topic, saying: readonly Section[], around: Around): readonly Section[] {
  const short = outermost(saying, around).filter(({ heading }) => heading && isName(heading));
  const clear = short.filter(({ heading }) => !LAST.test(heading?.text ?? ''));
  if (clear.length === 0) return short.filter((section, at) => at === 0 || around.points(section) >= TIED_POINTS);
  const straight = clear.filter((section) => !isAmidDesign(topic, section, around));
  const best = straight.length > 0 ? straight : clear;
  // A part of a part names the topic of that part.
  const top = Math.min(...best.map(({ level }) => level));
  return best.filter(({ level }) => level <= top + 1);
}

/** Without what lies within another, except that a section named for this topic alone stands for one that is named for several around it. */
export function outermost(sections: readonly Section[], { named, points }: Around): readonly Section[] {
  const isOnly = ({ index }: Section): boolean => named(index).length === 1;
  const givesWay = (section: Section, other: Section): boolean => (isPart(section, other) && (isOnly(other) || !isOnly(section))) || (isPart(other, section) && isOnly(other) && !isOnly(section));
  return sections.filter((section) => !sections.some((other) => givesWay(section, other))).sort((a, b) => points(b) - points(a));
}

/** Whether a section lies within another. */
const isPart = (section: Section, other: Section): boolean => other.index < section.index && section.index < other.endIndex;

/** Whether what leads to a design is told amid the design itself. */
function isAmidDesign({ id }: Topic, { parent }: Section, { owners }: Around): boolean {
  const around = parent === undefined || !LEADING.has(id) ? [] : owners(parent);
  return around.some((owner) => DESIGN.has(owner)) && !around.includes(id);
}
