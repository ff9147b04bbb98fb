import type { RecognitionCase } from './case.ts';

export default {
  covered: `# Tram depot

## Not settled yet

- Who pays for the second charger? The city decides in May (owner: depot office).
- It is undecided whether trams report over radio or cable; nothing else waits for it.
- Left for later: a view for passengers.
`,
  thin: {
    state: 'placeholder',
    text: `# Tram depot

## Open Questions

TODO
`,
  },
  trap: `# Quiz night

## Rounds

The quiz master reads an open question, and the teams write their answer on a sheet. A question that no team can answer counts for nobody. The next question opens when all the sheets are in.
`,
} satisfies RecognitionCase;
