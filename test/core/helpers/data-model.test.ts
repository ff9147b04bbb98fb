import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { runHelper } from '../../../src/core/index.ts';
import { undrawnEntities } from '../../../src/core/helpers/entity-diagram.ts';
import { analyse } from '../../support/check.ts';
import { diagramsIn, mermaidProblem } from '../../support/mermaid.ts';
import { fresh, WRITTEN } from './documents.ts';
import { helperOf, write } from './run.ts';

const SQL = `# Seed bank

## Data model

\`\`\`sql
CREATE TABLE grower (
  id bigint PRIMARY KEY,
  email varchar(80) NOT NULL UNIQUE
);
CREATE TABLE bag (
  variety_id bigint NOT NULL REFERENCES variety (id), -- of which kind
  number integer NOT NULL,
  weight numeric(6, 2),
  grower_id bigint,
  PRIMARY KEY (variety_id, number),
  FOREIGN KEY (grower_id) REFERENCES grower (id)
);
CREATE TABLE IF NOT EXISTS variety (id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, name text NOT NULL);
\`\`\`

Every table also has created_at, created_by, updated_at and updated_by.
`;

describe('the ER diagram', () => {
  it('is made of the entities that SQL describes, with keys and relations', async () => {
    const { text } = await write('entity-diagram', SQL, {});
    const [diagram = ''] = diagramsIn(text);
    assert.equal(diagram, `erDiagram
  variety ||--o{ bag : "variety_id"
  grower |o--o{ bag : "grower_id"
  grower {
    bigint id PK
    varchar email UK
  }
  bag {
    bigint variety_id PK, FK
    integer number PK
    numeric weight
    bigint grower_id FK
  }
  variety {
    bigint id PK
    text name
  }
`);
    assert.equal(await mermaidProblem(diagram), undefined);
    assert.equal((await write('entity-diagram', text, {})).outcome.note, 'The diagram shows every entity that the document describes.');
  });

  it('is made of tables, too', async () => {
    const [diagram = ''] = diagramsIn((await write('entity-diagram', WRITTEN.replace(/```mermaid\nerDiagram[^]*?```/, ''), {})).text).filter((each) => each.startsWith('erDiagram'));
    assert.match(diagram, /locker \|\|--o\{ compartment : "locker_id"/);
    assert.match(diagram, /compartment \|o--o\{ parcel : "compartment_id"/);
    assert.match(diagram, /parcel \{\n {4}bigint id PK\n {4}text tracking_number UK\n/);
    assert.equal(await mermaidProblem(diagram), undefined);
  });

  it('is kept in step, and what was drawn by hand stays', async () => {
    const drawn = `${SQL}\n\`\`\`mermaid\nerDiagram\n  %% by hand\n  GROWERS ||--|{ ORDER : places\n  GROWERS {\n    bigint id PK\n  }\n\`\`\`\n`;
    const { view } = await analyse(drawn);
    assert.deepEqual(undrawnEntities(view).map(({ name }) => name), ['bag', 'variety']);
    const { text, outcome } = await write('entity-diagram', drawn, {});
    assert.equal(outcome.note, 'Drew bag and variety.');
    const [before = ''] = diagramsIn(drawn);
    const [after = ''] = diagramsIn(text);
    assert.ok(after.startsWith(before.trimEnd()));
    assert.match(after, /\n {2}variety \|\|--o\{ bag : "variety_id"\n {2}GROWERS \|o--o\{ bag : "grower_id"\n {2}bag \{\n/);
    assert.doesNotMatch(after, / grower \{/);
    assert.equal(await mermaidProblem(after), undefined);
  });

  it('takes names that Mermaid would not', async () => {
    const text = '# Lager\n\n## Data model\n\n| Entity | Field | Type |\n| --- | --- | --- |\n| Große "Kiste" | id | uuid |\n| | 2nd name, größe | varchar(20) |\n| end | class, id | text |\n';
    const [diagram = ''] = diagramsIn((await write('entity-diagram', text, {})).text);
    assert.equal(await mermaidProblem(diagram), undefined, diagram);
  });

  it('says so where there is nothing to draw', async () => {
    assert.match((await write('entity-diagram', fresh('ten-phase'), {})).outcome.note ?? '', /^No entity with fields was found/);
  });
});

describe('entity tables from SQL', () => {
  it('stand below the statements, with types and keys', async () => {
    const { text } = await write('entity-table', SQL, {});
    assert.ok(text.includes(`\`\`\`

| Entity | Field | Type | May be empty | Key |
| --- | --- | --- | --- | --- |
| grower | id | bigint | no | primary key |
| grower | email | varchar(80) | no | unique |
| bag | variety_id | bigint | no | primary key, foreign key to variety |
| bag | number | integer | no | primary key |
| bag | weight | numeric(6, 2) | yes | none |
| bag | grower_id | bigint | yes | foreign key to grower |
| variety | id | bigint | no | primary key |
| variety | name | text | no | none |

Every table also`), text);
    const { view } = await analyse(text);
    const [asked] = runHelper(helperOf('entity-table'), view, {}).questions;
    assert.ok(asked?.kind === 'pick-many');
    assert.deepEqual(asked.picked, []);
  });

  it('say so where there is no SQL', async () => {
    assert.match((await write('entity-table', WRITTEN, {})).outcome.note ?? '', /no CREATE TABLE/);
  });
});

describe('messages', () => {
  const answers = { message: 'order.placed', producer: 'orders', consumers: 'printer, mail', key: 'orderId', fields: 'orderId: uuid | text', ordering: 'per-key' };
  it('make a table, and then rows of it', async () => {
    const first = await write('messages', fresh('deep-dive'), answers);
    assert.match(first.text, /\| Message \| Producer \| Consumers \| Key \| Fields \| Version \| Ordering \|\n[^\n]+\n\| order\.placed \| orders \| printer, mail \| orderId \| orderId: uuid \\\| text \| 1 \| per key \|\n/);
    const second = await write('messages', first.text, { ...answers, message: 'order.sent', ordering: 'none' });
    assert.match(second.text, /\| 1 \| per key \|\n\| order\.sent \|[^\n]*\| none \|\n/);
  });
  it("fit the columns of the writer's own table", async () => {
    const text = '# Depot\n\n## Messages\n\n| Event | Consumers | Key and ordering | Remark |\n| --- | --- | --- | --- |\n| bag.filled | printer | bagId, per key | new |\n';
    assert.match((await write('messages', text, answers)).text, /\| new \|\n\| order\.placed \| printer, mail \| orderId, per key \| {2}\|\n/);
  });
});
