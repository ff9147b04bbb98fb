import { defineTopic } from './topic.ts';

export default defineTopic({
  id: 'extensibility',
  title: 'Extensibility',
  question: 'Which changes are likely, and which parts stay untouched when they come?',
  why: 'The second provider, format or region comes sooner than planned. If the first one is wired in everywhere, each further one costs as much as the first.',
  purpose: 'Name the changes that are expected, the place where each is added, and what stays as it is.',
  example: `A bakery chain prints labels with allergens.

| Likely change | Where it is added | What stays |
| --- | --- | --- |
| another printer model | a new driver behind the \`Printer\` interface, registered by name | layout, queue |
| another country's label law | a rule file per country, no code | recipes, printing |
| nutrition values | a new field; old readers ignore unknown fields | stored labels |

Extension points are the printer drivers and the rule files. Label shapes are not extensible: there are two, and both have been the same for years.`,
  headings: [
    'extensib*',
    'extendab*|extendib*',
    'extension point|points|mechanism|model',
    'pluggab*|plugin|plugins',
    'plug in|ins',
    'evolvab*',
    'modifiability|adaptability|modularity|customizability|customisability',
    'future proof*',
    'maintainab*',
    'adding new|another|more|a',
    'schema|api evolution',
    'customisation|customization',
  ],
  evidence: {
    strong: [
      'extensible|extensibility|extendable|extendible|extendability',
      'extension point|points',
      'plugin|plugins|pluggable ... interface|architecture|system|register|registers|registered|registry|api|implementation|implementations|backend|backends|loaded',
      'pluggable',
      'add|adds|adding|added|introduce|introducing|support|supporting ... new|another|further ... type|types|channel|channels|provider|providers|format|formats|source|sources|region|country|driver|backend|field|fields|vendor|gateway|rule|rules|language|languages',
      'without changing|modifying|touching|changes|modification|rewriting|redeploying|code',
      'no code change|changes|needed|required',
      'open closed principle',
      'strategy|adapter|factory|observer|visitor|decorator|plugin|bridge pattern',
      'loosely|loose coupled|coupling',
      'modular design|architecture|components|monolith',
      'behind|implements|implement|implementing ... interface|abstraction',
      'abstraction layer',
      'schema evolution',
      'ignore|ignores|ignored|tolerate|tolerates|tolerant unknown|reader fields|field|keys',
      'configuration|config|data driven|over|instead|rather',
      'hook|hooks ... custom|extension|before|after|register*|lifecycle|point|points',
      'custom|user|third ... plugin|plugins|extensions|handlers|rules|steps',
      'easy|easily|easier|simple|straightforward ... extend|extended|add|added|swap|swapped|replace|replaced',
      'likely|expected|anticipated|future change|changes|requirements',
      'swap|swapped|replace|replaced ... without|provider|implementation|backend',
      'new ... can|could|may be added|plugged|registered|introduced',
    ],
    weak: ['extend|extends|extended', 'modular', 'plugin|plugins', 'flexible|flexibility', 'maintainable|maintainability', 'interface', 'hook|hooks'],
    labels: ['extensib*', 'extendab*', 'extension point*', 'flexibility', 'maintainability', 'modularity'],
    columns: ['likely change', 'extension point', 'where it is added', 'what stays'],
    unlike: ['browser|chrome|file|postgres|postgresql|php|tls|vs|code extension|extensions', 'extended requirement*'],
  },
  guidance: 'List the changes that are likely within two years, where each is added and what it must not touch. Say too where the design is fixed on purpose.',
  starter: `| Likely change | Where it is added | What stays |
| --- | --- | --- |
| <provider, format, region or rule> | <interface, file or field> | <parts that do not change> |`,
  prompts: [
    'The likely changes are named',
    'For each it is said where it is added and what stays untouched',
    'Stored data and messages can take new fields',
    'What is fixed on purpose is named',
  ],
});
