import type { RecognitionCase } from './case.ts';

export default {
  covered: `# Bus departures

## Serving the boards

Departures of the next hour are cached in memory on every board server for 20 seconds. When dispatch cancels a trip, the entry of that stop is invalidated at once. Least recently used stops are evicted first, at 50 MB.
`,
  thin: {
    state: 'thin',
    text: `# Bus departures

## Caching

Redis.
`,
  },
  trap: `# Treasure walk

## Game

Players follow clues through the park to a cache hidden by another player, sign the log book in the box and hide it again. A cache under water is marked on the map. Finding ten of them earns a badge.
`,
} satisfies RecognitionCase;
