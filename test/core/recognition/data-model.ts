import type { RecognitionCase } from './case.ts';

export default {
  covered: `# Tool library

## What we keep

| Entity | Field | Type |
| --- | --- | --- |
| Tool | tool_id | uuid |
| Tool | title | text |
| Loan | loan_id | uuid |
| Loan | tool_id | uuid |
| Loan | due_on | date |
`,
  thin: {
    state: 'thin',
    text: `# Tool library

## Data Model

Tools and loans.
`,
  },
  trap: `# Fashion show

## Running order

Every model walks twice. The dressing table at the entrance holds the shoes, and the model who opens the show waits beside the field of flowers. The order is written on paper and hung beside the door.
`,
} satisfies RecognitionCase;
