/**
 * What a sentence says that puts its matter off or leaves it open, in the phrase language: "TODO: pagination", "caching will be looked at later".
 * Such a sentence answers nothing, except for the topics that ask for just that (`Evidence.promised`).
 */
export const PROMISES: readonly string[] = [
  'todo|tbd|tbc|fixme',
  'to be decided|determined|defined|discussed|designed|specified|clarified|investigated',
  'still needs|need to be decided|designed|defined|discussed|specified|clarified|written',
  'not yet decided|designed|defined|clear|specified|considered',
  'yet to be decided|designed|defined|determined',
  'will be decided|designed|defined|discussed|described|addressed|considered|covered|handled|added|specified ... later|separate*|future|another',
  'left for later|future|another|a',
  'left to a|the future|later|separate',
  'later version|versions|iteration|iterations|release|releases|phase|phases|milestone',
  'in a future|later|separate|subsequent|follow',
  'in the future',
  'future work|versions|iterations|releases|improvement|improvements|enhancement|enhancements',
  'out of scope',
  'out of the scope',
  'outside the|of ... scope',
  'beyond the scope',
  'not in scope',
  'not covered here|by',
];
