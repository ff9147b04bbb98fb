import { entityKey } from '../design/entities.ts';
import { drawingsOf } from '../design/mermaid.ts';
import { message } from '../parsed.ts';
import { defineRule } from './rule.ts';
import { stored } from './stored.ts';

export default defineRule({
  id: 'er-entity-without-table',
  summary: 'Each entity of the entity-relationship diagram has its fields somewhere, where others have theirs.',
  why: 'A box without fields is a name. Its size, its key and its indexes are all still open, and the estimate of the storage has left it out.',
  severity: 'information',
  examples: {
    bad: '# Theatre\n\n## Data Model\n\n```mermaid\nerDiagram\n  PRODUCTION ||--o{ PERFORMANCE : has\n  PERFORMANCE ||--o{ TICKET : sells\n```\n\n- Production: id, title, premiere\n- Performance: id, production_id, starts_at\n',
    good: '# Theatre\n\n## Data Model\n\n```mermaid\nerDiagram\n  PRODUCTION ||--o{ PERFORMANCE : has\n  PERFORMANCE ||--o{ TICKET : sells\n  TICKET {\n    bigint id PK\n    text seat\n  }\n```\n\n- Production: id, title, premiere\n- Performance: id, production_id, starts_at\n',
  },
  *check(view) {
    const described = stored(view).map(({ name }) => entityKey(name));
    const isDescribed = (name: string): boolean => described.some((key) => key === entityKey(name) || key.includes(entityKey(name)) || entityKey(name).includes(key));
    for (const { kind, block, nodes } of drawingsOf(view.doc)) {
      if (kind !== 'er' || view.roles[block] !== 'content') continue;
      const lacking = [...nodes.values()].filter(({ id }) => !isDescribed(id));
      // Where most have none, the diagram is a sketch of names.
      if (lacking.length === 0 || lacking.length * 2 > nodes.size) continue;
      for (const { id, range } of lacking) {
        yield { range, topic: 'data-model', message: message('"{entity}" is drawn and nowhere described, while the other entities have fields. List its fields in the diagram or in a table.', { entity: id }) };
      }
    }
  },
});
