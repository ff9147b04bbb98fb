import type { RecognitionCase } from './case.ts';

export default {
  covered: `# Toll stations

## What a caller gets back when it fails

| Code | When | Retry |
| --- | --- | --- |
| 400 | the plate is malformed | no |
| 404 | no passage with this id | no |
| 409 | the passage was already paid | no |
| 503 | the bank does not answer | after 30 s |
`,
  thin: {
    state: 'thin',
    text: `# Toll stations

## Error Handling

Return 500.
`,
  },
  trap: `# Land survey

## Measuring

The measuring error of the instrument is two millimetres per kilometre; the error grows with heat. A surveyor repeats each reading three times and takes the mean. Plot 404 lies beside the church and was measured last spring.
`,
} satisfies RecognitionCase;
