import { UNITS } from '../../core/estimate/block/complete.ts';
import { COUNT_WORDS } from '../../core/estimate/block/counts.ts';
import { FUNCTIONS, PEAKS, signatureOf } from '../../core/estimate/block/functions.ts';
import { latencyTable } from '../../core/estimate/block/latency.ts';

/** The reference of estimate blocks. */
export function estimatesPage(): string {
  const cell = (text: string): string => text.replaceAll('|', '\\|');
  const functions = FUNCTIONS.map(({ name, forms, summary, formula, source, example }) => `| ${forms.map((form) => `\`${signatureOf(name, form)}\``).join(' or ')} | ${cell(summary)} | ${cell(formula)} | ${cell(source)} | \`${example}\` |`);
  const kinds = [...new Set(UNITS.map(([, detail]) => detail))].map((kind) => `| ${kind} | ${UNITS.filter(([, detail]) => detail === kind).map(([unit]) => `\`${unit}\``).join(', ')} |`);
  return `# Estimates

A fenced block with the language \`estimate\` computes. Each line gives a name to a calculation; the editor shows what it comes to at the end of the line, and \`plumbline estimates\` prints it.

\`\`\`\`markdown
\`\`\`estimate
daily active users = 10M users
writes = daily active users * 2 per day           # 231 /s
storage per year = writes * 1 KB * 1 year         # 7.3 TB
peak = peak(writes, season)                       # 1,160 /s
servers = servers(peak)                           # 3 servers
\`\`\`

The database takes 231 writes/s<!-- =writes --> on average.
\`\`\`\`

## Lines

- A line is a name, \`=\` and a calculation. \`#\` begins a remark. A blank such as \`<number>\` is left to be filled in.
- A name is made of up to 12 everyday words, in any case. The longest declared name wins over units: \`storage per year\` is one name once it is declared. A name may not be a unit. Behind a number a word is what is counted, even where a name is the same word: \`2 writes per day\`.
- Lines of one block may stand in any order. Names reach later blocks of the document, not earlier ones.
- In prose, \`231 writes/s<!-- =writes -->\` ties a number to a name. It is compared, rounded to the digits that are written, and a fix rewrites its digits.

## Numbers and units

Numbers: \`10M\`, \`10 million\`, \`10,000,000\`, \`10 000 000\`, \`1e7\`, \`10^7\`, \`2 lakh\`, \`99.9 %\`, \`$0.02 per GB\`. Between arguments put a blank behind the comma.

| Kind | Units |
| --- | --- |
${kinds.join('\n')}
| money | \`$\`, \`€\`, \`£\`, \`₹\` before a number, \`USD\`, \`EUR\` behind it |
| counts | ${COUNT_WORDS.slice(0, 12).map((word) => `\`${word}\``).join(', ')}, ... and any other plural behind a number |

- \`B\` is bytes; it is a billion before something that is counted: \`1B users\`. A year has 365 days, a month 30. \`KB\` is 1,000 bytes, \`KiB\` 1,024.
- Operators: \`+\`, \`-\`, \`*\`, \`/\`, \`^\`, brackets, \`per\` for \`/\`, \`of\` for \`*\`. \`2 per day\` and \`300 KB/s\`, without a blank before the slash, hold together: \`1 TB / 100 MB/s\` is a time.
- Sizes, times, money and rates have to agree in a sum. What is counted is kept as long as it is clear: users times messages per user are messages. People, events, things and machines do not add up; reads and writes do.

## Functions

| Call | Gives | Formula | Source | Example |
| --- | --- | --- | --- | --- |
${functions.join('\n')}

Occasions of \`peak\`: ${Object.entries(PEAKS).map(([name, { factor, occasion }]) => `\`${name}\` is ${factor}, ${occasion}`).join('; ')}.

## Latencies

Shown on hovering over a time below a second.

${latencyTable()}

## What is reported

[estimate-error](rules/estimate-error.md), [estimate-unused-input](rules/estimate-unused-input.md) and [estimate-reference-mismatch](rules/estimate-reference-mismatch.md).
`;
}
