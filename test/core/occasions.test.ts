import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { analyse, check } from '../support/check.ts';

/** Says nothing of data that is kept, of people, of lists or of machines; long enough to be taken at its word. */
const QUIET = `# Compressing a stream

## Data model

${'A frame begins with its length and ends with a checksum over all that stands before it. '.repeat(12)}

## API

The encoder has two functions: encode(frame, level) gives bytes, decode(bytes) gives the frame or says that its sum is wrong.

## Availability

There are two encoders; the second takes over within a second when the first one fails, and goes on with the next frame.
`;

/** What makes a topic worth asking for, in two mentions. */
const OCCASIONS: Readonly<Record<string, string>> = {
  indexes: 'Frames of a day are stored in a relational database, in a table: sender, length, time; relational because a report joins them.',
  pagination: 'Another function gives a listing of frames; a third is for searching them.',
  'privacy-compliance': 'A frame carries the phone number of its sender and the passengers of the bus.',
  'durability-retention': 'Frames go to a store; the store takes them in the order of their time.',
  'storage-choice': 'Frames are stored for a day; what is stored is never changed.',
  messaging: 'A job sends what was lost once more; a second job counts the frames.',
  cost: 'A frame has its cost. Nobody counts the cost.',
  rollout: 'The old system sends frames without a sum; the current system has none either.',
};

describe('topics that a document gives no occasion for', () => {
  for (const [topic, words] of Object.entries(OCCASIONS)) {
    it(`${topic} is asked for where it does`, async () => {
      const rule = `missing-${topic}`;
      const found = await Promise.all([QUIET, `${QUIET}\n## Notes\n\n${words}\n`, '# Compressing a stream\n\n## Data model\n\nA frame has a length and a sum.\n\n## API\n\n- `encode(frame, level)`: gives bytes\n- `decode(bytes)`: gives the frame\n'].map((text) => check(text, rule)));
      assert.deepEqual(found.map(({ length }) => length), [0, 1, 1]);
    });
  }
});

describe('a topic that is said with another', () => {
  const api = '# Tram depot\n\n## API\n\n- `GET /trams`: returns the trams, or says which are missing\n- `POST /trams`: takes a tram in and returns it\n';
  it('has no finding of its own while the other is missing', async () => {
    const found = await Promise.all([api, api.replace('returns the trams', 'returns a page of 20 trams with a cursor to the next page')].map(async (text) => [(await check(text, 'missing-pagination')).length, (await check(text, 'missing-filtering')).length]));
    assert.deepEqual(found, [[1, 0], [0, 1]]);
  });
});

describe('keys and relations', () => {
  const model = (...entities: string[]): string => `# Trams\n\n## Data model\n\nTrams and what belongs to them are kept for ten years.\n\n${entities.map((entity) => `- ${entity}\n`).join('')}`;
  const found = (text: string) => Promise.all(['missing-primary-key', 'entity-without-primary-key', 'missing-relationships'].map(async (rule) => (await check(text, rule)).length));
  it('are asked for as a whole where no fields are given', async () => assert.deepEqual(await found(model('Tram', 'Track')), [1, 0, 1]));
  it('are asked for entity by entity where they are', async () => assert.deepEqual(await found(model('Tram: colour, doors, seats', 'Track: id, length, slope')), [0, 1, 1]));
  it('are not asked for where a single entity has its key', async () => assert.deepEqual(await found(model('Tram: id, colour, doors')), [0, 0, 0]));
});

/** A ticket shop in some words: whoever reads it knows nothing of where its data lies. */
const shop = (said: string): string => `# Tickets for trams\n\n## Shop\n\n${'A rider picks a line and a day, and the shop shows what is left of the seats in each tram on that line. '.repeat(9)}\n\n${said}\n`;

/** What tells a topic without its usual words. */
const TOLD: Readonly<Record<string, readonly [occasion: string, told: string]>> = {
  'storage-choice': ['Seats are stored as rows of a table; what is sold is stored for a year.', 'The counts of free seats lie in Redis, the tickets in PostgreSQL.'],
  'service-communication': ['## Architecture\n\nThe shop has two services: the seller, which takes the money, and the counter, one of the services that know what is left.\n\n', '## Shelves\n\nKafka, with a topic for each line.'],
  pagination: ['## API\n\n- `GET /trams`: a rider can search for trams\n- `GET /lines`: there is a listing of lines\n\n', '## Shelves\n\ntrams(line, day, pageToken)'],
  'read-write-ratio': ['## Capacity estimation\n\nThe shop has 20,000 riders a day, each of whom looks at 5 trams: 100,000 requests a day.\n\n', 'The shop is read-heavy.'],
  'primary-key': ['## Data model\n\nThe shop keeps tickets, riders and trams, each in a table with what was agreed at the sale.\n\n', '## Shelves\n\nA ticketId stands on each ticket.'],
  relationships: ['## Data model\n\nThe shop keeps tickets, riders and trams, each in a table with what was agreed at the sale, in a relational database because of its transactions.\n\n', '## Shelves\n\nA ticket has a rider_id and a tram_id.'],
  assumptions: ['Seats are sold in two places.', 'Given 40 lines, we suppose that a rider takes one of them.'],
  consistency: ['Seats are sold in two places.', 'A single writer takes them from the list.'],
  caching: ['Lines are read again and again.', 'What is left of each day is held in a cache.'],
};

describe('a topic that is told in other words', () => {
  for (const [topic, [occasion, told]] of Object.entries(TOLD)) {
    it(`${topic} is not asked for`, async () => {
      const found = await Promise.all([shop(occasion), shop(`${occasion} ${told}`)].map((text) => check(text, `missing-${topic}`)));
      assert.deepEqual(found.map(({ length }) => length), [1, 0]);
    });
  }
});

describe('caching', () => {
  it('is not asked of what is in memory already', async () => {
    const found = await Promise.all(['a file', 'an in-memory map'].map((place) => check(shop(`What is left of each day lies in ${place}.`), 'missing-caching')));
    assert.deepEqual(found.map(({ length }) => length), [1, 0]);
  });
});

describe('a whole system', () => {
  it('is not asked what it assumes beside its estimate, nor for bodies of what has no endpoint', async () => {
    const estimate = '## Capacity estimation\n\n40,000 riders x 2 tickets = 80,000 tickets a day, about one per second.\n';
    const api = (operation: string): string => `## API\n\n- \`${operation}\`: sells a seat in a tram\n- \`${operation.replace('sell', 'return')}\`: takes it back\n`;
    const found = await Promise.all([['missing-assumptions', shop(''), shop(estimate)], ['missing-request-response', shop(api('POST /sell')), shop(api('sell'))]].map(([rule, ...texts]) => Promise.all(texts.map(async (text) => (await check(text, rule)).length))));
    assert.deepEqual(found, [[1, 0], [1, 0]]);
  });
});

describe('rollout and cost', () => {
  const asked = async (text: string) => (await check(text)).map(({ rule }) => rule).filter((rule) => rule === 'missing-rollout' || rule === 'missing-cost');
  it('are not asked of a design that replaces nothing and says nothing of money', async () => assert.deepEqual(await asked(shop('')), []));
  it('are asked where it is laid out after the template', async () => {
    const headings = (await analyse(shop(''))).view.outline.flatMap(({ template }) => (template.topics.some((topic) => topic === 'cost' || topic === 'rollout') ? [] : [template.title]));
    assert.deepEqual((await asked(`${shop('')}\n${headings.map((title) => `## ${title}\n\nEach of the trams has its own sheet with all that was agreed on it.\n`).join('\n')}`)).sort(), ['missing-cost', 'missing-rollout']);
  });
});

describe('pagination', () => {
  it('is asked for by the operations where they are named', async () => {
    const api = (...operations: string[]): string => shop(`A rider can search for trams, and there is a listing of lines.\n\n## API\n\n${operations.map((operation) => `- \`${operation}\`: gives what the shop knows of it\n`).join('')}`);
    const found = await Promise.all([api('GET /trams/{id}', 'POST /tickets'), api('GET /trams/{id}', 'GET /trams'), api('GET /riders/{id}/feed', 'POST /tickets'), api('listLines(day)', 'buy(tram, day): ticket')].map((text) => check(text, 'missing-pagination')));
    assert.deepEqual(found.map(({ length }) => length), [0, 1, 1, 1]);
  });
});

describe('a document without prose', () => {
  it('is long by its tables and its code', async () => {
    const rows = 'create table seat (tram text, number int, sold boolean, day date);\n'.repeat(20);
    const found = await Promise.all(['', rows].map((code) => check(`# Trams\n\n## Tables\n\n\`\`\`sql\n${code}create table tram (line text, seats int);\n\`\`\`\n`, 'missing-cost')));
    assert.deepEqual(found.map(({ length }) => length), [1, 0]);
  });
});

describe('an interface', () => {
  /** A library: its functions, and nothing that runs. */
  const library = (said: string): string => `# Reading timetables\n\n## API\n\n- \`open(path)\`: gives the timetable in a file, or says in which line it breaks off\n- \`next(line, time)\`: gives the next tram of a line after a time\n- \`stops(line)\`: gives the stops of a line in the order of the way out\n\n## Format\n\n${'A timetable is a text file with one line for each tram, and in it the minutes from one stop to the next. '.repeat(12)}\n\n${said}\n`;
  const TOPICS = ['non-functional-requirements', 'availability', 'scaling', 'capacity-estimation', 'monitoring', 'bottlenecks', 'diagram', 'auth'];
  const asked = async (text: string) => (await check(text)).map(({ rule }) => rule.replace('missing-', '')).filter((topic) => TOPICS.includes(topic));
  const types = '```ts\ninterface Stop {\n  name: string;\n  minutes: number;\n}\n```';
  it('is not asked what only a running system answers', async () => assert.deepEqual(await Promise.all([types, '```yaml\napiVersion: trams/v1\nkind: Timetable\nlines: 12\n```', 'Currently a timetable ends at midnight; existing files stay as they are.'].map((said) => asked(library(said)))), [[], [], []]));
  it('is asked for its tests', async () => assert.equal((await check(library(types), 'missing-testing')).length, 1));
  it('is told by its types or by what it changes: functions alone may be those of a system still being thought of', async () => assert.equal((await check(library(''), 'missing-availability')).length, 1));
  it('is none where requirements are gathered', async () => assert.equal((await check(library(`${types}\n\n## Requirements\n\n- A rider sees the next tram of each line\n- A driver sees the next stop`), 'missing-availability')).length, 1));
  it('is one no more where something is run', async () => {
    const run = library(`${types}\n\n## Scaling\n\nTwo servers answer riders; a third is added when each of the two has more than 400 requests in a second.`);
    assert.deepEqual((await asked(run)).sort(), ['auth', 'availability', 'bottlenecks', 'capacity-estimation', 'monitoring', 'non-functional-requirements']);
  });
});

const STORE = '## Storage\n\nCalls go to a relational database because reports join them with the yard\'s own tables; it holds a year of them.\n';
const PARTS = '## Architecture\n\nThe sender takes calls and gives them to the yard, which keeps them and answers.\n\n```mermaid\nflowchart LR\n  Sender --> Yard --> Calls[(Calls)]\n```\n';

describe('a proposal', () => {
  const words = 'The yard tells each tram its track by radio, and the tram says that it has heard. ';
  const change = (headings: readonly string[]): string => `# Radio for trams\n\n${headings.map((heading) => `## ${heading}\n\n${words.repeat(18)}\n`).join('\n')}`;
  it('is not asked for what belongs to a system as a whole', async () => {
    const asked = await Promise.all([change(['Motivation', 'Radio', 'Drawbacks']), change(['Yard', 'Radio', 'Antennas'])].map((text) => check(text, 'missing-consistency')));
    assert.deepEqual(asked.map(({ length }) => length), [0, 1]);
  });
  it('with one such heading is one unless it has a store of its own', async () => {
    const one = change(['Motivation', 'Radio', 'Antennas']);
    const asked = await Promise.all([one, `${one}\n${STORE}`].map((text) => check(text, 'missing-consistency')));
    assert.deepEqual(asked.map(({ length }) => length), [0, 1]);
  });
  it('is asked of load and failure where it has a store and parts of its own, one level lower', async () => {
    const own = [change(['Motivation', 'Radio', 'Drawbacks']), `${change(['Motivation', 'Radio', 'Drawbacks'])}\n${STORE}`, `${change(['Motivation', 'Radio', 'Drawbacks'])}\n${STORE}\n${PARTS}`, change(['Yard', 'Radio', 'Antennas'])];
    const levels = await Promise.all(['missing-scaling', 'missing-availability', 'missing-capacity-estimation'].map((rule) => Promise.all(own.map(async (text) => (await check(text, rule))[0]?.severity ?? '-'))));
    assert.deepEqual(levels, [['-', '-', 'information', 'warning'], ['-', '-', 'information', 'warning'], ['-', '-', 'information', 'information']]);
  });
  it('is asked for what the whole has already one level lower, and not for its parts and what they do', async () => {
    const levels = await Promise.all(['missing-non-functional-requirements', 'missing-functional-requirements', 'missing-architecture'].map((rule) => Promise.all([`${change(['Motivation', 'Radio', 'Drawbacks'])}\n${STORE}`, change(['Yard', 'Radio', 'Antennas'])].map(async (text) => (await check(text, rule))[0]?.severity ?? '-'))));
    assert.deepEqual(levels, [['information', 'warning'], ['-', 'warning'], ['-', 'warning']]);
  });
  it('is asked who may call only where it can be called', async () => {
    const quiet = change(['Motivation', 'Radio', 'Drawbacks']);
    const asked = await Promise.all([quiet, `${quiet}\n## API\n\n- \`POST /trams/{id}/track\`: sends a tram to a track\n`].map((text) => check(text, 'missing-auth')));
    assert.deepEqual(asked.map(({ length }) => length), [0, 1]);
  });
  it('is asked how long data is kept only where it keeps some', async () => {
    const quiet = `${change(['Motivation', 'Radio', 'Drawbacks'])}\nThe yard stores the last call; the old store stays.\n`;
    const asked = await Promise.all([quiet, `${quiet}\n${STORE}`].map((text) => check(text, 'missing-durability-retention')));
    assert.deepEqual(asked.map(({ length }) => length), [0, 1]);
  });
  it('is asked for consistency where it has copies or writers that meet, and for pages where it lists', async () => {
    const about = (said: string): string => `${change(['Motivation', 'Radio', 'Drawbacks'])}\n## API\n\n- \`Call(tram)\`: gives the track that the yard has for a tram\n${said}\n`;
    const lists = '- `ListCalls(day)`: gives the calls of a day\n- `ListTracks()`: gives the tracks\n';
    const found = async (text: string) => (await check(text)).map(({ rule }) => rule).filter((rule) => rule === 'missing-consistency' || rule === 'missing-pagination');
    assert.deepEqual(await Promise.all([about(''), about(lists), about('\nThe yard has two replicas; a call to one of the replicas is passed on.')].map(found)), [[], ['missing-pagination'], ['missing-consistency']]);
  });
  it('is not asked how it goes out once it is out, nor for qualities beside its goals', async () => {
    const own = `${change(['Motivation', 'Radio', 'Drawbacks'])}\n${STORE}`;
    const goals = '## Goals\n\n- A tram never waits for its track\n- The yard asks no tram twice\n';
    const found = await Promise.all([own, own.replace('\n\n', '\n\n| Status | Implemented |\n| --- | --- |\n| Day | 3 |\n\n'), `${own}\n${goals}`].map(async (text) => (await check(text)).map(({ rule }) => rule).filter((rule) => rule === 'missing-rollout' || rule === 'missing-non-functional-requirements').sort()));
    assert.deepEqual(found, [['missing-non-functional-requirements', 'missing-rollout'], ['missing-non-functional-requirements'], ['missing-rollout']]);
  });
  it('is asked for security where it speaks of what is worth stealing or who may do what', async () => {
    const about = (said: string): string => `${change(['Motivation', 'Radio', 'Drawbacks'])}\n${said}\n`;
    const asked = await Promise.all([about('Each call has a number and a check sum.'), about('Each call is made with the credentials of the yard. A tram has the permissions of its driver.')].map((text) => check(text, 'missing-security')));
    assert.deepEqual(asked.map(({ length }) => length), [0, 1]);
  });
  it('is not asked for privacy because customers have addresses in a network', async () => {
    const about = (said: string): string => `${change(['Motivation', 'Radio', 'Drawbacks'])}\n${said}\n`;
    const asked = await Promise.all([about('Some customers give each tram an IP address. Other customers ask for two IP addresses.'), about('A call names the driver by a phone number and an e-mail address.')].map((text) => check(text, 'missing-privacy-compliance')));
    assert.deepEqual(asked.map(({ length }) => length), [0, 1]);
  });
  it('that says so in its title needs one such heading', async () => assert.deepEqual(await check(`${change(['Motivation', 'Radio', 'Antennas']).replace('Radio for', 'RFC 12: radio for')}\n${STORE}`, 'missing-consistency'), []));
  it('is none because it has goals', async () => {
    const goals = change(['Goals', 'Radio', 'Non-goals']);
    const asked = await Promise.all([goals, `${goals}\nThe yard currently calls by horn; the existing horns stay.\n`].map((text) => check(text, 'missing-availability')));
    assert.deepEqual(asked.map(({ length }) => length), [1, 0]);
  });
  it('is none where it has goals, a store or users of its own, and a background', async () => {
    const background = `${change(['Goals', 'Radio', 'Non-goals', 'Alternatives considered'])}\nThe yard currently calls by horn; the existing horns stay.\n`;
    const asked = await Promise.all([background, `${background}\n${STORE}`, `${background}\n## Load\n\nIt has 20,000 users.\n`].map(async (text) => (await check(text, 'missing-availability'))[0]?.severity ?? '-'));
    assert.deepEqual(asked, ['-', 'warning', 'warning']);
  });
  it('is held to what a small document has to answer while it is short', async () => {
    const short = change(['Motivation', 'Radio', 'Drawbacks']).replaceAll(words.repeat(18), words.repeat(4));
    assert.deepEqual(await Promise.all(['missing-rollout', 'missing-scope'].map(async (rule) => (await check(short, rule)).length)), [0, 1]);
  });
  it('is still asked for what every change has to answer', async () => assert.equal((await check(change(['Motivation', 'Radio', 'Drawbacks']), 'missing-rollout')).length, 1));
});
