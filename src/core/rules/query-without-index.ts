import { headersOf } from '../design/headers.ts';
import { plainText } from '../document/plain-text.ts';
import { isStandIn } from '../content.ts';
import { message } from '../parsed.ts';
import { defineRule } from './rule.ts';
import { writtenTables } from './written.ts';

const QUERY = /^(?:quer(?:y|ies)|access patterns?|query patterns?|lookups?|reads?|read patterns?|access)(?: name)?$/i;
const SERVED = /^(?:served by|index(?:es)?|indices|indexed by|index used|access paths?|keys? or index(?:es)?|index or key|supported by)$/i;

/** Says that nothing serves it. A scan that the writer accepts has a reason behind it. */
const NOTHING = /^(?:[-–—?]{0,3}|none|no|no index|nothing|n\/a|(?:full |table |full table )?scan|not indexed|unindexed)[.!]?$/i;

export default defineRule({
  id: 'query-without-index',
  summary: 'Each row of a table of queries names the key or index that serves it, or why a scan will do.',
  why: 'The query that nothing serves reads the whole table. With test data nobody notices; in the first busy week it takes the others down with it.',
  severity: 'information',
  examples: {
    bad: '# Tool library\n\n## Data Model\n\n| Query | Per day | Served by |\n| --- | --- | --- |\n| open loans of a member | 40,000 | loans(member_id, returned_at) |\n| overdue loans of a branch | 200 | none |\n',
    good: '# Tool library\n\n## Data Model\n\n| Query | Per day | Served by |\n| --- | --- | --- |\n| open loans of a member | 40,000 | loans(member_id, returned_at) |\n| overdue loans of a branch | 200 | loans(branch_id, due_on) |\n| loans by tool | 1 | scan: once a night, on the replica |\n',
  },
  *check(view) {
    if (!/\|[^|\n]{0,40}(?:served by|supported by|index|indices|access path)[^|\n]{0,20}(?:\||$)/im.test(view.doc.text)) return;
    for (const block of writtenTables(view)) {
      const headers = headersOf(block);
      const query = headers.findIndex((header) => QUERY.test(header));
      const served = headers.findIndex((header) => SERVED.test(header));
      if (query < 0 || served < 0) continue;
      for (const { cells } of block.rows) {
        const name = cells[query];
        const by = plainText(cells[served]?.text ?? '');
        if (!name || name.text === '' || isStandIn(name.text) || /\b(?:primary )?key\b/i.test(name.text) || (!NOTHING.test(by) && !isStandIn(by))) continue;
        yield { range: name.range, topic: 'indexes', message: message('Nothing serves the query "{query}". Name the key or index with its columns in order, or say why a scan will do.', { query: plainText(name.text) }) };
      }
    }
  },
});
