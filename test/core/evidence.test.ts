import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { parseDocument } from '../../src/core/index.ts';
import { analyse, engine } from '../support/check.ts';

const shown = (text: string, topic: string): string[] => engine.recognise(parseDocument(text)).get(topic)?.evidence.map((place) => place.text) ?? [];
const stateOf = (text: string, topic: string): string | undefined => engine.recognise(parseDocument(text)).get(topic)?.state;

describe('evidence', () => {
  it('is the section of the topic and what it says, not a word said elsewhere', () => {
    const text = '# Tide tables\n\n## Visitors\n\nPrinted tables are cached by the harbour office.\n\n## Caching\n\nTables of a port are cached in Redis for 6 hours; the publish job evicts them.\n';
    assert.deepEqual(shown(text, 'caching'), ['## Caching', 'Tables of a port are cached in Redis for 6 hours; the publish job evicts them.']);
  });
  it('names the outermost section, and of several the one that says most first', () => {
    const text = '# Tide tables\n\n## Cache of pictures\n\nPictures lie in a folder of each board, and somebody empties it in spring.\n\n## Caching\n\n### Cache keys\n\nThe port and the day, cached for 6 hours.\n\n### Cache invalidation\n\nThe cache is invalidated by the publish job.\n';
    assert.deepEqual(shown(text, 'caching').slice(0, 2), ['## Caching', '## Cache of pictures']);
  });
  it('is where several statements stand together before a single one', () => {
    const text = '# Tide tables\n\n## Reading\n\nBoards keep an LRU cache.\n\n## Publishing\n\nTables are cached in Redis for 6 hours. The cache is invalidated by the publish job, and the cache hit rate is told daily.\n\n## Archive\n\nOld tables are in a read through cache.\n';
    assert.match(shown(text, 'caching')[0] ?? '', /^Tables are cached/);
    assert.equal(shown(text, 'caching').length, 1);
  });
  it('shows no section that is empty where the topic is covered elsewhere', () => {
    const text = '# Tide tables\n\n## Caching\n\n## Reading\n\nTables are cached in Redis for 6 hours. The cache is invalidated by the publish job.\n';
    assert.equal(stateOf(text, 'caching'), 'covered');
    assert.match(shown(text, 'caching').join(), /^Tables are cached[^#]*$/);
  });
  it('is the section that should hold it where that is empty', () => {
    assert.deepEqual(shown('# Tide tables\n\n## Caching\n\n## Reading\n\nA board reads its table.\n', 'caching'), ['## Caching']);
  });
  it('is nothing outside the section of the topic, and nothing in a part of it that is about another', () => {
    const text = '# Tide tables\n\n## Reading\n\nTables are cached in Redis for 6 hours. The cache is invalidated by the publish job, and the cache hit rate is told daily.\n\n## Caching\n\nA board keeps its table in an LRU cache.\n\n### Monitoring\n\nThe cache hit rate is told daily, and an alert is sent when it falls below half.\n';
    assert.deepEqual(shown(text, 'caching'), ['## Caching', 'A board keeps its table in an LRU cache.']);
  });
  it('is two lines below a heading, the ones that say most', () => {
    const text = '# Tide tables\n\n## Caching\n\n- An LRU cache on the board with cache eviction\n- The cache is in Redis\n- A cache hit, as cache misses go to the store, and the cache expires\n- Cache invalidation comes from the publish job, which the cache key names\n';
    assert.equal(shown(text, 'caching').length, 3);
  });
  it('is no line among what is left out or tested where another says it', () => {
    const text = '# Tide tables\n\n## Non-goals\n\n- Tables that are cached in Redis by an LRU cache, with cache invalidation\n\n## Reading\n\nA board keeps its table in a local cache with a TTL of 6 hours.\n';
    assert.deepEqual(shown(text, 'caching'), ['A board keeps its table in a local cache with a TTL of 6 hours.']);
  });
  it('is what is said before what is to be said', () => {
    const text = '# Tide tables\n\n## Reading\n\n- Discuss cache invalidation, cache eviction and the cache hit rate\n- Tables are cached in Redis\n';
    assert.deepEqual(shown(text, 'caching'), ['- Tables are cached in Redis']);
  });
  it('is what is tested or left out where elsewhere only words are said', () => {
    const text = '# Tide tables\n\n## Boards\n\nA board has a cache.\n\n## Test plan\n\nTables that are cached in Redis are read back, and an LRU cache is filled.\n';
    assert.match(shown(text, 'caching')[0] ?? '', /^Tables that are cached/);
  });
  it('is no long question of a template where a section is named for the topic', () => {
    const text = '# Tide tables\n\n## Will boards that are switched off for a winter need new monitoring in spring?\n\nNo, they keep theirs: metrics are sent to Prometheus once a board has power.\n\n## Monitoring\n\nAn alert is sent when a board is silent for an hour.\n';
    assert.deepEqual(shown(text, 'monitoring').filter((line) => line.startsWith('#')), ['## Monitoring']);
  });
  it('is the line that says it outright before one with a phrase that is often said in passing', () => {
    const text = '# Tide tables\n\n## Boards\n\nThe lamp is lit periodically, otherwise it stays dark.\n\n## Reading\n\nTables are found through a Bloom filter.\n';
    assert.deepEqual(shown(text, 'detailed-design'), ['Tables are found through a Bloom filter.']);
  });
  it('stands in the section whose lines say most, however often its words were said before', () => {
    const text = '# Tide tables\n\nBoards have an LRU cache.\n\nA cache miss goes to the store.\n\n## Reading\n\nAn LRU cache is asked first, and a cache miss goes to the store.\n\nAn LRU cache of the harbour has a cache miss at night.\n';
    assert.match(shown(text, 'caching')[0] ?? '', /^An LRU cache is asked first/);
  });
  it('counts a word once in a line where all is said in passing, too', () => {
    const text = '# Tide tables\n\n## Boards\n\nThen a board is lit, then it is dark, then it is lit, and then it is dark.\n\nThe store is told on completion.\n';
    assert.deepEqual(shown(text, 'data-flow'), ['The store is told on completion.']);
  });
  it('is a short line rather than a long paragraph that says as much', () => {
    const paragraph = 'Boards were built in the winter of the great storm by the harbour office, who keep them lit through the night with lamps of their own, and who have since then told each other of what boards of other harbours do, '.repeat(2);
    const text = `# Tide tables\n\n## Reading\n\n${paragraph}so that a board has an LRU cache, and a cache miss goes to the store.\n\nAn LRU cache is asked first, and a cache miss is told.\n`;
    assert.match(shown(text, 'caching')[0] ?? '', /^An LRU cache is asked first/);
  });
  it('counts a phrase once in a line', () => {
    const text = '# Tide tables\n\n## Reading\n\nThe cache of a board is a cache of the cache of the harbour: cache upon cache.\n\nTables are cached in Redis.\n';
    assert.match(shown(text, 'caching')[0] ?? '', /in Redis/);
  });
  it('tells the design before what led to it, except where a topic is at home there', () => {
    const text = '# Tide tables\n\n## Motivation\n\nToday an LRU cache in Redis has a cache hit rate of a tenth, and it saturates under peak load, a bottleneck.\n\n## Reading\n\nA board keeps its table in a local cache with a TTL of 6 hours, and its bottleneck is the store.\n';
    assert.match(shown(text, 'caching')[0] ?? '', /^A board keeps/);
    assert.match(shown(text, 'bottlenecks')[0] ?? '', /^Today/);
  });
  it('is a long heading only where no line says it', () => {
    const question = '## Will boards that are switched off for a winter need any monitoring of their own in spring?\n\nThey are woken one by one by the harbour office, and logs of that are kept by nobody.\n';
    assert.match(shown(`# Tide tables\n\n${question}\n## Reading\n\nAn alert is sent when a board is silent; metrics are sent to Prometheus.\n`, 'monitoring')[0] ?? '', /^An alert/);
    assert.match(shown(`# Tide tables\n\n${question}`, 'monitoring')[0] ?? '', /^## Will boards/);
  });
  it('is an answer rather than any JSON', () => {
    const text = '# Tide tables\n\n## Boards\n\n```json\n{ "name": "oslo", "lamp": 4 }\n```\n\nThe response holds the table.\n';
    assert.match(shown(text, 'request-response')[0] ?? '', /^The response holds/);
  });
  it('tells how it works rather than what is called', () => {
    const text = '# Tide tables\n\n## Boards\n\n```ts\nlight(board: Board, hour: number): Lamp;\n```\n\nTables are found through a Bloom filter.\n';
    assert.match(shown(text, 'detailed-design')[0] ?? '', /Bloom/);
  });
  it('is no list of related articles', () => {
    assert.equal(stateOf('# Tide tables\n\n## Related articles\n\n- **[LRU cache eviction](a.md)** - cached in Redis\n- **[Cache invalidation](b.md)** - cache hit rate\n', 'caching'), 'missing');
  });
  it('is no heading that would fit any topic where one names this one', () => {
    const text = '# Tide tables\n\n## Goals\n\n- Boards are right to the minute\n- Harbours publish tables without our help\n\n## Proposal\n\nHarbours publish their tables on a board of their own, and readers see them a minute later.\n';
    assert.deepEqual(shown(text, 'functional-requirements').filter((line) => line.startsWith('#')), ['## Goals']);
  });
  it('is no part of a part where the whole has a heading', () => {
    const text = '# Tide tables\n\n## Caching\n\nTables are cached in Redis for 6 hours.\n\n## Reading\n\nA board reads its table.\n\n### Boards of a port\n\nThey stand by the water.\n\n#### Cache\n\nA local cache with a TTL of a day, an LRU cache, with cache invalidation.\n';
    assert.deepEqual(shown(text, 'caching').filter((line) => line.startsWith('#')), ['## Caching']);
  });
  it('is no title, and neither is one before an appendix', () => {
    const body = '## Parts\n\n### Reader\n\nReads.\n\n### Store\n\nStores.\n\n## Architecture\n\nThe architecture consists of a reader, a store and a publisher that talk over HTTP.\n';
    assert.equal(shown(`# System design of tide tables\n\n${body}\n# Sheet for the last minute\n\nTables are read once a day.\n`, 'architecture')[0], '## Architecture');
  });
  it('is not found in an address', () => {
    assert.equal(stateOf('# Tide tables\n\n## Links\n\nFormer work (https://example.org/cache-invalidation/redis-cache/cached-in-redis/lru-cache-eviction) is by the harbour office.\n', 'caching'), 'missing');
  });
});

describe('a shape', () => {
  it('of arrows is a diagram, and no list of signatures', () => {
    assert.equal(stateOf('# Tides\n\n## Parts\n\n```\nPut(name string) -> Table\nGet(name string) -> Table\nlist(port) => Table\n```\n', 'diagram'), 'missing');
    assert.equal(stateOf('# Tides\n\n## Parts\n\n```\nboard -> reader -> store\n          |\n          v\n[publisher] --> store -> archive\n```\n', 'diagram'), 'covered');
  });
  it('in a picture is a diagram, and tells nothing else of itself', () => {
    const picture = '![Boards and the store](a.png)';
    assert.deepEqual(shown(`# Tides\n\n## Architecture\n\n${picture}\n\nA board stands in each harbour.\n`, 'architecture'), ['## Architecture']);
    assert.deepEqual(shown(`# Tides\n\n## Parts\n\n${picture}\n\nThe system consists of boards, a reader and a store that talk over HTTP.\n`, 'architecture').includes(picture), false);
    assert.deepEqual(shown(`# Tides\n\n## Boards\n\n![Read latency of a board](b.png)\n\n## Parts\n\n${picture}\n`, 'diagram'), [picture]);
  });
  it('of states shows no parts', () => {
    const text = '# Tides\n\n## Architecture\n\nA board stands in each harbour.\n\n```mermaid\nstateDiagram-v2\n  Dark --> Lit : dusk\n  Lit --> Dark : dawn\n```\n';
    assert.deepEqual(shown(text, 'architecture'), ['## Architecture']);
  });
  it('of states is no exchange of messages', () => {
    assert.equal(stateOf('# Tides\n\n## Boards\n\n```mermaid\nstateDiagram-v2\n  Dark --> Lit : dusk\n  Lit --> Dark : dawn\n```\n', 'service-communication'), 'missing');
    assert.equal(stateOf('# Tides\n\n## Boards\n\n```mermaid\nsequenceDiagram\n  Board ->> Store : read\n  Store ->> Board : table\n```\n', 'service-communication'), 'covered');
  });
  it('of braces is a body, and no setting of a drawing', () => {
    assert.equal(stateOf('# Tides\n\n## Part one\n\n```\nBody: { port, day }\nResponse: { heights }\n```\n', 'request-response'), 'covered');
    assert.equal(stateOf('# Tides\n\n## Part one\n\n```mermaid\n%%{init: {"theme": "dark"}}%%\nflowchart LR\n  a --> b\n```\n', 'request-response'), 'missing');
  });
  it('of numbered steps is a flow where something is done, and no list of parts', () => {
    assert.equal(stateOf('# Tides\n\n## Parts\n\n1. Message queue: Kafka\n2. Cache: Redis, 6 GB\n3. Database: Postgres\n4. Gateway: two nodes\n', 'data-flow'), 'missing');
    assert.equal(stateOf('# Tides\n\n## Parts\n\n1. A board asks the gateway for its table.\n2. The gateway looks it up in the cache.\n3. On a miss it reads the database and fills the cache.\n', 'data-flow'), 'covered');
  });
});

describe('the sections that are shown', () => {
  it('are named for this topic rather than for several, where one lies in the other', () => {
    const text = '# Tides\n\n## Requirements and estimation\n\nWhat the harbours want, and how much of it.\n\n### Functional requirements\n\n- A board shows the table of its port\n- A harbour publishes its table\n\n### Capacity estimation\n\n300 boards * 40 reads = 12,000 reads per day\n';
    assert.equal(shown(text, 'capacity-estimation')[0], '### Capacity estimation');
    assert.equal(shown(text, 'functional-requirements')[0], '### Functional requirements');
  });
  it('of what is wanted are no parts of the design', () => {
    const text = '# Tides\n\n## Use cases\n\n- A board shows the table of its port\n- A harbour publishes its table every year\n\n## Architecture\n\nBoards ask a reader, which asks the store.\n\n### Use case: a harbour publishes its table\n\nThe publisher writes the table, so that users can see it, and must be able to read it.\n';
    assert.deepEqual(shown(text, 'functional-requirements').filter((line) => line.startsWith('#')), ['## Use cases']);
  });
  it('are where the lines below them stand', () => {
    const text = '# Tides\n\n## Goals\n\n- Harbours publish tables without our help\n\n## Proposal\n\nUsers can see a table, users can print it, and a harbour must be able to publish it.\n';
    assert.equal(shown(text, 'functional-requirements').some((line) => line.startsWith('Users can')), false);
  });
  it('of a vague heading speak for the architecture where they tell of it', () => {
    const text = (body: string): string => `# Tides\n\n## Proposal\n\n${body}\n`;
    assert.equal(stateOf(text('Tables get a second column for the hour of the highest tide, and the first page says what it is.'), 'architecture'), 'missing');
    assert.equal(stateOf(text('The system consists of a reader service, a store and a publisher that talk over HTTP.'), 'architecture'), 'covered');
  });
});

describe('a mention', () => {
  it('where things are left out or tested covers nothing, except what leads to a design', () => {
    const said = 'Tables are cached in Redis for 6 hours, and the cache is invalidated by the publish job.';
    const under = (heading: string): string | undefined => stateOf(`# Tides\n\n## ${heading}\n\n${said} Nobody else asks.\n`, 'caching');
    assert.deepEqual(['Reading', 'Alternatives', 'Non-goals', 'Test plan', 'Non-functional requirements'].map(under), ['covered', 'covered', 'missing', 'missing', 'covered']);
    assert.equal(stateOf('# Tides\n\n## Alternatives\n\nTwo kinds of users enter a height, pilots and clerks, and harbour masters can publish.\n', 'actors'), 'covered');
  });
  it('of a role in passing is no answer', () => {
    assert.equal(stateOf('# Tides\n\n## Boards\n\nA board is lit at dusk, so that users and the operator of a harbour see it.\n', 'actors'), 'missing');
    assert.equal(stateOf('# Tides\n\n## Boards\n\nHarbour masters can publish a table. Skippers look at it, and two kinds of users enter a height: pilots and clerks.\n', 'actors'), 'covered');
  });
});

describe('a heading that names two topics by the same words', () => {
  it('speaks for the one that is told below it', () => {
    const text = (body: string): string => `# Tides\n\n## Failure cases\n\n${body}\n`;
    const states = (body: string): (string | undefined)[] => ['edge-cases', 'availability'].map((topic) => stateOf(text(body), topic));
    assert.deepEqual(states('A table of a port that was renamed is shown under both names, and a board that is turned over shows the night.'), ['covered', 'missing']);
    assert.deepEqual(states('When the store is down, a standby takes over by automatic failover within ten seconds.'), ['covered', 'covered']);
  });
});

describe('what is listed as open', () => {
  const list = (heading: string): string => `# Tides\n\n## ${heading}\n\n- cached in Redis\n- an LRU cache\n`;

  it('is not there yet', () => {
    assert.equal(stateOf(list('Parts'), 'caching'), 'covered');
    assert.equal(stateOf(list('Open points'), 'caching'), 'missing');
    assert.equal(stateOf(list('Open points'), 'open-questions'), 'covered');
  });
  it('in brackets takes its own clause alone', () => {
    assert.equal(stateOf('# Tides\n\n## Part one\n\nWe limit requests to 10 per minute and user with a token bucket, and perhaps by a key (TBD).\n', 'rate-limiting'), 'covered');
    assert.equal(stateOf('# Tides\n\n## Part one\n\nBoards are quick, and we limit requests to 10 per minute and user with a token bucket (TBD).\n', 'rate-limiting'), 'missing');
  });
  it('may be answered where it stands', () => {
    assert.equal(stateOf('# Tides\n\n## Open points\n\nTables are cached in Redis for 6 hours, and the publish job evicts them, which takes a second.\n', 'caching'), 'covered');
  });
});

describe('what stands in for an answer', () => {
  it('is a prompt in brackets, and no list of things to read', () => {
    assert.equal(stateOf('# Tides\n\n## Caching\n\n[Say here what is cached and for how long.]\n', 'caching'), 'placeholder');
    assert.equal(stateOf('# Tides\n\n## Caching\n\nThis is where to say what is cached in the design, and for how long it is kept.\n', 'caching'), 'placeholder');
    assert.equal(stateOf('# Tides\n\n## References\n\n- [On caches](caches.md) - cached in Redis, LRU eviction\n', 'caching'), 'missing');
  });
});

describe('a section of the template that serves two topics', () => {
  const text = '---\nplumbline:\n  template: two-way@1\n---\n\n# Tides\n\n## Problem and scope\n\n### Users and scale\n\n| Role | How many |\n| --- | --- |\n| <role> | <number> |\n\n```estimate\nboards = 300 boards\nreads = boards * 40 reads per board per day\n```\n';
  it('asks for the one whose starter is untouched where that stands, and not as if it had no section', async () => {
    const { view, findings } = await analyse(text, { stage: 'review' });
    assert.deepEqual(['actors', 'capacity-estimation'].map((topic) => view.verdicts.get(topic)?.state), ['placeholder', 'covered']);
    assert.deepEqual(view.verdicts.get('actors')?.evidence.map(({ text: line }) => line), ['### Users and scale']);
    const about = findings.filter(({ topic }) => topic === 'actors');
    assert.deepEqual(about.map(({ rule, range }) => [rule, text.slice(range.start, range.end)]), [['placeholder-text', '<role>']]);
  });
  it('does so no more when it is gone', async () => {
    const { findings } = await analyse(text.replace(/\| Role[^]*?\n\n/, ''), { stage: 'review' });
    assert.deepEqual(findings.filter(({ topic }) => topic === 'actors').map(({ rule }) => rule), ['missing-actors']);
  });
});

describe('a line of evidence', () => {
  it('below a heading is not what tells the writer what to say', () => {
    assert.deepEqual(shown('# Tides\n\n## Caching\n\n> Outline what is cached in Redis, for how long, and what evicts it.\n\nTables of a port are cached in Redis for 6 hours; the publish job evicts them.\n', 'caching'), ['## Caching', 'Tables of a port are cached in Redis for 6 hours; the publish job evicts them.']);
  });
  it('tells how before what is wanted', () => {
    const text = '# Tides\n\n## Non-functional requirements\n\n- High availability: a failover to another replica within 10 seconds, without a single point of failure\n\n## Boards\n\nA standby takes over by failover when the store is silent.\n';
    assert.deepEqual(shown(text, 'availability'), ['A standby takes over by failover when the store is silent.']);
  });
  it('is no name in a drawing where a sentence says it', () => {
    const text = '# Tides\n\n## Parts\n\n```mermaid\nflowchart LR\n  LB[Load Balancer] --> reader\n```\n\nA load balancer spreads reads over the readers, round robin.\n';
    assert.deepEqual(shown(text, 'load-balancing'), ['A load balancer spreads reads over the readers, round robin.']);
    const boxes = '# Tides\n\n## Parts\n\n```\n│ │ board │ │ message queue, dead letter queue │ │\n│ boards put reads on a message queue │\n```\n';
    assert.deepEqual(shown(boxes, 'messaging'), ['│ boards put reads on a message queue │']);
  });
  it('is no option that was weighed, and no pointer to where more is said', () => {
    const weighed = '# Tides\n\n## Alternatives\n\nTables that are cached in Redis by an LRU cache, with cache invalidation, would be quicker, but cost more.\n\n## Reading\n\nA board keeps its table in a local cache with a TTL of 6 hours.\n';
    assert.deepEqual(shown(weighed, 'caching'), ['A board keeps its table in a local cache with a TTL of 6 hours.']);
    const pointer = '# Tides\n\n## Reading\n\nRefer to the handbook for LRU caches, cache invalidation and the cache hit rate.\n\nTables are cached in Redis for 6 hours.\n';
    assert.deepEqual(shown(pointer, 'caching'), ['Tables are cached in Redis for 6 hours.']);
  });
  it('is no task where a sentence says it', () => {
    assert.deepEqual(shown('# Tides\n\n## Reading\n\n- [x] An LRU cache with cache eviction and cache invalidation\n- Tables are cached in Redis for 6 hours\n', 'caching'), ['- Tables are cached in Redis for 6 hours']);
  });
  it('is no number put into a sum where something is assumed', () => {
    const text = '# Tides\n\n## Capacity estimation\n\nWe assume 40 reads of a board per day, and assume that a table has 500 bytes.\n\n## Reading\n\nWe assume that a board has power at night.\n';
    assert.deepEqual(shown(text, 'assumptions'), ['We assume that a board has power at night.']);
  });
  it('is no conversion where something is estimated', () => {
    const text = '# Tides\n\n## Capacity estimation\n\n- 300 boards * 40 reads = 12,000 reads per day\n\nFor the head:\n\n- 1 read per second = 2.6 million reads per month\n- 4 reads per second = 10.5 million reads per month\n';
    assert.deepEqual(shown(text, 'capacity-estimation'), ['## Capacity estimation', '- 300 boards * 40 reads = 12,000 reads per day']);
  });
  it('below a heading is shown where the topic itself only names others', () => {
    assert.deepEqual(shown('# Tides\n\n## Test plan\n\nAn integration test publishes a table, and a load test reads it.\n', 'testing').length, 2);
  });
  it('is the whole sentence where it is wrapped over several', () => {
    const text = '# Tides\n\n## Reading\n\nA board is lit at dusk, when the harbour office has gone home for the night, and is\ndark at dawn. The table of the port that it stands in is\nkept in a local cache with a TTL of 6 hours, and the publish job of the harbour\nevicts it. Nobody else reads it, and nobody has to.\n';
    const [place] = engine.recognise(parseDocument(text)).get('caching')?.evidence ?? [];
    assert.equal(place?.text, 'The table of the port that it stands in is kept in a local cache with a TTL of 6 hours, and the publish job of the harbour evicts it.');
    assert.equal(place.line, 5);
    assert.match(text.slice(place.range.start, place.range.end), /^dark at dawn[^]*has to\.$/);
  });
  it('ends where the writer ended it', () => {
    assert.deepEqual(shown('# Tides\n\n## Reading\n\nA board is lit at dusk.\nA board has a local cache with a TTL of 6 hours.\nIt is dark at dawn.\n', 'caching'), ['A board has a local cache with a TTL of 6 hours.']);
  });
  it('says something: a fence stands for what is in it', () => {
    assert.deepEqual(shown('# Tides\n\n## Parts\n\n```sql\nCREATE INDEX by_port ON tides (port);\n```\n', 'indexes'), ['CREATE INDEX by_port ON tides (port);']);
  });
  it('is the line of a fence without a language, too', () => {
    assert.deepEqual(shown('# Tides\n\n## Parts\n\n```\nname text\nCREATE INDEX by_port ON tides (port);\n```\n', 'indexes'), ['CREATE INDEX by_port ON tides (port);']);
  });
  it('is no attribute of HTML', () => {
    assert.equal(stateOf('# Tides\n\n## Parts\n\n<img src="https://example.org/a" alt="x" title="horizontal scaling, sharding, autoscaling">\n', 'scaling'), 'missing');
  });
});

describe('a table', () => {
  it('of ticks is an answer', () => {
    assert.equal(stateOf('# Tides\n\n## Trade-offs\n\n| What | Store A | Store B |\n| --- | --- | --- |\n| Fast | ✅ | ❌ |\n| Cheap | ❌ | ✅ |\n', 'trade-offs'), 'covered');
  });
});

describe('names with fields in brackets', () => {
  it('are a data model without a fence', () => {
    assert.equal(stateOf('# Tides\n\n## Parts\n\nPORTS(id, name, country)\n\nTIDES(id, port_id, height, at)\n\nBOARDS(id, port_id, place)\n', 'data-model'), 'covered');
  });
  it('and boxes outside a fence are a diagram', () => {
    assert.equal(stateOf('# Tides\n\n## Parts\n\n  +--------+    +-------+\n  | reader | -> | store |\n  +--------+    +-------+\n', 'diagram'), 'covered');
  });
});
