// The texts that tests write into the workspace. They have a template of their own, so that a test knows every finding
// of its document and does not break when the wording of a built-in template changes.

/** A team's template with three sections. */
export const TEMPLATE = `---
plumbline-template:
  id: suite
  title: Suite
  version: 1
---
# {{title}}

## Requirements
<!-- plumbline: id=requirements topics=functional-requirements required=small,standard,large -->
<!-- What must it do, and for whom? -->

- [ ] Core features named

## Caching
<!-- plumbline: id=caching topics=caching required=small,standard,large -->
<!-- What is kept at hand, and for how long? -->

- [ ] Expiry stated

## Trade-offs
<!-- plumbline: id=trade-offs topics=trade-offs recommended=small,standard,large -->
<!-- What was given up, and for what? -->
`;

export const FRONT_MATTER = `---
plumbline:
  template: ./template.md
  stage: review
---
`;

/** A design held to {@link TEMPLATE}: its requirements are written, caching and trade-offs are missing. */
export const DESIGN = `${FRONT_MATTER}
# Seed bank

## Requirements

<!-- What must it do, and for whom? -->

Growers order up to five bags of seed a year. Curators enter each harvest and print a label for every bag of it.

- [ ] Core features named
`;

/** An answer to the question of the caching section. */
export const CACHING_TEXT = 'The list of varieties is cached in Redis for an hour, and an entry is deleted when its variety is changed.';

/** {@link DESIGN} with its caching section written. */
export const DESIGN_WITH_CACHING = `${DESIGN}
## Caching

${CACHING_TEXT}
`;

/** A document of a built-in template, partly written: what pictures show. */
export const HALF_DONE = `---
plumbline:
  template: design-doc
  stage: review
  size: small
---

# Bicycle parking at stations

## Summary

Commuters circle for free racks; we propose sensors and a map, which costs four weeks. The largest risk is the sensors' batteries.

- [x] A reader who stops here knows what is proposed and what is asked of them

## Context and scope

### Background

Today nobody knows which racks are free. A count in May found 40 of 100 cyclists leaving again without having parked.

- [x] The trouble of today is given with a number

### Scope

TODO

- [ ] Goals can be checked when the work is done
- [ ] Non-goals are listed with their reason

## Requirements

### Functional requirements

1. A cyclist sees the free racks of a station on a map.
2. An operator marks a rack as closed and sees sensors that fell silent.

- [x] Core features are told apart from good-to-have ones

### Non-functional requirements

## Architecture

\`\`\`mermaid
flowchart LR
  sensor[Rack sensor] -.-> queue[[Queue]]
  queue --> counter[Counting service]
  counter --> store[(PostgreSQL)]
  app[Map app] --> api[API] --> store
\`\`\`

The sensors send a change of state to a queue; the counting service writes the current count of each rack, and the API reads it.

## Data model

| Entity | Field | Type | Note |
| --- | --- | --- | --- |
| rack | id | uuid | primary key |
| rack | station_id | uuid | indexed, refers to station |
| rack | free | integer | places that are free now |

## Caching

The counts of a station are cached in the API for 5 s; there is nothing to invalidate, for they expire.

## Trade-offs
`;
