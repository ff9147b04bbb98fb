import { defineTopic } from './topic.ts';

export default defineTopic({
  id: 'testing',
  title: 'Testing',
  question: 'How will it be shown that the system does what it must, holds its targets and survives failures?',
  why: 'What is hard to test turns up only once the design is built. Load and failure are then tried out by the users.',
  purpose: 'Say what is tested at which level, with which data and load, what counts as passed, and where the tests run.',
  example: `Vending machines report sales and are told new prices.

| What | How | Passes when |
| --- | --- | --- |
| price rules | unit tests, 100 % of branches | green on each commit |
| machine protocol | contract tests against 3 recorded firmware versions | no unknown message |
| 50,000 machines reporting at midnight | load test in staging, twice the peak | p99 below 2 s, nothing lost |
| broker goes away for 10 minutes | fault injection once a month | every sale arrives once |`,
  headings: [
    '^ test|tests|testing $',
    'test plan|plans|strategy|strategies|approach|scenarios|coverage|matrix',
    '^ testing and|strategy|plan|approach|considerations|notes|methodology|suggestions|ideas|requirements',
    'testing $',
    'and tests|testing|validation|verification $',
    'testability',
    'unit|integration|load|performance|e2e|end|stress|chaos|regression|acceptance|conformance|smoke test|tests|testing',
    '^ test cases $',
    'validation plan|strategy|approach|and',
    'verification $',
    'verification plan|and',
    'quality assurance',
    '^ qa',
    'how ... tested|test',
  ],
  evidence: {
    strong: [
      'unit test|tests|tested|testing',
      'integration|contract|component|functional|system test|tests|testing',
      'end to end test|tests|testing',
      'e2e test|tests|testing',
      'load|stress|performance|soak|capacity|scalability test|tests|tested|testing',
      'chaos|failure|fault|failover|resilience test|tests|testing|engineering|injection|drill|drills|monkey|experiments',
      'regression|smoke|acceptance|snapshot|conformance|golden|compatibility|sanity|upgrade test|tests|testing',
      'fuzz|fuzzing|fuzzer|property test|tests|testing|based|tested',
      'penetration|pen|security|manual|usability|user test|tests|testing',
      'test coverage|suite|suites|plan|plans|strategy|fixture|fixtures|harness|environment|matrix|bed|double|doubles|scenario|scenarios',
      'tests that|verify|verifies|cover|covers|check|assert|ensure|for|exercise|run|pass|will|should',
      'we|will test|validate ... by|that|with|against|using|whether',
      'tested with|by|against|in|using|under|before|for',
      'mock|mocks|mocked|stub|stubs|stubbed|fake|fakes ... test|tests|testing|server|service|dependency|dependencies|clock',
      'ci ... test|tests|run|runs|pipeline|suite',
      'shadow traffic|mode|testing|run|reads',
      'replay|replayed|replaying ... traffic|production|recorded|logs',
      'staging ... test|tests|verify|verified|load|validate',
      'k6|locust|jmeter|gatling|jepsen|pytest|junit|testcontainers|wrk|cypress|playwright|selenium',
      'benchmark|benchmarks|benchmarked ... against|with|show|verify|measure|compare|regression|run',
      'test case|cases for|that|cover|verify|should|will|include',
      'success|pass|exit|acceptance criteria|criterion ... test|tests|measured|validated',
      'test that|whether|how|the ... when|if|under|with',
    ],
    weak: ['test|tests', 'testing', 'tested', 'benchmark|benchmarks', 'qa', 'verification', 'mock|mocks'],
    labels: ['test|tests|testing $', 'unit|integration|load|e2e|performance|chaos test|tests|testing', 'validation plan', 'verification'],
    columns: ['test|tests', 'passes when', 'expected result', 'verified by'],
    unlike: [
      'testing guideline|guidelines',
      'drafting this|the|a test',
      'a b test|tests|testing',
      'ab test|tests|testing',
      'hidden|sample|visible|input|problem|judge test|tests case|cases',
      'test case|cases ... submission|submissions|judge|judging|problem|problems|download|cached|input|output',
      'covid|blood|lab|driving test|tests',
      'health|liveness test|tests|check|checks',
      
    ],
  },
  guidance: 'One row for each risk: how it is tested, with which data and load, and what counts as passed. Name the failures that are caused on purpose.',
  starter: `| What | How | Passes when |
| --- | --- | --- |
| <rule, interface, load or failure> | <kind of test, where it runs> | <what is measured, with its limit> |`,
  prompts: [
    'Unit, integration and end-to-end tests are named with what each covers',
    'Peak load is tested against the latency target',
    'Failures of single parts are caused on purpose and watched',
    'It is said where the tests run and what blocks a release',
  ],
});
