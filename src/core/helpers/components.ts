import { singular } from '../design/entities.ts';
import { type Drawing, drawingsOf } from '../design/mermaid.ts';
import { wordsOf } from '../design/said.ts';
import type { TableBlock } from '../document/model.ts';
import { plainText } from '../document/plain-text.ts';
import type { Edit } from '../finding.ts';
import { type ComponentKind, COMPONENT_KINDS, USUAL_COMPONENTS } from '../knowledge/components.ts';
import { TECHNOLOGIES } from '../knowledge/technologies.ts';
import type { View } from '../rules/rule.ts';
import { type Answers, type Helper, many, one, type Question } from './helper.ts';
import { capitalised, nameText, table } from './markdown.ts';
import { fenced, newId, quoted } from './mermaid-text.ts';
import { addLines, addRows, writeInto } from './place.ts';

/** Components from the palette: a table with what each does, and a flowchart that grows with every further one. */
export const components: Helper = {
  id: 'components',
  title: 'Add Components',
  rules: ['missing-architecture', 'missing-diagram', 'component-not-in-diagram'],
  questions: (view, answers) => {
    const known = new Set(partsOf(view).map(({ kind }) => kind?.id));
    const offered = COMPONENT_KINDS.filter(({ id, several }) => several || !known.has(id));
    return [
      {
        kind: 'pick-many',
        id: 'components',
        question: known.size > 0 ? 'Which components are to be added?' : 'Which components does the design have?',
        choices: offered.map(({ id, name, does, when }) => ({ id, label: name, description: when, detail: capitalised(`${does}.`) })),
        picked: known.size > 0 ? [] : USUAL_COMPONENTS,
      },
      ...offered.filter(({ id }) => many(answers, 'components').includes(id)).flatMap((kind) => questionsAbout(kind)),
    ];
  },
  write: (view, answers) => ({ edits: write(view, answers) }),
};

function questionsAbout({ id, name, roles, several }: ComponentKind): Question[] {
  if (several) return [{ kind: 'text', id: `${id}-names`, question: `${name}: its name, or several parted by commas`, value: id === 'service' ? 'Application service' : name }];
  if (roles.length === 0) return [];
  const choices = roles.flatMap((role) => TECHNOLOGIES[role]).map((technology) => ({ id: technology.name, label: technology.name, detail: technology.fact }));
  return [{ kind: 'pick', id: `${id}-technology`, question: `${name}: with what?`, choices: [...choices, { id: 'open', label: 'Not decided yet' }] }];
}

/** A part of the design, drawn or listed or to be added. */
export interface Part {
  readonly kind: ComponentKind | undefined;
  readonly name: string;
  /** Its id in the diagram. */
  readonly node: string | undefined;
  readonly technology: string;
  readonly isNew: boolean;
}

/** The kind that a name speaks of. */
export const kindOf = (name: string): ComponentKind | undefined => COMPONENT_KINDS.find(({ named }) => named.test(name.replace(/([a-z])([A-Z])/g, '$1 $2')));

/** The parts that the document has: boxes of its flowcharts and rows of its component tables. */
export function partsOf(view: View): Part[] {
  const drawn = flowchartOf(view);
  const nodes = [...(drawn?.nodes.values() ?? [])].map(({ id, label }): Part => ({ kind: kindOf(label) ?? kindOf(id), name: label, node: id, technology: '', isNew: false }));
  // A database may be drawn under its product's name.
  const isDrawn = (name: string): boolean => {
    const kind = kindOf(name);
    return nodes.some((node) => sameName(node.name, name) || (kind !== undefined && !kind.several && node.kind === kind));
  };
  const listed = (tableOf(view)?.rows ?? []).map(({ cells }) => plainText(cells[0]?.text ?? '')).filter((name) => name !== '' && !isDrawn(name));
  return [...nodes, ...listed.map((name): Part => ({ kind: kindOf(name), name, node: undefined, technology: '', isNew: false }))];
}

/** Whether two names are one, or one is the other with a word more: "Locker" and "Locker service". */
function sameName(a: string, b: string): boolean {
  const [fewer = [], more = []] = [a, b].map((name) => wordsOf(name).map(singular)).sort((one, other) => one.length - other.length);
  return fewer.length > 0 && more.length - fewer.length < 2 && fewer.every((word) => more.includes(word));
}

/** The flowchart that shows the architecture: the writer's first. */
function flowchartOf({ doc, roles }: View): Drawing | undefined {
  return drawingsOf(doc).find(({ kind, block }) => kind === 'flowchart' && roles[block] === 'content');
}

/** The table of components: the writer's first. */
function tableOf({ doc, roles }: View): TableBlock | undefined {
  return doc.blocks.find((block, index): block is TableBlock => block.kind === 'table' && roles[index] === 'content' && /^(?:components?|services?|parts?)(?: names?)?$/i.test(plainText(block.header.cells[0]?.text ?? '')));
}

function write(view: View, answers: Answers): Edit[] {
  const known = partsOf(view);
  const taken = new Set(known.flatMap(({ node }) => node ?? []));
  const isKnown = (name: string): boolean => known.some((part) => sameName(part.name, name));
  const drawing = flowchartOf(view);
  const chosen = many(answers, 'components');
  if (chosen.length === 0) return [];
  // Somebody calls, and something answers, in every design.
  const implied = drawing ? [] : ['client', 'service'].filter((id) => !known.some(({ kind }) => kind?.id === id));
  const added = COMPONENT_KINDS.filter(({ id }) => chosen.includes(id) || implied.includes(id)).flatMap((kind) => {
    const names = kind.several && chosen.includes(kind.id) ? [...new Set(one(answers, `${kind.id}-names`).split(',').map(nameText))].filter((name) => name !== '' && !isKnown(name)) : [kind.name];
    const technology = one(answers, `${kind.id}-technology`);
    return names.map((name): Part => ({ kind, name, node: newId(name, taken), technology: technology === 'open' ? 'not decided yet' : technology, isNew: true }));
  });
  if (added.length === 0) return [];
  const undrawn = known.filter(({ node }) => node === undefined).map((part): Part => ({ ...part, node: newId(part.name, taken), isNew: true }));
  const all = [...known.filter(({ node }) => node !== undefined), ...undrawn, ...added];
  const links = linksOf(all);
  const lines = [...all.filter(({ isNew }) => isNew).map((part) => `  ${boxOf(part)}`), ...links.map(({ from, to, asynchronous }) => `  ${from.node} ${asynchronous ? '-.->' : '-->'} ${to.node}`)];

  const list = tableOf(view);
  const texts = new Map<string, string>();
  if (!list) texts.set('architecture', table(['Component', 'Technology', 'What it does here'], added.map((part) => [part.name, part.technology, part.kind?.does ?? ''])));
  if (!drawing) {
    const text = fenced(['flowchart LR', ...lines]);
    if (view.asked.has('diagram') || !texts.has('architecture')) texts.set('diagram', text);
    else texts.set('architecture', `${texts.get('architecture')}\n\n${text}`);
  }
  const edits = writeInto(view, texts);
  if (list) edits.push(addRows(view.doc, list, added.map((part) => list.header.cells.map((cell, column) => cellFor(part, links, plainText(cell.text), column)))));
  if (drawing) edits.push(addLines(view.doc, drawing, lines));
  return edits.sort((a, b) => a.range.start - b.range.start);
}

const SHAPES: Readonly<Record<ComponentKind['shape'], readonly [string, string]>> = { box: ['[', ']'], store: ['[(', ')]'], queue: ['[[', ']]'], round: ['([', '])'] };

function boxOf({ kind, name, node }: Part): string {
  const [open, close] = SHAPES[kind?.shape ?? 'box'];
  return `${node}${open}${quoted(name)}${close}`;
}

interface Link {
  readonly from: Part;
  readonly to: Part;
  readonly asynchronous: boolean;
}

/** Arrows to and from what is new; those between parts that are there are the writer's. */
function linksOf(parts: readonly Part[]): Link[] {
  const links: Link[] = [];
  for (const to of parts) {
    for (const { kinds, asynchronous = false } of to.kind?.calledBy ?? []) {
      const callers = kinds.map((kind) => parts.filter((other) => other.kind?.id === kind)).find((found) => found.length > 0) ?? [];
      const fresh = callers.filter(({ isNew }) => isNew);
      for (const from of to.isNew ? new Set([...fresh, ...callers.slice(0, 1)]) : fresh) links.push({ from, to, asynchronous });
    }
  }
  return links;
}

/** What stands in a column of the writer's own table, as far as its title tells. */
function cellFor(part: Part, links: readonly Link[], title: string, column: number): string {
  const { name, technology, kind } = part;
  if (column === 0) return name;
  if (/\b(?:needs|depends on|calls|uses)\b/i.test(title)) return [...new Set(links.filter(({ from }) => from === part).map(({ to }) => to.name))].join(', ');
  if (/\b(?:technolog\w{1,3}|product|choice|with|stack)\b/i.test(title)) return technology;
  return /\b(?:does|job|what|responsib\w{1,6}|answers for|purpose|role|description)\b/i.test(title) ? (kind?.does ?? '') : '';
}
