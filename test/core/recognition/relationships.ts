import type { RecognitionCase } from './case.ts';

export default {
  covered: `# Choir notes

## How the records hang together

A choir has many singers, and a singer may sing in several choirs: the table membership holds choir_id and singer_id. Each concert belongs to one choir through a foreign key. Deleting a choir deletes its memberships.
`,
  thin: {
    state: 'thin',
    text: `# Choir notes

## Relationships

Many to many.
`,
  },
  trap: `# Family counselling

## Meetings

The counsellor asks about the relationship of the parents and how long it has lasted. Relations in the village are kept confidential. A foreign guest brings a key from home, and one of many talks takes place on the bench in the garden.
`,
} satisfies RecognitionCase;
