import { format } from '../estimate/block/format.ts';
import { sheetOf } from '../estimate/block/sheet.ts';
import { type Tie, tiesOf } from '../estimate/block/ties.ts';
import { kindOfValue } from '../estimate/block/value.ts';
import { message } from '../parsed.ts';
import { suggest } from '../suggest.ts';
import { defineRule, type Report } from './rule.ts';

export default defineRule({
  id: 'estimate-reference-mismatch',
  summary: 'A number that is tied to a name of an estimate block, as in `694 writes/s<!-- =peak -->`, is what the name comes to.',
  why: 'An estimate changes, and the sentence that quotes it is forgotten: from then on the document contradicts itself.',
  severity: 'warning',
  examples: {
    bad: '# Ferry tickets\n\n## Capacity Estimation\n\n```estimate\ntickets = 40,000 per hour\npeak = 5 * tickets\n```\n\nAt peak there are 11 writes/s<!-- =peak -->, which one database takes.\n',
    good: '# Ferry tickets\n\n## Capacity Estimation\n\n```estimate\ntickets = 40,000 per hour\npeak = 5 * tickets\n```\n\nAt peak there are 56 writes/s<!-- =peak -->, which one database takes.\n',
  },
  *check({ doc }) {
    let compared = 0;
    for (const tie of tiesOf(doc)) {
      // Each name that is not there is compared with all there are.
      const report = reportOf(tie, doc.text, () => (++compared > MOST_COMPARED ? [] : sheetOf(doc).estimates.map((each) => each.name)));
      if (report) yield { ...report, topic: 'capacity-estimation' };
    }
  },
});

const MOST_COMPARED = 20;

function reportOf({ name, nameRange, stated, number, value, estimate, verdict, digits }: Tie, text: string, names: () => readonly string[]): Report | undefined {
  if (!estimate) {
    const meant = suggest(name, names());
    return {
      range: nameRange,
      message: message('No estimate block has the name "{name}".{meant}', { name, meant: meant === undefined ? '' : message(' Did you mean "{meant}"?', { meant }) }),
      fixes: meant === undefined ? [] : [{ title: message('Write "{name}"', { name: meant }), safe: false, edits: [{ range: nameRange, text: meant }] }],
    };
  }
  if (!estimate.value || verdict === undefined || verdict === 'same') return undefined;
  const said = { stated: text.slice(stated.start, stated.end), name: estimate.name, value: format(estimate.value) };
  if (verdict === 'other') return { range: stated, message: message('{stated} is {kind}, and "{name}" is {value}.', { ...said, kind: kindOfValue(value) }) };
  return {
    range: stated,
    message: message('{stated} is tied to "{name}", which is {value}.', said),
    fixes: digits === undefined ? [] : [{ title: message('Write {digits}', { digits: text.slice(stated.start, number.start) + digits + text.slice(number.end, stated.end) }), safe: true, edits: [{ range: number, text: digits }] }],
  };
}
