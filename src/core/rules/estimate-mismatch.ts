import { claimsOf } from '../estimate/claims.ts';
import { napkin } from '../estimate/napkin.ts';
import { slipOf } from '../estimate/slips.ts';
import { message } from '../parsed.ts';
import { defineRule } from './rule.ts';

export default defineRule({
  id: 'estimate-mismatch',
  summary: 'A number that is said to follow from others does follow from them, within a quarter.',
  why: 'Servers are bought and shards are counted by these numbers, and a slip by a thousand is easily read over: nobody computes again what stands in a design document.',
  severity: 'warning',
  examples: {
    bad: '# Parcel lockers\n\n## Capacity Estimation\n\n2 million parcels a day / 86,400 s = 230 parcels per second\n',
    good: '# Parcel lockers\n\n## Capacity Estimation\n\n2 million parcels a day / 86,400 s = 23 parcels per second\n',
  },
  *check({ doc }) {
    for (const claim of claimsOf(doc)) {
      if (claim.verdict !== 'wrong') continue;
      const stated = doc.text.slice(claim.stated.start, claim.stated.end);
      const unit = claim.unit === '' || claim.unit.startsWith('/') ? claim.unit : ` ${claim.unit}`;
      const computed = `${doc.text.slice(claim.stated.start, claim.number.start)}${napkin(claim.computed)}${unit}`;
      yield {
        range: claim.stated,
        message: message('{stated} does not follow from its inputs, which give {computed}. {slip}', { stated, computed, slip: slipOf(claim.ratio) ?? message('Correct the result, or the input that is off.') }),
        topic: 'capacity-estimation',
        fixes:
          claim.correction === undefined
            ? []
            : [{ title: message('Write {number}', { number: doc.text.slice(claim.stated.start, claim.number.start) + claim.correction + doc.text.slice(claim.number.end, claim.stated.end) }), safe: false, edits: [{ range: claim.number, text: claim.correction }] }],
      };
    }
  },
});
