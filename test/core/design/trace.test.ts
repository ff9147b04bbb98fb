import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, it } from 'mocha';
import { aimKey, aimsOf } from '../../../src/core/design/aims.ts';
import { termsOf } from '../../../src/core/design/terms.ts';
import { traceOf, type TracedAim } from '../../../src/core/design/trace.ts';
import { analyse } from '../../support/check.ts';

const traced = async (text: string) => traceOf((await analyse(text)).view);
/** `F1 #POST /rides ~ride`: what serves an aim, by id or by terms. */
const told = ({ aim, parts, aims }: TracedAim): string => [aim.id ?? aim.text, ...parts.map(({ to, by }) => `${by === 'id' ? '#' : '~'}${to.name}`), ...aims.map(({ to, by }) => `${by === 'id' ? '#' : '~'}${to.id ?? to.text}`)].join(' ');

const LIBRARY = `# Toy library

## Goals

- G1: families find a toy within a minute
- G2: no toy is lent twice

## Functional requirements

| Id | The system must | Out of scope beside it |
| --- | --- | --- |
| FR-1 | let a family search toys by age (G1) | ratings |
| FR-2 | let a family reserve a toy | payment |
| FR-3 | remind of toys that are due | letters |

Out of scope:

- selling old toys

## Non-functional requirements

- NFR-1: p99 of a search below 300 ms
- NFR-2: a toy is never promised twice: strong consistency (G2)

## API

| Endpoint | Gives | Serves |
| --- | --- | --- |
| \`GET /toys?age={age}\` | page of toys | FR-1 |
| \`POST /reservations\` | reservation of a toy | FR-2 |

## Data model

| Entity | Fields |
| --- | --- |
| toy | id, name, age |
| reservation | id, toy_id, family_id |

## Detailed design

### Reserving

Two families want the same toy: the row of the toy is locked and its version checked, so the second gets a conflict (NFR-2).

### Search

Results come from a cache of 10 minutes, so that the p99 stays below 300 ms.
`;

describe('the tracing', () => {
  it('follows ids from requirements to the design, and goals to what serves them', async () => {
    const { goals, requirements, qualities, byIds } = await traced(LIBRARY);
    assert.equal(byIds, true);
    assert.deepEqual(requirements.map(told), ['FR-1 #GET /toys ~toy #G1', 'FR-2 #POST /reservations #toy #reservation', 'FR-3 ~toy']);
    assert.deepEqual(goals.map(told), ['G1 #FR-1', 'G2 #NFR-2']);
    assert.deepEqual(qualities.map(told), ['NFR-1 ~Search', 'NFR-2 #Reserving #G2']);
  });
  it('says by which words or quality it found a link', async () => {
    const { qualities } = await traced(LIBRARY);
    assert.deepEqual(qualities[0]?.parts.map(({ shared }) => shared), [['latency']]);
  });
  it('goes by shared words where there are no ids', async () => {
    const { requirements, byIds } = await traced('# Well\n\n## Functional requirements\n\n- A farmer can read the level of a well\n- A farmer can close a valve\n- A vet can inspect a cow\n\n## API\n\n- `GET /wells/{id}/level` gives the level\n- `POST /valves/{id}/closings` closes the valve\n');
    assert.equal(byIds, false);
    assert.deepEqual(requirements.map(told), ['A farmer can read the level of a well ~GET /wells/{id}/level', 'A farmer can close a valve ~POST /valves/{id}/closings', 'A vet can inspect a cow']);
  });
  it('reads from a table of goals what each follows from, by id or by name', async () => {
    const text = '# Well\n\n## Functional requirements\n\n- F1: a farmer closes a valve\n- F2: a vet inspects a cow\n\n## Non-functional requirements\n\n- Latency: p99 below 1 s\n\n## Design goals\n\n| Order | Goal | Follows from | Gives up |\n| --- | --- | --- | --- |\n| 1 | valves close whatever happens | F1 | cost |\n| 2 | quick on a bad line | latency | detail |\n| 3 | fun to build | nothing | time |\n';
    const { goals } = await traced(text);
    assert.deepEqual(goals.map(told), ['valves close whatever happens #F1', 'quick on a bad line ~Latency: p99 below 1 s', 'fun to build']);
  });
  it('does not take an aim\'s own row, a comment or another number for a reference', async () => {
    const { requirements } = await traced('# Well\n\n## Functional requirements\n\n- F1: close a valve\n- F2: open the gate\n\n## Data model\n\n<!-- F1 -->\n\n| Entity | Fields |\n| --- | --- |\n| ship | id, berth, F10 |\n');
    assert.deepEqual(requirements.map(told), ['F1', 'F2']);
  });
  it('tells a quality among features, and takes a use case of the design for a flow', async () => {
    const { requirements, qualities } = await traced('# Well\n\n## Requirements\n\n- A farmer closes a valve\n- The service has high availability\n\n## High-level design\n\n### Use case: a farmer closes a valve\n\n- The app calls the gateway\n- The gateway calls the valve and fails over to its twin\n');
    assert.deepEqual(requirements.map(told), ['A farmer closes a valve ~Use case: a farmer closes a valve']);
    assert.deepEqual(qualities.map(({ aim }) => aim.text), ['The service has high availability']);
  });
  it('reads qualities across the columns of a table of features', async () => {
    const { view } = await analyse('# Well\n\n## Non-functional requirements\n\n| Feature | Latency | Availability |\n| --- | --- | --- |\n| F1 | p99 below 1 s | 99.9 % |\n');
    assert.deepEqual(aimsOf(view).map(({ kind, text }) => [kind, text]), [['quality', 'Latency: p99 below 1 s'], ['quality', 'Availability: 99.9 %']]);
  });
  it('leaves out what is out of scope, templates\' starters and the steps of a flow', async () => {
    const { view } = await analyse('# Well\n\n## Requirements\n\nMust have:\n\n- close a valve\n\nOut of scope:\n\n- drill a well\n\n### Non-goals\n\n- sell water\n\n## High-level design\n\n### Use case: close a valve\n\n1. The app calls the gateway.\n2. The gateway calls the valve.\n3. The valve closes.\n');
    assert.deepEqual(aimsOf(view).map(({ text }) => text), ['close a valve']);
    const { requirements } = traceOf(view);
    assert.deepEqual(requirements.map(told), ['close a valve ~Use case: close a valve']);
    const seeds = await analyse(readFileSync(fileURLToPath(new URL('../../workspace/docs/design/seed-bank.md', import.meta.url)), 'utf8'));
    assert.deepEqual(aimsOf(seeds.view), []);
  });
  it('reads the sample: each requirement is served, the flow by its id', async () => {
    const { requirements, qualities } = await traced(readFileSync(fileURLToPath(new URL('../../workspace/docs/design/parcel-lockers.md', import.meta.url)), 'utf8'));
    assert.deepEqual(requirements.map(({ aim }) => aim.id), ['F1', 'F2', 'F3', 'F4']);
    assert.ok(requirements.every(({ parts }) => parts.some(({ to }) => to.kind === 'endpoint')));
    assert.ok(requirements[0]?.parts.some(({ to, by }) => to.kind === 'flow' && by === 'id'));
    assert.deepEqual(qualities.map(({ aim }) => aim.text.split(':')[0]), ['Concurrent users', 'Latency', 'Availability', 'Durability', 'Growth']);
    assert.ok(qualities.every(({ parts }) => parts.length > 0));
  });
  it('gives every aim a range within the text, with any line end', async () => {
    for (const text of [LIBRARY, LIBRARY.replaceAll('\n', '\r\n')]) {
      const { view } = await analyse(text);
      const aims = aimsOf(view);
      assert.equal(aims.length, 7);
      for (const { range } of aims) assert.match(text.slice(range.start, range.end), /^[^\r\n]+$/);
    }
  });
  it('stays quick on a thousand requirements and endpoints', async () => {
    const many = Array.from({ length: 1000 }, (_, at) => at);
    const { requirements, parts } = await traced(`# Well\n\n## Functional requirements\n\n${many.map((at) => `- FR-${at}: constructor of valve ${at}`).join('\n')}\n\n## API\n\n${many.map((at) => `- \`GET /valves${at}\` serves FR-${at}`).join('\n')}\n`);
    assert.equal(requirements.length, 300);
    assert.ok(parts.length <= 300);
  });
});

describe('ids and terms', () => {
  it('of one aim are one, however they are written', () => {
    assert.deepEqual(['FR-01', 'fr 1', 'FR1', 'NFR-10'].map(aimKey), ['FR1', 'FR1', 'FR1', 'NFR10']);
  });
  it('leave out filler and endings, and know deeds', () => {
    assert.deepEqual([...termsOf('Users should be able to upload files')], ['+create', 'upload', 'fil']);
    assert.deepEqual([...termsOf('POST /files uploading')], ['+create', 'post', 'fil', 'upload']);
    assert.deepEqual([...termsOf('上传文件')], ['上传', '传文', '文件']);
  });
});
