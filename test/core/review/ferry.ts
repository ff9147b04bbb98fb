/** A design with something of everything that a review shows; hostile characters are in it on purpose. */
export const FERRY = `---
plumbline:
  template: design-doc
  stage: review
  size: small
---

# Ferry < tickets & "seats"

## Requirements

### Functional requirements

| Id | A passenger can |
| --- | --- |
| FR-1 | buy a ticket for a sailing |
| FR-2 | see the seats that are left |
| FR-3 | hand a ticket back <script>alert(1)</script> |

### Non-functional requirements

- NFR-1: p99 of a purchase below 400 ms

## Estimates

20,000 tickets a day * 2 KB = 400 MB a day. 86,400 tickets a day / 86,400 s = 1 ticket per second.

## API

| Endpoint | Gives | Serves |
| --- | --- | --- |
| \`POST /tickets\` | ticket | FR-1 |
| \`GET /sailings/{id}/seats\` | seats that are left | FR-2 |

## Data model

TODO

## Caching

Seats that are left are cached in Redis for 5 s and deleted on a purchase, so that the p99 stays below 400 ms.

## Trade-offs

| Decision | Taken | Because | Owner |
| --- | --- | --- | --- |
| store | PostgreSQL | 3 writes per second | data team |
| seat counts | from a cache | reads are 50 times the writes | |

### Known weaknesses

| Weakness | Why not now |
| --- | --- |
| two ferries with one name are confused | there are none yet |

<!-- plumbline-disable-next-line placeholder-text: the owner is away -->
TODO: the second weakness.

## Open questions

| Question | Owner | Needed by |
| --- | --- | --- |
| may a ticket be handed back after departure? | legal | 1 May |
| who prints tickets? | | |
`;
