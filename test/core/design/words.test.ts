import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { beginningsOf } from '../../../src/core/design/beginnings.ts';
import { beginsIn, blocksFor, isForeign, mayHold, readWords } from '../../../src/core/design/words.ts';
import { parseDocument } from '../../../src/core/index.ts';

describe('beginnings of patterns', () => {
  const told = (pattern: RegExp): Record<string, string> | undefined => {
    const found = beginningsOf(pattern);
    return found && Object.fromEntries([...found].map(([text, kind]) => [text, kind]));
  };

  it('are words, or letters that a word goes on from', () => {
    assert.deepEqual(told(/\b(?:shards?|lag\w{0,4}|SQS)\b/i), { shard: 'whole', shards: 'whole', lag: 'open', sqs: 'whole' });
    assert.deepEqual(told(/\b(?:read[- ]?(?:only )?replica|dead[- ]letter)/), { read: 'whole', readonly: 'open', readrepl: 'open', dead: 'whole' });
    assert.deepEqual(told(/\b(?<!no )ca(?:che|sh)d{0,2}\b/), { cache: 'whole', cached: 'whole', cachedd: 'whole', cash: 'whole', cashd: 'whole', cashdd: 'whole' });
    assert.deepEqual(told(/^[cb]at$|\b4\d\d\b/), { cat: 'whole', bat: 'whole', 0: 'open' });
  });

  it('are not told where a match begins within a word, with a sign, or anywhere', () => {
    for (const pattern of [/shards?/, /\bshard|hash/, /\b\w+ing\b/, /\b(?:a)?\s/, /\b[^a]b/, /\bx?/, /99 ?%/, /\b(?:ok)?✅/]) assert.equal(told(pattern), undefined, String(pattern));
  });
});

describe('words of a document', () => {
  it('are runs of letters, digits and underscores', () => {
    const { vocabulary, ids, starts } = readWords('One user_id, 2nd “one”—caf\u00e9s');
    assert.deepEqual(Array.from(ids, (id) => vocabulary.words[id]), ['One', 'user_id', '', 'one', 'caf', 's']);
    assert.deepEqual([...starts], [0, 4, 13, 18, 23, 27]);
  });

  it('never hide a match', () => {
    const pieces = ['shard', 'Sharded', 'sharding', 'at least once', 'at-most-once', 'the', 'lagging', 'cache', 'redis cache', 'uncached', '404', '40x', 'x404', 'cafés', 'éshard', 'shardé', '_cache', 'a', 'TTL', 'ttls', '日本shard', 'reads', 'readonly replica', 'read-only replicas', '—lag—'];
    const patterns = [/\b(?:shards?|sharded|sharding)\b/i, /\bat[- ](?:least|most)[- ]once\b/i, /\blag\w{0,4}\b/, /\b(?:(?:redis )?caches?|TTLs?)\b/, /\b(?:40[34]|x\d{3})\b/, /\bread[- ]?(?:only )?replicas?\b/i, /cache/, /^(?:the|a) (?:cache|lag)/i];
    let seed = 7;
    const below = (limit: number): number => (seed = (seed * 48_271) % 2_147_483_647) % limit;
    for (let round = 0; round < 300; round++) {
      const blocks = Array.from({ length: 4 }, () => Array.from({ length: 5 }, () => pieces[below(pieces.length)] ?? '').join(below(3) === 0 ? '/' : ' '));
      const doc = parseDocument(blocks.join('\n\n'));
      for (const pattern of patterns) {
        const matching = doc.blocks.flatMap((block, index) => (block.kind !== 'table' && pattern.test(block.text) ? [index] : []));
        const may = blocksFor(doc, pattern);
        assert.deepEqual(matching.filter((index) => !may.includes(index)), [], `${pattern} in ${doc.text}`);
        assert.ok(matching.length === 0 || mayHold(doc, pattern));
      }
    }
  });

  it('of the next version are those of its text, whatever the edits', () => {
    const lines = ['shards by user', 'caf\u00e9s of 日本', '', 'lag, lag and lag', '- 12 caches', 'a', '\u00e9'];
    let seed = 3;
    const below = (limit: number): number => (seed = (seed * 48_271) % 2_147_483_647) % limit;
    let text = lines.join('\n');
    let doc = parseDocument(text);
    const told = (read: typeof doc): unknown[] => {
      const ranges = [{ start: 0, end: text.length }, ...read.blocks.map(({ range }) => range)];
      return [ranges.map((range) => beginsIn(read, range, /\w/)), ranges.map((range) => isForeign(read, range)), blocksFor(read, /\b(?:lag|caf|shards?)\b/)];
    };
    for (let round = 0; round < 300; round++) {
      const at = below(text.length + 1);
      text = text.slice(0, at) + [`${lines[below(lines.length)] ?? ''}\n`, '\n', 's', ''][below(4)] + text.slice(at + below(4) * below(3));
      doc = parseDocument(text, doc);
      if (below(4) > 0) assert.deepEqual(told(doc), told(parseDocument(text)), JSON.stringify(text));
    }
  });

  it('leave blocks out that a pattern cannot begin in', () => {
    const doc = parseDocument('Shards by user.\n\nNothing of it.\n\nResharding and a shard.\n');
    assert.deepEqual(blocksFor(doc, /\bshards?\b/i), [0, 2]);
    assert.deepEqual(blocksFor(doc, /\bkafka\b/i), []);
    assert.equal(mayHold(doc, /\bkafka\b/i), false);
  });

  it('are told apart when there are more than a vocabulary holds', () => {
    const many = Array.from({ length: 20_000 }, (_, at) => `w${at.toString(36)}q`).join(' ');
    const doc = parseDocument(`plain\n\n${many} shards`);
    assert.deepEqual(blocksFor(doc, /\bshards?\b/i), [1]);
    assert.equal(readWords('one two').ids.length, 2);
  });
});
