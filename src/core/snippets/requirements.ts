import { toBody, type Snippet } from './snippet.ts';

/** Blocks for the requirements: questions, stories, limits and the numbers to calculate with. */
const SNIPPETS: readonly Snippet[] = [
  {
    id: 'must-ask',
    title: 'Clarifying questions',
    description: 'The questions to settle first: features, scale, usage, live updates, tolerable data loss.',
    topics: ['functional-requirements', 'scope', 'read-write-ratio', 'capacity-estimation'],
    body: toBody(`
| Question | Answer | What follows from it |
| --- | --- | --- |
| Which features belong to the first release? | <the few that matter> | <what waits> |
| How many users? | {{1K|100K|1M|100M}} users | <one server, several, or several regions> |
| Is it read or written more? | {{read-heavy|write-heavy|balanced}}, <reads per write> | <caches and replicas, or queues and partitions> |
| Must changes show at once? | {{yes, within a second|no, a minute is fine|no, a day is fine}} | <push, polling or a batch> |
| How much data may be lost? | {{none|up to 1 minute|up to 1 hour|up to 1 day}} | <how it is copied and backed up> |`),
  },
  {
    id: 'user-story',
    title: 'User story',
    description: 'One core feature as what a user can do, with its priority and the sign that it works.',
    topics: ['functional-requirements', 'actors'],
    body: toBody(`
- A <role> should be able to <do something>, so that <benefit>.
  - Priority: {{must have|good to have}}
  - Done when: <what can be observed>`),
  },
  {
    id: 'requirement-table',
    title: 'Requirements with priority',
    description: 'Numbered features, each marked as must have or good to have.',
    topics: ['functional-requirements', 'scope'],
    body: toBody(`
| No. | Requirement | Who | Priority |
| --- | --- | --- | --- |
| F1 | <what can be done> | <role> | {{must have|good to have}} |
| F2 | <what can be done> | <role> | {{must have|good to have}} |
| F3 | <what can be done> | <role> | {{good to have|must have}} |`),
  },
  {
    id: 'actor-table',
    title: 'Users and channels',
    description: 'Who uses the system, people and other services, over which channel and for what.',
    topics: ['actors'],
    body: toBody(`
| Who | Kind | Channel | Mainly to |
| --- | --- | --- | --- |
| <role> | {{person|other service}} | {{web|mobile|API}} | <main use> |
| <role> | {{person|other service}} | {{web|mobile|API}} | <main use> |`),
  },
  {
    id: 'constraint-table',
    title: 'Constraints',
    description: 'Limits that are given, such as technology, load, peaks, budget and dates, with what each rules out.',
    topics: ['assumptions', 'non-functional-requirements', 'cost'],
    body: toBody(`
| Constraint | Value | What it rules out |
| --- | --- | --- |
| Technology | <what must or must not be used> | <options that fall away> |
| Expected load | <requests per second> | <options that fall away> |
| Seasonal peak | <when, and how many times the normal load> | <options that fall away> |
| Budget | <per month> | <options that fall away> |
| Date | <when it must run> | <options that fall away> |`),
  },
  {
    id: 'assumption-list',
    title: 'Assumptions with numbers',
    description: 'Assumptions to be confirmed, each with its number and what changes if it is wrong.',
    topics: ['assumptions'],
    body: toBody(`
- We assume <something with a number>, {{not yet confirmed|confirmed}}. If it is wrong: <what changes>.
- We assume <something with a number>, {{not yet confirmed|confirmed}}. If it is wrong: <what changes>.`),
  },
  {
    id: 'in-out',
    title: 'In scope and out of scope',
    description: 'What this design covers, what it leaves out, and what comes later.',
    topics: ['scope'],
    body: toBody(`
| | What | Why |
| --- | --- | --- |
| In scope | <feature> | <reason> |
| Later | <feature> | <what it waits for> |
| Out of scope | <feature> | <who does it instead, or why not> |`),
  },
  {
    id: 'capacity-inputs',
    title: 'Inputs of the estimate',
    description: 'The numbers an estimate starts from, with presets for the number of users.',
    topics: ['capacity-estimation', 'read-write-ratio', 'assumptions'],
    body: toBody(`
| Input | Value | Where it comes from |
| --- | --- | --- |
| Users | {{1K|100K|1M|100M}} users | <source or assumption> |
| Active on a day | {{20 %|10 %|50 %}} | <source or assumption> |
| Requests per active user | {{20}} requests/day | <source or assumption> |
| Peak to average | {{3|2|5|10}} times | <source or assumption> |
| Reads to writes | {{10:1|1:1|100:1|1:10}} | <source or assumption> |
| Size of a record | {{1 KB}} | <source or assumption> |
| Data stored today | {{0 GB}} | <source or assumption> |
| Growth | {{5 %}} per month | <source or assumption> |
| Retention | {{5 years|1 year|90 days|for ever}} | <source or assumption> |`),
  },
  {
    id: 'estimate-block',
    title: 'Estimate that computes',
    description: 'Named quantities with their units, computed as they are typed: load, peak, servers, bandwidth and storage.',
    topics: ['capacity-estimation', 'read-write-ratio'],
    body: toBody(`
\`\`\`estimate
daily active users = {{1M|1K|100K|100M}} users
actions = daily active users * {{10}} actions per user per day
reads per write = {{10}}
writes = actions / (1 + reads per write)
peak load = peak(actions, {{day|season|event}})
servers = servers(peak load)
payload = {{1 KB}}
bandwidth = bandwidth(peak load, payload)
storage = storage(writes, payload, {{5 years}})
\`\`\``),
  },
];

export default SNIPPETS;
