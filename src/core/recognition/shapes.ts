import { MARK, marksOf } from '../document/marks.ts';
import type { Block, CodeBlock, DesignDoc } from '../document/model.ts';
import { blockReader } from '../document/versions.ts';
import { ESTIMATE } from '../estimate/block/sheet.ts';
import type { Shape } from '../topics/topic.ts';

/** A shape found in a block. */
export interface FoundShape {
  readonly shape: Shape;
  /** Index into `doc.blocks`; undefined for a diagram that stands in a heading or is linked. */
  readonly block: number | undefined;
  readonly section: number;
  readonly line: number;
  /** How often it occurs in the block. */
  readonly count: number;
}

/** What a text has to hold before the pattern of a shape is tried: one of some kinds of characters, and what else is quickly told. */
type Needs = readonly [one: number, more?: RegExp];

/** Shapes told by a pattern over a block's text. Each pattern is linear: no repeated group holds another repetition. */
const TEXT_SHAPES: readonly (readonly [shape: Shape, needs: Needs, pattern: RegExp])[] = [
  ['endpoint', [MARK.slash, /[`*:\s|]\/[\w{:<$]|:\/\/|api\/|v\d\//i], /\b(?:GET|POST|PUT|PATCH|DELETE)\b[`*:\s|]{1,6}(?:https?:\/\/[\w.-]{1,60}|(?:api|v\d)(?:\/\w{1,20})?)?\/[\w{:<$]/gi],
  ['path', [MARK.tick, /`\//], /`\/(?!(?:etc|var|usr|home|tmp|proc|dev|opt|bin|mnt|root|lib|run|sys|data)\b)[a-z][\w/{}:<>@*?=&[\].-]{1,80}`(?![^\n]{0,40}\b(?:file|folder|directory|path)\b)/gi],
  ['condition', [MARK.letter, /If /], /\bIf (?:the|an?|any|there|it|they|no|this|that|two|one|both|all|some|multiple|another|we|you|its) /g],
  ['quantity-per-time', [MARK.digit], /\b\d[\d.,]{0,20}\s?(?:[kmbtKMBT]|thousand|million|billion|[KMGTP]i?B|[KMG]bps|bytes)?\+?\s?(?:\w{1,14}\s){0,2}(?:per|a|every|\/)\s?(?:s|sec|second|min|minute|hour|hr|day|d|week|month|year|yr)\b|\b\d[\d.,]{0,20}\s?[kKmM]?\s?(?:QPS|RPS|TPS|qps|rps|tps|IOPS|Mbps|Gbps|MB\/s|GB\/s|KB\/s)\b/g],
  ['data-size', [MARK.digit], /\b\d[\d.,]{0,20}\s?(?:[KMGTPE]i?B|bytes|kilobytes|megabytes|gigabytes|terabytes|petabytes)\b/g],
  ['population', [MARK.digit], /\b\d[\d.,]{0,20}\s?(?:[kKmMbB]|thousand|million|billion|lakh|crore)?\+?\s(?:(?:daily|monthly|active|concurrent|registered|total|new)\s){0,3}(?:users?|DAU|MAU|customers|subscribers|drivers|riders|sellers|buyers|devices|visitors|accounts|members)\b/gi],
  ['duration-target', [MARK.digit, /\d\s?(?:m?s|milli)/i], /(?:<|<=|≤|under|below|within|less than|at most|up to|in)\s{0,2}~?\d[\d.,]{0,20}\s?(?:ms|milliseconds?|s|secs?|seconds?)\b/gi],
  ['nines', [MARK.nine], /\b9\d\.\d{1,5}\s?%|\b99\s?%|\b(?:three|four|five) nines\b/gi],
  ['money', [MARK.digit, /[$€£]|USD/], /(?<![$\w])[$€£]\s?\d|\b\d[\d.,]{0,20}\s?USD\b/g],
  ['status-code', [MARK.digit, /[1-5]\d\d/], /\b(?:HTTP|status|code|error|returns?|respond\w{0,6})\b[^.\n]{0,30}\b[1-5]\d\d\b|\b(?:400|401|403|404|409|410|412|413|422|429|500|502|503|504)\b[`*\s:—–-]{0,5}(?:Bad|Unauthori[sz]ed|Forbidden|Not|Conflict|Gone|Precondition|Payload|Unprocessable|Too|Internal|Service|Gateway|if|when|error)/gi],
  ['structure', [MARK.parenthesis, /\([a-z]\w{0,30}, ?[a-z]/], /^[-*`_ ]{0,6}[A-Z]\w{1,40}[*`_]{0,3} ?\((?:[a-z]\w{0,30}(?: [A-Z]{2})?, ?){2,40}[a-z]\w{0,30}(?: [A-Z]{2})?\)/gm],
  ['payload', [MARK.brace], /\b(?:request|response|body|payload|input|output|returns?)\b[:=*` -]{0,6}\n?\{\s{0,6}["']?[a-z]\w{0,40}["']?[ ,:}]/gi],
  ['percentile', [MARK.digit], /\bp(?:50|75|90|95|99|999|99\.9)\b|\b(?:50|90|95|99)(?:\.9)?th[ -]percentile\b/gi],
  ['arithmetic', [MARK.digit, /[=≈~]/], /\b\d[\w.,%]{0,20}\s?(?:\w{1,12}\s){0,3}[*×x÷/]\s?\(?\d[\w.,]{0,20}[^=≈~\n]{0,80}[=≈~]\s{0,2}~?\$?\d/g],
];

const CODE_SHAPES: readonly (readonly [shape: Shape, needs: Needs, pattern: RegExp])[] = [
  ['schema', [MARK.letter], /\bcreate\s+table\b|\b(?:varchar|bigint|datetime|timestamp|uuid|serial|boolean(?! \w+\())\b|@Entity\b|models\.(?:Char|Integer|Foreign)|\bSchema\(\{/i],
  ['structure', [MARK.letter], /\btype\s+\w{1,60}\s+struct\s*\{|\bmessage\s+\w{1,60}\s*\{|\b(?:interface|struct|record)\s+\w{1,60}[^{}\n]{0,60}\{|\bdata\s+class\s|@dataclass|\bkind:\s*CustomResourceDefinition/],
  ['payload', [MARK.colon | MARK.brace | MARK.parenthesis], /"[\w-]{1,40}"\s*:\s*["\d[{tfn]|\bmessage\s+\w{0,60}(?:Request|Response|Reply|Query|Result|Event|Command)\s*\{|\)\s*returns\s*\(|\binput\s+\w{1,60}\s*\{|\b(?:[Rr]equest|[Rr]esponse|[Bb]ody|[Pp]ayload|[Ii]nput|[Oo]utput|[Rr]eturns)(?: body)?\s?[:=]\s{0,4}\{\s*[\w"]/],
  ['rpc', [MARK.letter, /\(|rpc/], /\brpc\s+\w|^[ \t]*(?:\w{1,30}[ \t]+)?(?:\w{1,30}[ \t]+)?[a-z]\w{2,40}\([\w:<>[\]?., \t]{1,300}\)[ \t]*(?:->|:|=>|;|\{|$)/m],
  ['record', [MARK.colon], /^[ \t]*"[\w-]{1,40}"\s?:[^\n]*\n[ \t]*"[\w-]{1,40}"\s?:[^\n]*\n[ \t]*"[\w-]{1,40}"\s?:/m],
  ['settings', [MARK.letter, /(?:kind|spec|status):|:"/], /^[ \t]*(?:spec|status):[ \t]*$|^[ \t]*kind:[ \t](?!(?:Deployment|StatefulSet|DaemonSet|Service|ServiceAccount|Pod|ConfigMap|Secret|Job|CronJob|Ingress|Namespace|PersistentVolume(?:Claim)?|(?:Cluster)?Role(?:Binding)?|HorizontalPodAutoscaler|NetworkPolicy)\b)\w|`[^`\n]{0,80}\b(?:json|yaml|toml):"\w/m],
  ['endpoint', [MARK.slash], /\b(?:GET|POST|PUT|PATCH|DELETE)\s{1,4}(?:https?:\/\/[\w.-]{1,60}|(?:api|v\d)(?:\/\w{1,20})?)?\/[\w{:<$]/i],
  ['sequence-diagram', [MARK.letter, /->|sequenceDiagram/], /^[ \t]*sequenceDiagram\b|^[ \t]*\w{1,30}\s?-{1,2}>{1,2}\s?\w{1,30}\s?:/m],
];

/** Diagrams of Mermaid whose arrows with a name are no messages. */
const OTHER_DIAGRAM = /^\s*(?:stateDiagram|flowchart|graph|classDiagram|erDiagram)/;

const ER_FIELD = /\b(?:PK|FK)\b|\{[^{}]*\b(?:int|string|uuid|varchar|bigint)\b/i;

/** The file of a drawing program, or a board of one that runs in the browser. */
const LINKED_DRAWING = /\.(?:drawio|excalidraw|puml|plantuml|mmd|vsdx?)(?:\.(?:svg|png))?$|\/\/(?:lucid\.app|excalidraw\.com|miro\.com\/app\/board|app\.diagrams\.net)\//;

/** Every shape of a document, in the order of the text. */
export function shapesOf(doc: DesignDoc): FoundShape[] {
  const found: FoundShape[] = [];
  for (const diagram of doc.diagrams) {
    const { block, section, line } = diagram;
    found.push({ shape: 'diagram', block, section, line, count: 1 });
    const isEntityDiagram = /^\s*erDiagram/.test(diagram.source) || (/classDiagram|@startuml/.test(diagram.source) && ER_FIELD.test(diagram.source));
    if (diagram.kind !== 'image' && isEntityDiagram) found.push({ shape: 'er-diagram', block, section, line, count: 1 });
  }
  for (const { target, line } of doc.links) {
    if (!LINKED_DRAWING.test(target)) continue;
    const holder = doc.blocks.findLast((block) => block.line <= line);
    // Without its block: a line that holds nothing but the link is no content.
    if (holder) found.push({ shape: 'diagram', block: undefined, section: holder.section, line, count: 1 });
  }
  const shapesAt = blockShapes(doc);
  doc.blocks.forEach((block, index) => {
    for (const [shape, count] of shapesAt(index)) found.push({ shape, block: index, section: block.section, line: block.line, count });
  });
  for (const flow of numberedFlows(doc)) found.push(flow);
  for (const list of fieldLists(doc)) found.push(list);
  return found;
}

const blockShapes = blockReader((doc) => {
  const marksAt = marksOf(doc);
  return (index) => (doc.blocks[index] ? shapesOfBlock(doc.blocks[index], marksAt(index)) : NONE);
});

function shapesOfBlock(block: Block, marks: number): readonly (readonly [Shape, number])[] {
  if (block.kind === 'code' && block.language === ESTIMATE) {
    const calculations = block.text.split('\n').filter((line) => /[*/+(]| per /.test(line.split('#', 1)[0]?.split('=')[1] ?? '')).length;
    return calculations === 0 ? [] : [['arithmetic', calculations]];
  }
  if (block.kind === 'code') return CODE_SHAPES.filter(([shape, needs, pattern]) => holds(block.text, marks, needs) && pattern.test(block.text) && !isOfDrawing(shape, block) && (shape !== 'structure' || holdsValues(block.text))).map(([shape]) => [shape, 1]);
  if ((marks & ANY_SHAPE) === 0) return NONE;
  const text = block.kind === 'table' ? block.rows.map((row) => row.cells.map((cell) => cell.text).join(' | ')).join('\n') : block.text;
  const found: [Shape, number][] = [];
  for (const [shape, needs, pattern] of TEXT_SHAPES) {
    if (!holds(text, marks, needs)) continue;
    const count = text.match(pattern)?.length ?? 0;
    if (count > 0) found.push([shape, count]);
  }
  return found;
}

/** What looks like a shape in a drawing and is none: the arrows of another kind of diagram, the settings in its first line. */
const isOfDrawing = (shape: Shape, { text, language }: CodeBlock): boolean => (shape === 'sequence-diagram' && OTHER_DIAGRAM.test(text)) || (shape === 'payload' && language === 'mermaid');

/** Whether a structure holds values, two at least: one of methods, or of other parts, is how a program is cut. */
function holdsValues(text: string): boolean {
  const fields = text.split('\n').filter((line) => !/\w\(/.test(line) || /\bclass\b/.test(line));
  return (fields.join('\n').match(VALUE_TYPE)?.length ?? 0) >= 2;
}

const VALUE_TYPE = /\b(?:string|str|text|bytes?|u?int\d{0,2}|integer|long|[iuf](?:8|16|32|64)|float\d{0,2}|double|decimal|number|bool(?:ean)?|time|date(?:time)?|timestamp|duration|uuid)\b/gi;

const holds = (text: string, marks: number, [one, more]: Needs): boolean => (marks & one) !== 0 && (more?.test(text) ?? true);

/** What shapes of texts need one of. */
const ANY_SHAPE = TEXT_SHAPES.reduce((marks, [, [one]]) => marks | one, 0);

const NONE: readonly never[] = [];

const STORES = /\b(?:stor(?:e|es|ed|ing)|contain(?:s|ing)?|consists?|holds?|record(?:s|ed)?|keeps?|includes?|carr(?:y|ies)|fields?|attributes?|properties|information|metadata|payload|structure)\b/i;

/** Words of a list item that names a field, with its type or a remark. */
const FIELD_WORDS = 12;

/** Lists of three short items or more that a sentence about storing or holding something introduces. */
function fieldLists(doc: DesignDoc): FoundShape[] {
  const found: FoundShape[] = [];
  doc.blocks.forEach((block, index) => {
    if (block.kind !== 'text' || !/:[*_\s]*$/.test(block.text.slice(-4)) || !STORES.test(block.text.slice(-200))) return;
    let fields = 0;
    let items = 0;
    for (let at = index + 1; at < doc.blocks.length; at++) {
      const next = doc.blocks[at];
      if (next?.kind !== 'text' || next.item === undefined || next.section !== block.section || (block.item !== undefined && doc.items[next.item]?.depth === doc.items[block.item]?.depth)) break;
      items++;
      if (next.text.length < 120 && (next.text.match(/\S+/g)?.length ?? 0) <= FIELD_WORDS) fields++;
    }
    if (fields >= 3 && fields * 2 >= items) found.push({ shape: 'field-list', block: index, section: block.section, line: block.line, count: 1 });
  });
  return found;
}

/** A step says what is done; a list of parts or of virtues does not. */
const DOES = /\b(?:(?:send|call|write|read|return|store|forward|consume|receive|check|validate|verif|request|fetch|quer|update|create|get|save|insert|generate|push|pull|pick|route|respond|notif|submit|upload|download|click|open|select|look|hit|go|add|remove|delete|compute|assign|process|connect|make|poll|acquire|release|search|publish|subscribe|redirect|start|stop|move|copy|enter|see|choose|match|place|confirm|load|run|use|serve|join|split|put|emit|trigger|mark|set|tell|ask|wait|retr|append|replicate|encode|decode|upsert|commit)(?:s|es|ies|ed|y|ts)?|is|are|will|gets)\b/i;

/** Ordered lists of three steps or more that speak of a client, user, service or store acting. */
function numberedFlows(doc: DesignDoc): FoundShape[] {
  const found: FoundShape[] = [];
  const blockOfItem = new Map<number, number>();
  doc.blocks.forEach((block, index) => {
    if (block.kind === 'text' && block.item !== undefined && !blockOfItem.has(block.item)) blockOfItem.set(block.item, index);
  });
  let run: number[] = [];
  const flush = (): void => {
    const first = doc.items[run[0] ?? -1];
    if (first && run.length >= 3) {
      const acting = run.filter((index) => /\b(?:client|user|server|service|gateway|api|app|worker|database|db|cache|queue|request|response|sends?|calls?|writes?|reads?|returns?|stores?|forwards?|consumes?|publish\w*)\b/i.test(doc.items[index]?.text ?? '')).length;
      const doing = run.filter((index) => DOES.test(doc.items[index]?.text ?? '')).length;
      if (acting * 2 >= run.length && doing * 2 >= run.length) found.push({ shape: 'numbered-flow', block: blockOfItem.get(first.index), section: first.section, line: first.line, count: 1 });
    }
    run = [];
  };
  for (const item of doc.items) {
    if (item.depth > 0) continue;
    const last = doc.items[run.at(-1) ?? -1];
    if (!item.ordered || (last && last.section !== item.section)) flush();
    if (item.ordered) run.push(item.index);
  }
  flush();
  return found;
}
