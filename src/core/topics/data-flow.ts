import { defineTopic } from './topic.ts';

export default defineTopic({
  id: 'data-flow',
  title: 'Data Flow',
  parent: 'architecture',
  question: 'What happens step by step, through which parts, when the most important request comes in?',
  why: 'Boxes do not show order. What is missing between them, a check, a write that is forgotten, a wait, is found only by walking through.',
  purpose: 'Follow each critical path in numbered steps from entry to storage to delivery, saying what is asynchronous and what happens when a step fails.',
  example: `A visitor reserves a locker.

1. The app sends \`POST /reservations\` to the API gateway, which checks the token.
2. The reservation service locks a free locker in the database and answers 201 with a code.
3. It publishes a \`reserved\` event to the queue; the answer does not wait for it.
4. The mail worker consumes the event and sends the code.
5. If the app never shows up, a job releases the locker after 15 minutes.`,
  headings: ['runtime view', 'data|request|response|user|control|message|event|read|write|process|system|call flow|flows|path|paths', 'flow|flows $', '^ flow|flows|workflow|workflows', 'workflow|workflows $', 'walkthrough', 'walk through', 'sequence diagram|diagrams|of', 'sequences $', 'end to end', 'request lifecycle|life|path|processing', 'life of|cycle', 'step by step', 'how ... works|work', 'critical path|paths', 'pipeline', 'request|message|event|data|order|job|task lifecycle', 'lifecycle $', 'lifecycle of', 'interaction|interactions'],
  evidence: {
    strong: [
      'is|are|gets passed|handed|delivered|relayed to',
      'client|user|browser|app|customer|rider|driver sends|makes|posts|issues|requests|submits|uploads|calls|hits|places ... to|request|server|service|gateway',
      'then|next|after|finally|first ... sends|calls|writes|stores|returns|forwards|publishes|reads|updates|checks|responds|notifies|pushes|fetches',
      'if not|missing|absent|stale ... download|downloads|fetch|fetches|load|loads',
      'returns|responds|sends|respond|return ... to|back the|client|user|caller|browser|app',
      'forwards|forwarded|routes|routed|forward ... to|request',
      'step # when|the|client|user|service|send|request',
      'step #|one|two|three',
      'service|server|worker|api|gateway|consumer|controller|backend|node|indexer would|will|then|also|can check|write|store|fetch|read|publish|call|query|return|forward|update|generate|pull|send|consume|push',
      'service|server|worker|api|gateway|consumer|controller|backend checks|consumes|validates|writes|stores|fetches|reads|publishes|calls|queries|returns|forwards|updates|generates|pulls|sends|looks',
      'data|request|read|write|event|message flow|path|flows|lifecycle',
      'publishes|pushes|enqueues|emits ... event|message|queue|topic|to',
      'consumes|picks|pulls|reads|polls ... queue|topic|event|message|job',
      'first|finally|then|next|afterwards|and ... is|are checked|written|stored|published|sent|validated|fetched|parsed|saved|returned|merged|shipped|forwarded|picked|enqueued|processed|queued|delivered',
      'then checked|written|stored|published|sent|validated|fetched|parsed|saved|returned|merged|shipped|forwarded|picked|enqueued|processed|queued|delivered|goes|sends|passed',
      'user|client|browser|app|page|server|customer|visitor opens|clicks|selects|enters|submits|fetches|asks|loads|answers|replies|connects|redirects|receives',
      'sequence|flow|process|workflow|lifecycle starts|begins|ends|continues|is|looks as|with|when|like|by',
      'data|message|messages|event|events|request|requests|record|records|file|files|packet|packets move|moves|goes|go|flow|flows|travel|travels|arrive|arrives|pass|passes|land|lands|enter|enters',
      'once|after|when ... been|is|are confirmed|validated|stored|written|saved|landed|persisted|verified|created',
      'go|goes|passes|moves|travels through|first|via|to the',
      'receives|reads|takes|fetches|receive|gets ... and|then writes|sends|stores|forwards|acknowledges|returns|updates|publishes|passes|puts',
      'asks|ask|calls|requests|queries ... and|which ... returns|gets|receives|presents|answers|asks|sends|passes|stores',
      'come|comes|coming in|into|from|over ... are|is|and|then',
      'afterwards|then|next|finally|subsequently moved|copied|billed|indexed|updates|notified|notifies|loaded|uploaded|added|removed|returned|triggers|reads|creates',
      'travels|travel|moves|flows|propagates|passes from|through|via',
      'publishes|uploads|posts|submits|emits|pushes|asks|sends ... and|which|then ... writes|puts|stores|keeps|shows|answers|saves|inserts|returns|forwards',
    ],
    passing: [
      'on|upon receiving|receipt|success|request|completion',
      'end to end',
      'once ... completes|complete|completed|done|received|finished|uploaded',
      'request|requests goes|go|is|are|gets|flows|comes|hits|arrives|reaches ... to|through|routed|sent|forwarded|gateway|server|service|balancer',
    ],
    weak: ['flow|flows', 'request|requests', 'response', 'sends|send|sent', 'then'],
    labels: ['flow|flows $', '^ read|write|upload|download|request path|flow', '^ step', 'workflow'],
    columns: ['step|steps', '^ flow'],
    shapes: ['numbered-flow', 'sequence-diagram'],
    unlike: ['api|function|method|system|library calls', 'rfc|proposal|document|adr lifecycle', 'end to end latency|encryption|encrypted|encrypt|test|tests|testing|delay|time', 'cash flow', 'overflow', 'flow control'],
  },
  guidance: 'Follow the one or two most important requests in numbered steps from entry to storage to delivery. Say at each step which part acts, and what is not waited for.',
  starter: `1. <client> sends <request> to <part>.
2. <part> checks <what> and writes <what> to <store>.
3. <part> publishes <event>; the answer does not wait for it.
4. <part> answers <what>.`,
  prompts: ['Each critical path is written in numbered steps', 'It is said which steps the answer does not wait for', 'Each step says what happens when it fails'],
});
