import type { RecognitionCase } from './case.ts';

export default {
  covered: `# Ferry tickets

## Buying one

A caller sends

~~~json
{ "crossing": "north-17", "adults": 2, "bikes": 1 }
~~~

and gets back

~~~json
{ "ticketId": "t-93", "seats": ["A4", "A5"], "paidUntil": "2031-04-02T10:00:00Z" }
~~~
`,
  thin: {
    state: 'thin',
    text: `# Ferry tickets

## Requests and Responses

JSON.
`,
  },
  trap: `# Town council

## Letters

A citizen hands in a request in writing, and the council responds within three weeks. The response is signed by the mayor. Requests about noise go to the police, and a body of five members reads all of the others.
`,
} satisfies RecognitionCase;
