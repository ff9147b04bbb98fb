import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { parseDocument } from '../../src/core/index.ts';
import { TERM_AREAS, TERMS } from '../../src/core/knowledge/terms/index.ts';
import { aboutTerm, findTerm, termAt, termsIn } from '../../src/core/knowledge/vocabulary.ts';

/** Terms that content A12 names, and what a reader of the field expects beside them. */
const EXPECTED = [
  ...['solid', 'single-responsibility', 'open-closed', 'liskov-substitution', 'interface-segregation', 'dependency-inversion'],
  ...['cap', 'pacelc', 'acid', 'atomicity', 'transaction-consistency', 'isolation-levels', 'durability', 'base'],
  ...['cdn', 'cache-aside', 'read-through', 'write-through', 'write-back', 'write-around', 'sharding', 'message-queue', 'primary-replica', 'replication'],
  ...['quorum', 'logical-clock', 'vector-clock', 'back-pressure', 'idempotency', 'at-most-once', 'at-least-once', 'exactly-once', 'rpo', 'rto', 'sli', 'slo', 'sla'],
];

const idsIn = (text: string): string[] => termsIn(text).map(({ term }) => term.id);

describe('the vocabulary', () => {
  it('has the terms one would look up, and about a hundred in all', () => {
    const ids = TERMS.map(({ id }) => id);
    assert.deepEqual(EXPECTED.filter((id) => !ids.includes(id)), []);
    assert.ok(ids.length >= 80, `${ids.length} terms`);
  });

  it('says of each what it is in two sentences, what it costs and when to choose it', () => {
    for (const { id, name, what, cost, when } of TERMS) {
      assert.match(id, /^[a-z0-9]+(?:-[a-z0-9]+)*$/);
      assert.match(name, /^\S.*\S$/, id);
      assert.equal(what.split(/[.](?= [A-Z0-9])/).length, 2, `${id}: ${what}`);
      for (const text of [what, cost, when]) assert.match(text, /^[A-Zp0-9].*\.$/, `${id}: ${text}`);
      assert.ok(what.length <= 320 && cost.length <= 200 && when.length <= 200, `${id} is long`);
    }
  });

  it('has ids, names and texts once each', () => {
    const once = (values: readonly string[]): string[] => values.filter((value, at) => values.indexOf(value) !== at);
    assert.deepEqual(once(TERMS.map(({ id }) => id)), []);
    assert.deepEqual(once(TERMS.map(({ name }) => name)), []);
    assert.deepEqual(once(TERMS.flatMap(({ what, when }) => [what, when])), []);
    assert.deepEqual(once(TERM_AREAS.map(({ title }) => title)), []);
  });

  it('names no two terms alike, and finds each name as its term', () => {
    for (const term of TERMS) {
      const folded = term.names.map((name) => name.toLowerCase());
      for (const other of TERMS) if (other !== term) assert.deepEqual([...other.names.map((name) => name.toLowerCase()), other.id.replaceAll('-', ' ')].filter((name) => folded.includes(name)), [], `${term.id} and ${other.id}`);
      for (const name of term.names) {
        assert.deepEqual(idsIn(`We say ${name} here.`), [term.id], name);
        assert.equal(findTerm(name)?.id, term.id, name);
      }
      assert.equal(findTerm(term.id), term);
    }
  });

  it('names sources with a link over https, and says which are common usage', () => {
    for (const { id, source } of TERMS) {
      if (!source) continue;
      const url = new URL(source.link);
      assert.equal(url.protocol, 'https:', id);
      assert.doesNotMatch(source.link, /[()\s]/, id);
      assert.match(source.name, /^\S.*\S$/, id);
    }
    const outbox = TERMS.find(({ id }) => id === 'outbox');
    const herd = TERMS.find(({ id }) => id === 'thundering-herd');
    assert.ok(outbox && herd);
    assert.match(aboutTerm(outbox), /\*\*Source:\*\* \[Chris Richardson, [^\]]+\]\(https:/);
    assert.match(aboutTerm(herd), /\*\*Source:\*\* common usage$/);
  });
});

describe('terms in a text', () => {
  it('are whole words, with their place', () => {
    const text = 'A **write-through** cache before the CDN.';
    assert.deepEqual(termsIn(text).map(({ term, range }) => [term.id, text.slice(range.start, range.end)]), [['write-through', 'write-through'], ['cdn', 'CDN']]);
    assert.deepEqual(idsIn('resharding, cdnify, SLOW'), []);
  });
  it('are abbreviations only in capitals', () => {
    assert.deepEqual(idsIn('We rest on a solid base under a price cap; acid rain and a raft of others.'), []);
    assert.deepEqual(idsIn('REST, SOLID, BASE, CAP, ACID, Raft'), ['rest', 'solid', 'base', 'cap', 'acid', 'consensus']);
  });
  it('are found in any case and with hyphens, blanks or a line end between their words', () => {
    assert.deepEqual(idsIn('Read-your-own-writes; Eventually Consistent; exactly\nonce; N+1 queries; Little\u2019s law; OAuth 2.0.'), ['read-your-own-writes', 'eventual-consistency', 'exactly-once', 'n-plus-one', 'littles-law', 'oauth']);
  });
  it('are the longest of those that begin alike, and none twice over the same words', () => {
    assert.deepEqual(idsIn('transactional outbox'), ['outbox']);
    assert.deepEqual(idsIn('a write-behind cache stampede'), ['write-back']);
    assert.deepEqual(termsIn('quorum reads').map(({ range }) => range), [{ start: 0, end: 12 }]);
  });
  it('do not reach over the end of a sentence', () => assert.deepEqual(idsIn('We write. Back then it was slow; hot. Key rows.'), []));
});

describe('looking a term up', () => {
  it('takes any of its names, in any case', () => {
    for (const name of ['Two phase commit', '2pc', 'two-phase-commit', ' TWO_PHASE_COMMIT ']) assert.equal(findTerm(name)?.id, 'two-phase-commit', name);
    assert.equal(findTerm('n+1')?.id, 'n-plus-one');
  });
  it('finds nothing for what is no term', () => assert.equal(findTerm('blockchain'), undefined));
});

describe('a term in a document', () => {
  const text = [
    '# Depot and CDN',
    '',
    'A CDN stands before the depot, and behind the CDN a `write-back` cache; see [the SLO](https://depot.example/SLO) <!-- RPO -->.',
    '',
    '```text',
    'RTO',
    '```',
    '',
    '## Copies',
    '',
    '| Store | Kept by |',
    '| --- | --- |',
    '| timetables | the CDN, with a TTL |',
    '',
    '- Each entry has a TTL.',
    '- On write-back we decided against.',
    '',
  ].join('\n');
  const doc = parseDocument(text);
  const at = (word: string, number = 1): string | undefined => {
    let offset = -1;
    for (let seen = 0; seen < number; seen++) offset = text.indexOf(word, offset + 1);
    assert.ok(offset >= 0, word);
    const found = termAt(doc, offset + 1);
    return found && `${found.term.id} ${text.slice(found.range.start, found.range.end)}`;
  };

  it('is explained where its section names it first', () => {
    assert.deepEqual([at('CDN', 2), at('CDN', 3), at('CDN', 4)], ['cdn CDN', undefined, 'cdn CDN']);
    assert.deepEqual([at('TTL'), at('TTL', 2), at('write-back', 2)], ['ttl TTL', undefined, 'write-back write-back']);
    assert.equal(at('SLO'), 'slo SLO');
  });
  it('is not in a heading, in code, in a comment or in the address of a link', () => {
    assert.deepEqual([at('CDN'), at('write-back'), at('RTO'), at('RPO'), at('SLO', 2)], [undefined, undefined, undefined, undefined, undefined]);
  });
  it('is nowhere beside words that are none', () => assert.equal(at('depot'), undefined));
});
