import { isGap, type BlockRole } from '../content.ts';
import type { DesignDoc, TextBlock } from '../document/model.ts';
import { lineAt, lineRange, lineText } from '../document/lines.ts';
import { plainText } from '../document/plain-text.ts';
import type { Evidence } from './evidence.ts';
import type { Verdict } from './recognise.ts';
import type { HeadingTopics } from './sections.ts';

/** What every text that declines something has in it somewhere. */
const MAY_DECLINE = /\b(?:out[- ]of[- ](?:the )?scope|not in scope|beyond (?:the|our) scope|non[- ]?goals?|exclu(?:ded|sions)|below the line|need|needs|needed|required|necessary|apply|applicable)\b/i;

const NEGATED = /\b(?:not|no|never|non|out|beyond|excluded|exclusions|below)\b|n't/i;

/** A heading, label or column over what is left out. */
const LEFT_OUT = /^(?:[\w-]{1,20} ){0,3}(?:(?:out of (?:the )?scope|not in scope|non[- ]?goals?|exclusions|excluded|below the line)(?: \([\w\s-]{1,40}\))?|not (?:included|covered|addressed))$/i;

/** `Out of scope: metrics, billing`. */
const LABELLED = /^(?:[\w-]{1,20} ){0,2}(?:out of (?:the )?scope|not in scope|non[- ]?goals?|excluded|below the line)(?: \([\w\s-]{1,40}\))?\s?[:–—-](?:\s|$)/i;

/** `Caching (out of scope)` */
const IN_HEADING = /^(.{3,60}?)\s?[-:–—([]\s?(?:explicitly )?(?:out of scope|not in scope|not applicable|n\/a|not needed)[)\]]?$/i;

const NAME = '([\\p{L}][\\p{L}\\d/& -]{2,50}?)';
const BECAUSE = '(?=[^.\\n]{0,60}?(?:\\b(?:because|since|as|due to|given|so)\\b|[:;–—]|, (?:we|it|the|this|there|all|each|every|only)\\b))';

/** Sentences that decline by name, and give the reason if mere lack of need is said. */
const SENTENCES: readonly (readonly [needs: RegExp, pattern: RegExp])[] = [
  [/scope|goal/i, new RegExp(`(?:^|[,;] )(?:the |any |an? |all )?${NAME} (?:is|are|was|were|remains?) (?:explicitly |deliberately |currently )?(?:out[- ]of[- ](?:the )?scope|not in scope|beyond the scope|not a goal|non[- ]goals?)\\b`, 'iu')],
  [/ (?:needed|required|necessary|applicable)/i, new RegExp(`(?:^|[,;:] )(?:the |any |an? )?${NAME} (?:is|are) (?:not|never) (?:needed|required|necessary|applicable)\\b${BECAUSE}`, 'iu')],
  [/apply/i, new RegExp(`(?:^|[,;:] )(?:the |any |an? )?${NAME} (?:does not|doesn't|do not|don't) apply\\b${BECAUSE}`, 'iu')],
  [/(?:n't|not|no need to) /i, new RegExp(`\\b(?:do not|don't|does not|doesn't|need not|no need to) (?:need|have|require)s?(?: to have| any| an?| the)? ${NAME}(?=[,;:–—]| (?:because|since|as|due to|here|for|at|in|given|so)\\b)${BECAUSE}`, 'iu')],
  [/no need for/i, new RegExp(`\\b(?:no need for|there is no need for)(?: any| an?| the)? ${NAME}(?=[,;:–—]| (?:because|since|as|due to|here|for|at|in|given|so)\\b)${BECAUSE}`, 'iu')],
  [/^no |[,;:] no /i, new RegExp(`(?:^|[,;:] )no ${NAME} (?:is|are) (?:needed|required|necessary)\\b${BECAUSE}`, 'iu')],
];

/** A row about not having it: `| No pagination | forty trams at most |`. */
const NO = /^(?:no|without) (.{3,40})$/i;

/** Words around the name of what is left out. */
const AROUND = /^(?:(?:support(?:ing)?|implement\w{3,6}|provid\w{1,3}|add\w{0,3}|design\w{0,3}|handling|building|detailed|full|any|the|an?|no|own|advanced|further|of|for) ){1,6}|(?: (?:support|features?|requirements?|concerns?|aspects?|specifics|details?|at all|for now|in (?:v1|this version))){1,3}$/gi;

/** More words than this describe one piece of a topic rather than name it. */
const NAME_WORDS = 4;

interface Decline {
  readonly name: string;
  readonly at: number;
}

/** Everything that a document leaves out by name, wherever it says so: in a list of non-goals, under a label, in a sentence. */
function declinesIn(doc: DesignDoc, roles: readonly BlockRole[]): readonly Decline[] {
  if (!MAY_DECLINE.test(doc.text) && !/\|\s{0,9}(?:no|without) /i.test(doc.text)) return [];
  const found: Decline[] = [];
  let below: TextBlock | undefined;
  for (const { heading } of doc.sections) {
    const name = heading && IN_HEADING.exec(heading.text)?.[1];
    if (name !== undefined) add(name, heading?.range.start ?? 0);
  }
  for (const [index, block] of doc.blocks.entries()) {
    if (roles[index] !== 'content') continue;
    if (block.kind === 'table') {
      const column = block.header.cells.findIndex(({ text }) => LEFT_OUT.test(plainText(text)));
      for (const { cells } of block.rows) {
        const name = NO.exec(plainText(cells[0]?.text ?? ''))?.[1];
        if (name !== undefined && cells.slice(1).some(({ text }) => /\p{L}{2}/u.test(text))) add(name, cells[0]?.range.start ?? block.range.start);
      }
      if (column >= 0) for (const { cells } of block.rows) list(cells[column]?.text ?? '', cells[column]?.range.start ?? block.range.start);
    }
    if (block.kind !== 'text') continue;
    const item = block.item === undefined ? undefined : doc.items[block.item];
    const isUnder = (item === undefined || item.depth === 0) && LEFT_OUT.test(doc.sections[block.section]?.heading?.text ?? '');
    if (!isUnder && below === undefined && !(MAY_DECLINE.test(block.text) && NEGATED.test(block.text))) continue;
    const text = plainText(block.text);
    const label = LABELLED.exec(text);
    // A label alone stands over the list that follows it, or over its own items.
    const isOver = below !== undefined && item !== undefined && below.section === block.section && (below.item === undefined || item.parent === below.item);
    if (!isOver) below = undefined;
    if (label || LEFT_OUT.test(text)) {
      if (label && text.length > label[0].length) list(text.slice(label[0].length), block.range.start);
      else below = block;
    } else if (isOver || isUnder) list(text, block.range.start);
    for (const sentence of text.split(/(?<=[.!?])\s/)) {
      if (!MAY_DECLINE.test(sentence) || !NEGATED.test(sentence)) continue;
      for (const [needs, pattern] of SENTENCES) {
        const name = needs.test(sentence) ? pattern.exec(sentence)?.[1] : undefined;
        if (name !== undefined) add(name, Math.max(doc.text.indexOf(name, block.range.start), block.range.start));
      }
    }
  }
  return found;

  /** `logging, metrics and tracing: another team does that` */
  function list(text: string, at: number): void {
    const head = plainText(text).split(/[:;.(–—]|\s-\s|\b(?:because|since)\b/, 1)[0] ?? '';
    for (const name of head.split(/,|\bor\b|\band\b/)) add(name, at);
    if (/\b(?:and|or)\b/.test(head)) add(head, at);
  }

  function add(name: string, at: number): void {
    const own = name.trim().replace(AROUND, '').trim();
    if (own !== '' && own.split(/\s+/).length <= NAME_WORDS) found.push({ name: own, at });
  }
}

/**
 * Verdicts with `not-applicable` in place of a gap where the document declines the topic in another place than under its heading; the line
 * that declines is the evidence.
 */
export function withDeclined(doc: DesignDoc, roles: readonly BlockRole[], verdicts: ReadonlyMap<string, Verdict>, topicsIn: HeadingTopics): ReadonlyMap<string, Verdict> {
  const said = declinesIn(doc, roles);
  if (said.length === 0) return verdicts;
  const answered = new Map(verdicts);
  for (const { name, at } of said) {
    const evidence = evidenceAt(doc, at);
    for (const topic of topicsIn(name)) {
      if (isQualified(name, topic, topicsIn)) continue;
      const verdict = answered.get(topic);
      // The words that decline may be all that speaks for the topic.
      const isOpen = verdict && (isGap(verdict.state) || (verdict.state === 'covered' && verdict.evidence.every(({ line }) => line === evidence.line)));
      if (isOpen) answered.set(topic, { ...verdict, state: 'not-applicable', evidence: [evidence] });
    }
  }
  return answered;
}

/** Words that leave a topic what it is: `user authentication`. */
const PLAIN = /^(?:and|or|of|the|users?|data|systems?|services?|apis?|requests?|databases?|clients?|servers?|application|infrastructure|internal|external|automat\w{2,3}|performance|operational|production|long-term|strict)$/i;

/** Whether a name is narrower than its topic: of `search analytics` the first word is no part of the topic's name. */
function isQualified(name: string, topic: string, topicsIn: HeadingTopics): boolean {
  const words = name.split(/[\s/]+/);
  return words.some((word, at) => !PLAIN.test(word) && !topicsIn(word).includes(topic) && topicsIn(words.filter((_, other) => other !== at).join(' ')).includes(topic));
}

function evidenceAt(doc: DesignDoc, at: number): Evidence {
  const line = lineAt(doc, at);
  return { range: lineRange(doc, line, line + 1), line, text: lineText(doc, line).trim() };
}
