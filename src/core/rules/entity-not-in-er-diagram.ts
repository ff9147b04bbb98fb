import { entityKey } from '../design/entities.ts';
import { drawingsOf } from '../design/mermaid.ts';
import { message } from '../parsed.ts';
import { defineRule } from './rule.ts';
import { saidOf, stored } from './stored.ts';

const EXCERPT = /\b(?:simplified|excerpt|extract|part of|only the|core (?:entities|tables)|main (?:entities|tables)|most important|left out|omitted|not shown)\b/i;

export default defineRule({
  id: 'entity-not-in-er-diagram',
  summary: 'The entity-relationship diagram shows every entity that the document describes.',
  why: 'Readers take the diagram for the whole. What is missing from it has no relationships, so nobody asks what becomes of it when its parent goes.',
  severity: 'information',
  examples: {
    bad: '# Theatre\n\n## Data Model\n\n```mermaid\nerDiagram\n  PRODUCTION ||--o{ PERFORMANCE : has\n  PERFORMANCE }o--|| STAGE : on\n```\n\n- Production: id, title, premiere\n- Performance: id, production_id, stage_id, starts_at\n- Ticket: id, performance_id, seat\n',
    good: '# Theatre\n\n## Data Model\n\n```mermaid\nerDiagram\n  PRODUCTION ||--o{ PERFORMANCE : has\n  PERFORMANCE ||--o{ TICKET : sells\n```\n\n- Production: id, title, premiere\n- Performance: id, production_id, starts_at\n- Ticket: id, performance_id, seat\n',
  },
  *check(view) {
    const drawings = drawingsOf(view.doc).filter(({ kind, block, nodes }) => kind === 'er' && view.roles[block] === 'content' && nodes.size > 1);
    if (drawings.length === 0 || drawings.some(({ isPartial }) => isPartial)) return;
    const said = drawings.flatMap(({ block }) => [view.doc.blocks[block - 1], view.doc.blocks[block + 1]]).map((block) => (block?.kind === 'text' ? block.text : ''));
    if (said.some((text) => EXCERPT.test(text))) return;
    const drawn = drawings.flatMap(({ nodes }) => [...nodes.keys()].map(entityKey));
    const entities = stored(view).filter(({ source }) => source !== 'er');
    const isDrawn = (key: string): boolean => drawn.some((other) => other === key || other.includes(key) || key.includes(other));
    const lacking = entities.filter((entity, at) => !isDrawn(entityKey(entity.name)) && entities.findIndex(({ name }) => entityKey(name) === entityKey(entity.name)) === at);
    // A diagram of which most entities are missing is about something else.
    if (lacking.length * 2 > entities.length) return;
    for (const entity of lacking) {
      if (EXCERPT.test(saidOf(view, entity))) continue;
      yield { range: entity.range, topic: 'relationships', message: message('"{entity}" is not in the entity-relationship diagram. Draw it with its relationships, or say that the diagram is an excerpt.', { entity: entity.name }) };
    }
  },
});
